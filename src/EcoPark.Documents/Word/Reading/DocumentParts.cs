using EcoPark.Documents.Packages;
using EcoPark.Standards.Reading;

namespace EcoPark.Documents.Word.Reading;

/// <summary>The parts of a document that the reader uses.</summary>
internal sealed record DocumentParts
{
    /// <summary>Root of the main part: the document.</summary>
    public required OfficeElement Main { get; init; }

    /// <summary>Root of the styles; null when there are none.</summary>
    public OfficeElement? Styles { get; init; }

    /// <summary>Root of the footnotes; null when there are none.</summary>
    public OfficeElement? Footnotes { get; init; }

    /// <summary>Root of the endnotes; null when there are none.</summary>
    public OfficeElement? Endnotes { get; init; }

    /// <summary>Root of the core properties; null when there are none.</summary>
    public OfficeElement? Core { get; init; }

    /// <summary>Root of the custom properties; null when there are none.</summary>
    public OfficeElement? Custom { get; init; }

    /// <summary>Finds and reads the parts. A part that is named but missing or damaged refuses the file.</summary>
    public static Result<DocumentParts> Read(OfficePackage package)
    {
        if (!package.Relationships("").TryGet(out var links, out var problem))
        {
            return Refuse(problem);
        }

        var name = links.FirstOrDefault(link => link.Kind == "officeDocument")?.Target ?? "word/document.xml";
        if (!package.ReadXml(name).TryGet(out var main, out problem)
            || !package.Relationships(name).TryGet(out var own, out problem))
        {
            return Refuse(problem);
        }

        if (!main.Is(OfficeNames.Word, "document") || main.Child("body") is null)
        {
            return Refuse(NotADocument(name));
        }

        var loader = new Loader(package);
        var parts = new DocumentParts
        {
            Main = main,
            Styles = loader.First(own, "styles"),
            Footnotes = loader.First(own, "footnotes"),
            Endnotes = loader.First(own, "endnotes"),
            Core = loader.First(links, "core-properties"),
            Custom = loader.First(links, "custom-properties"),
        };
        return loader.Problem is null ? Result<DocumentParts>.Of(parts) : Refuse(loader.Problem);
    }

    private static Result<DocumentParts> Refuse(Problem problem) => Result<DocumentParts>.Failed(problem);

    private static Problem NotADocument(string name) => new(
        "word.not_a_document", name,
        "文件不是 Word 文档（可能是表格或其他 Office 文件），请选择 .docx 文件。",
        "The file is not a Word document; it may be a workbook or another office file. Choose a .docx file.");

    private sealed class Loader(OfficePackage package)
    {
        public Problem? Problem { get; private set; }

        // One part per kind: a second one is not valid and would only cost.
        public OfficeElement? First(IReadOnlyList<PackageRelationship> links, string kind)
        {
            var link = links.FirstOrDefault(link => string.Equals(link.Kind, kind, StringComparison.Ordinal));
            if (link is null || Problem is not null)
            {
                return null;
            }

            if (package.ReadXml(link.Target).TryGet(out var root, out var problem))
            {
                return root;
            }

            Problem = problem;
            return null;
        }
    }
}
