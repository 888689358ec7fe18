using System.Globalization;
using EcoPark.Disclosure.Portal.Pages;
using EcoPark.Disclosure.Snapshots;
using EcoPark.Documents.Disclosure;
using EcoPark.Platform.Scopes;
using EcoPark.Platform.Ui;
using EcoPark.Standards.Definitions;

namespace EcoPark.Disclosure.Portal;

/// <summary>Words of the portal that stand on more than one page.</summary>
public static class PortalWords
{
    // Shown beside the first figure where they are judged and have a number; ours.
    private static readonly int[] Preferred = [11, 15, 6, 29, 14, 28, 26];
    private const int FiguresBesideFirst = 4;

    private static readonly Dictionary<string, string> Classes = new(StringComparer.Ordinal)
    {
        ["经济发展"] = "Economic development",
        ["产业共生"] = "Industrial symbiosis",
        ["资源节约"] = "Saving of resources",
        ["环境保护"] = "Environmental protection",
        ["信息公开"] = "Disclosure",
    };

    /// <summary>The language of official text on a page in another one; null where the page is Chinese.</summary>
    public static string? Zh => Words.IsChinese ? null : "zh-CN";

    public static string Class(string zh) => Words.Say(zh, Classes.GetValueOrDefault(zh, zh));

    public static string Chosen(string zh) => Words.Say(zh, zh switch { "必选" => "Mandatory", "是" => "Yes", "否" => "No", _ => zh });

    public static string Verdict(string zh) => Words.Say(zh, zh switch { "是" => "Met", "否" => "Not met", _ => zh });

    public static string Time(DateTime utc) => Dates.Table(ParkTime.Local(utc));

    public static string Day(DateTime utc) => Dates.Table(ParkTime.DayOf(utc));

    public static string Edition(Publication publication) => Words.Say($"第 {publication.Content.Edition} 版", $"edition {publication.Content.Edition}");

    public static string Short(string hash) => hash.Length > 12 ? $"{hash[..4]}…{hash[^4..]}" : hash;

    public static string Size(long bytes) => bytes >= 1_000_000
        ? string.Create(CultureInfo.InvariantCulture, $"{bytes / 1_000_000m:0.0} MB")
        : string.Create(CultureInfo.InvariantCulture, $"{Math.Max(1, bytes / 1000)} KB");

    /// <summary>The sentence that answers first.</summary>
    public static string Answer(DisclosedYear year)
    {
        var open = year.Judged - year.Met;
        return (open, year.IsCompliant) switch
        {
            (0, true) => Words.Say($"{year.Year} 年，考核的 {year.Judged} 项生态工业指标全部达标", $"{year.Year}: all {year.Judged} judged eco-industry indicators are met"),
            (0, false) => Words.Say($"{year.Year} 年，考核的 {year.Judged} 项指标全部达标，但指标的选择不符合标准", $"{year.Year}: all {year.Judged} judged indicators are met, but the choice does not follow the standard"),
            _ => Words.Say($"{year.Year} 年，考核的 {year.Judged} 项生态工业指标中 {year.Met} 项达标，{open} 项未达标", $"{year.Year}: {year.Met} of {year.Judged} judged eco-industry indicators are met, {open} not"),
        };
    }

    /// <summary>The indicators of the four figures beside the first.</summary>
    public static IReadOnlyList<(PublicIndicator Row, DisclosedIndicator About)> KeyFigures(DisclosedYear year)
    {
        var shown = year.Form.Indicators.Join(year.Indicators, row => row.Number, about => about.Number, (row, about) => (Row: row, About: about))
            .Where(pair => pair.About.IsJudged && pair.Row.Value.Kind == PublicRunKind.Number).ToList();
        return [.. shown.OrderBy(pair => Array.IndexOf(Preferred, pair.Row.Number) is var at && at < 0 ? Preferred.Length + pair.Row.Number : at).Take(FiguresBesideFirst)];
    }

    public static string Name(DisclosedIndicator indicator) => indicator.Name.In(Words.IsChinese);

    public static string Unit(string unit) => unit == "—" ? "" : unit;

    /// <summary>The title of a page, without the park's name.</summary>
    public static string Title(Type page, PortalView view) => page switch
    {
        _ when page == typeof(HomePage) => Words.Say("首页", "Home"),
        _ when page == typeof(IndicatorsPage) => Words.Say("指标达标", "Indicators"),
        _ when page == typeof(FirmsPage) => Words.Say("企业公开", "Enterprises"),
        _ when page == typeof(FirmPage) => FirmsOfPark.Find(view.Park, view.Uscc)?.Name ?? "",
        _ when page == typeof(DocumentsPage) => Words.Say("报告与文件", "Documents"),
        _ when page == typeof(DataPage) => Words.Say("开放数据", "Open data"),
        _ when page == typeof(VerifyPage) => Words.Say("核验", "Verify"),
        _ when page == typeof(SearchPage) => Words.Say("搜索", "Search"),
        _ when page == typeof(FormPage) => Words.Say($"{view.Publication?.Content.Year} 年信息公开表", $"Disclosure form {view.Publication?.Content.Year}"),
        _ when page == typeof(SiteMapPage) => Words.Say("网站地图", "Site map"),
        _ when page == typeof(AccessibilityPage) => Words.Say("无障碍说明", "Accessibility"),
        _ => Words.Say("没有这个页面", "No such page"),
    };

    /// <summary>The pages of the portal, in order. Environment and symbiosis are absent until something of them is published.</summary>
    public static IReadOnlyList<(string Address, LocalText Name)> Pages(PortalView view) =>
    [
        (view.Home, new("首页", "Home")), (view.Home + "/indicators", new("指标达标", "Indicators")), (view.Home + "/enterprises", new("企业公开", "Enterprises")),
        (view.Home + "/documents", new("报告与文件", "Documents")), (view.Home + "/data", new("开放数据", "Open data")),
        .. view.CanVerify ? [(view.Home + "/verify", new LocalText("核验", "Verify"))] : Array.Empty<(string, LocalText)>(),
    ];
}
