using EcoPark.Documents.Packages;
using EcoPark.Documents.Word.Reading;
using EcoPark.Standards.Reading;

namespace EcoPark.Documents.Word;

/// <summary>Reads any .docx: ours, one that Word, WPS or LibreOffice saved again, another park's.</summary>
public static class WordReader
{
    /// <summary>Reads the document.</summary>
    /// <param name="file">Any stream; left open.</param>
    /// <param name="limits">What the file may cost; <see cref="PackageLimits.Default"/> when null.</param>
    /// <returns>
    /// The text, or the problem: one of <see cref="OfficePackage.Open"/>, <c>xml.malformed</c>, <c>xml.too_deep</c>,
    /// <c>xml.too_large</c>, <c>package.missing_part</c>, <c>word.not_a_document</c>.
    /// </returns>
    public static Result<WordText> Read(Stream file, PackageLimits? limits = null)
    {
        if (!OfficePackage.Open(file, limits).TryGet(out var package, out var problem))
        {
            return Result<WordText>.Failed(problem);
        }

        using (package)
        {
            return DocumentParts.Read(package).TryGet(out var parts, out problem)
                ? Result<WordText>.Of(Text(parts))
                : Result<WordText>.Failed(problem);
        }
    }

    private static WordText Text(DocumentParts parts)
    {
        var styles = new StyleTable(parts.Styles);
        var reader = new BlockReader(styles);
        IReadOnlyList<TextBlock> blocks = parts.Main.TryChild("body", out var body) ? reader.Read(body, inTextBox: false) : [];
        return new WordText
        {
            Blocks = blocks,
            Notes = [.. Notes(parts.Footnotes, styles), .. Notes(parts.Endnotes, styles)],
            CustomProperties = Properties(parts.Custom),
            Title = parts.Core?.Children.FirstOrDefault(child => child.Name == "title")?.Text ?? "",
            Numbers = NumberFinder.Find(blocks.SelectMany(block => block.Paragraphs)),
            HasTrackedChanges = reader.HasTrackedChanges,
        };
    }

    // Notes with a type are the lines that separate them from the text.
    private static IEnumerable<string> Notes(OfficeElement? root, StyleTable styles) =>
        from note in root?.Children ?? []
        where note.Name is "footnote" or "endnote" && note.Attribute("type") is null or "normal"
        select string.Join('\n', new BlockReader(styles).Read(note, inTextBox: false)
            .SelectMany(block => block.Paragraphs).Select(paragraph => paragraph.Text)).Trim();

    private static Dictionary<string, string> Properties(OfficeElement? root)
    {
        var properties = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var property in root?.Children ?? [])
        {
            if (property.Attribute("name") is { } name && property.Children.Count > 0)
            {
                properties.TryAdd(name, property.Children[0].Text);
            }
        }

        return properties;
    }
}
