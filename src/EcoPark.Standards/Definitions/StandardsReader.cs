using EcoPark.Standards.Quantities;
using EcoPark.Standards.Reading;

namespace EcoPark.Standards.Definitions;

/// <summary>
/// Reads the whole <c>standards/</c> folder strictly: unknown members, unknown items, wrong dimensions, cycles and
/// missing examples are refused with file and line. All problems are reported together.
/// </summary>
public static class StandardsReader
{
    /// <summary>Reads units, items, figures and every indicator set among the files; other folders are left alone.</summary>
    public static Result<StandardsLibrary> Read(IEnumerable<SourceFile> files)
    {
        var problems = new List<Problem>();
        var ordered = files.OrderBy(file => file.Path, StringComparer.Ordinal).ToList();
        var units = UnitReader.Read(In(ordered, "units/"), problems);
        var items = ItemReader.Read(In(ordered, "items/"), units, problems);
        var figures = FigureReader.Read(In(ordered, "figures/"), units, items, problems);
        var standards = new Dictionary<string, Standard>(StringComparer.Ordinal);
        foreach (var folder in In(ordered, "indicators/").GroupBy(file => Folder(file.Path), StringComparer.Ordinal))
        {
            if (StandardReader.Read(folder.Key, [.. folder], units, items, problems) is { } standard)
            {
                standards.Add(standard.Code, standard);
            }
        }

        return problems.Count > 0
            ? Result<StandardsLibrary>.Failed(problems)
            : new StandardsLibrary(units, items, figures, standards);
    }

    /// <summary>Reads one more indicator set against a library, as <c>standard check</c> does for authors.</summary>
    /// <param name="folder">The folder's name, which must be the set's code.</param>
    /// <param name="files">Its files; only the last part of each path counts.</param>
    /// <param name="library">The units and items to check against.</param>
    public static Result<Standard> ReadSet(string folder, IReadOnlyList<SourceFile> files, StandardsLibrary library)
    {
        var problems = new List<Problem>();
        var standard = StandardReader.Read(folder, files, library.Units, library.Items, problems);
        return standard is null || problems.Count > 0 ? Result<Standard>.Failed(problems) : standard;
    }

    private static IEnumerable<SourceFile> In(List<SourceFile> files, string folder) =>
        files.Where(file => file.Path.StartsWith(folder, StringComparison.Ordinal) && file.Path.EndsWith(".json", StringComparison.Ordinal));

    private static string Folder(string path)
    {
        var parts = path.Split('/');
        return parts.Length > 2 ? parts[1] : "";
    }
}
