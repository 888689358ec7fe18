using EcoPark.Documents.Packages;
using EcoPark.Standards.Reading;

namespace EcoPark.Documents.Excel;

/// <summary>A workbook from outside, opened but not yet read: its package, and where its sheets stand.</summary>
internal sealed class WorkbookFile : IDisposable
{
    private WorkbookFile(OfficePackage package, string main, OfficeElement root, IReadOnlyList<PackageRelationship> links)
    {
        Package = package;
        Main = main;
        Root = root;
        Links = links;
    }

    /// <summary>The zip.</summary>
    public OfficePackage Package { get; }

    /// <summary>Name of the workbook's own part.</summary>
    public string Main { get; }

    /// <summary>The workbook's own part.</summary>
    public OfficeElement Root { get; }

    /// <summary>Where the workbook links to.</summary>
    public IReadOnlyList<PackageRelationship> Links { get; }

    /// <summary>Whether days are counted from 1904.</summary>
    public bool From1904 => Root.Child("workbookPr")?.Attribute("date1904") is "1" or "true";

    /// <summary>The sheets with cells, in tab order; one whose part is missing has none.</summary>
    public IEnumerable<SheetLink> Sheets
    {
        get
        {
            foreach (var element in Root.Child("sheets")?.Children ?? [])
            {
                var link = Links.FirstOrDefault(candidate => candidate.Id == element.Attribute("id"));
                if (link is null or { Kind: "worksheet" })
                {
                    var part = link is not null && Package.Contains(link.Target) ? link.Target : null;
                    yield return new(element.Attribute("name") ?? string.Empty, element.Attribute("state") is "hidden" or "veryHidden", part);
                }
            }
        }
    }

    /// <summary>Opens a file. The stream is read from where it stands and left open.</summary>
    public static Result<WorkbookFile> Open(Stream file, WorkbookLimits limits)
    {
        var start = file.CanSeek ? file.Position : 0;
        if (!OfficePackage.Open(file, limits.Package).TryGet(out var package, out var problem))
        {
            return CompoundFile.Explain(file, start, problem);
        }

        var opened = Open(package);
        if (!opened.IsOk)
        {
            package.Dispose();
        }

        return opened;
    }

    /// <summary>The part of a kind: <c>styles</c>; null where there is none.</summary>
    public string? Part(string kind) => Links.FirstOrDefault(link => link.Kind == kind)?.Target;

    public void Dispose() => Package.Dispose();

    private static Result<WorkbookFile> Open(OfficePackage package)
    {
        if (!package.Relationships(string.Empty).TryGet(out var links, out var problem))
        {
            return problem;
        }

        var main = links.FirstOrDefault(link => link.Kind == "officeDocument")?.Target;
        if (main is null)
        {
            return WorkbookProblems.NotAWorkbook;
        }

        if (main.EndsWith(".bin", StringComparison.OrdinalIgnoreCase))
        {
            return WorkbookProblems.BinaryWorkbook;
        }

        if (!package.ReadXml(main).TryGet(out var root, out problem) || !package.Relationships(main).TryGet(out links, out problem))
        {
            return problem;
        }

        return root.Is(OfficeNames.Sheet, "workbook") ? new WorkbookFile(package, main, root, links) : WorkbookProblems.NotAWorkbook;
    }

    /// <summary>A sheet before it is read.</summary>
    /// <param name="Name">The name on the tab.</param>
    /// <param name="Hidden">Whether the tab is hidden.</param>
    /// <param name="Part">Its part; null where the file lacks it.</param>
    internal sealed record SheetLink(string Name, bool Hidden, string? Part);
}
