using System.Globalization;
using EcoPark.Platform.People;

namespace EcoPark.Platform.Ui.Shell;

/// <summary>The lines of the rail that this viewer has, with the one that is open.</summary>
internal static class RailTree
{
    public static IReadOnlyList<NavigationEntry> For(Viewer viewer, IEnumerable<NavigationEntry> entries) =>
        [.. entries.Where(entry => Has(viewer, entry)).OrderBy(entry => entry.Section).ThenBy(entry => entry.Order)
            .Select(entry => entry with { Children = [.. entry.Children.Where(child => Has(viewer, child)).OrderBy(child => child.Order)] })];

    public static string Href(NavigationEntry entry, PageContext page) => entry.Address
        .Replace("{park}", page.Park?.Key, StringComparison.Ordinal)
        .Replace("{year}", page.Year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);

    /// <summary>The same with the time of a historical view, which would otherwise end with the first click.</summary>
    public static string Href(NavigationEntry entry, PageContext page, string? asOf)
    {
        var href = Href(entry, page).Split('?', 2);
        return href[0] + QueryText.With(href.Length > 1 ? href[1] : "", "asof", page.IsHistorical ? asOf : null);
    }

    /// <summary>The entry whose address is the longest beginning of the path; years may differ.</summary>
    public static NavigationEntry? Active(IEnumerable<NavigationEntry> entries, PageContext page, string path) => entries
        .SelectMany(entry => entry.Children.Prepend(entry))
        .Where(entry => Covers(PathOf(Href(entry, page)), path))
        .MaxBy(entry => PathOf(Href(entry, page)).Length);

    private static string PathOf(string href) => href.Split('?')[0].TrimEnd('/');

    private static bool Covers(string prefix, string path) => path == prefix || path.StartsWith(prefix + "/", StringComparison.Ordinal);

    private static bool Has(Viewer viewer, NavigationEntry entry) =>
        viewer.May(entry.Permission) && (entry.Roles is not { } roles || viewer.IsSystem || roles.Any(viewer.Is));
}
