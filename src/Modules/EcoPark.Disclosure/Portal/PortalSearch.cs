using EcoPark.Platform.Ui;

namespace EcoPark.Disclosure.Portal;

/// <summary>Searches what is public, and only that: it is all a page has in hand.</summary>
internal static class PortalSearch
{
    public static IReadOnlyList<(string Text, string Kind, string Address)> Find(PortalView view)
    {
        if (view.Query.Length == 0)
        {
            return [];
        }

        var (firm, indicator, file, year) = (Words.Say("企业", "enterprise"), Words.Say("指标", "indicator"), Words.Say("文件", "file"), Words.Say("信息公开表", "disclosure form"));
        var park = view.Park;
        return
        [
            .. (park.Latest?.Content.Indicators ?? []).Where(one => Fits(one.Name.Zh, view) || Fits(one.Name.En, view)).Select(one => ($"{one.Number} {one.Name.Zh}", indicator, $"{view.Home}/indicators#i{one.Number}")),
            .. FirmsOfPark.Matching(park, view.Query, "").Select(one => (one.Name, firm, $"{view.Home}/enterprises/{one.Uscc}")),
            .. park.Years.Where(one => Fits($"{one.Content.Form.Title} {one.Content.Year}", view)).Select(one => ($"{one.Content.Year} 年信息公开表", year, $"{view.Home}/form/{one.Content.Year}")),
            .. park.Publications.SelectMany(one => one.Content.Files.Where(published => Fits($"{one.Content.Year} {published.Name}", view))
                .Select(published => ($"{one.Content.Year} {published.Name}", file, $"{view.Home}/documents#p{one.Content.Year}-{one.Content.Edition}"))),
        ];
    }

    private static bool Fits(string text, PortalView view) => text.Contains(view.Query, StringComparison.OrdinalIgnoreCase);
}
