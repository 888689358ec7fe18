using EcoPark.Platform.People;
using EcoPark.Platform.Ui;
using EcoPark.Platform.Ui.Shell;
using EcoPark.Registry.Industries;
using EcoPark.Standards.Reading;
using Microsoft.AspNetCore.Components;

namespace EcoPark.Registry.Enterprises.List;

public sealed partial class EnterpriseListPage
{
    private const int SoonDays = 30; // ours: the amber edge

    private IReadOnlyList<Problem> _problems = [];
    private IReadOnlyList<ListFilter> _filters = [];
    private EnterpriseCounts? _counts;

    [Parameter]
    public string ParkKey { get; set; } = "";

    [CascadingParameter]
    private PageContext Page { get; set; } = default!; // given by the layout

    [Inject]
    private ListEnterprises List { get; set; } = default!; // set by the framework before first use

    [Inject]
    private IndustryCodes Industries { get; set; } = default!; // as above

    [Inject]
    private TimeProvider Time { get; set; } = default!; // as above

    [Inject]
    private NavigationManager Navigation { get; set; } = default!; // as above

    private bool MayWrite => Page is { IsHistorical: false, Park: { } park } && Page.Viewer.MayInPark(Permission.EnterpriseWrite, park.Id);

    private DateOnly Today => DateOnly.FromDateTime(Time.GetLocalNow().DateTime);

    private string? Facts => _counts is { } counts ? Words.Say($"在册 {counts.Here} 家 · 已退出 {counts.Closed} 家", $"{counts.Here} here · {counts.Closed} left") : null;

    private string MapHref => $"{Page.ParkAddress}/map{new Uri(Navigation.Uri).Query}";

    private static IReadOnlyList<Choice> Views =>
    [
        new("here", Words.Say("在册", "Here")), new("key", Words.Say("重点排污单位", "Key dischargers")), new("no-permit", Words.Say("没有有效许可证", "No valid permit")),
        new("not-placed", Words.Say("缺定位", "Not on the map")), new("closed", Words.Say("已退出", "Left")),
    ];

    protected override void OnInitialized()
    {
        IReadOnlyList<Choice> yesNo = [new("1", Words.Say("是", "Yes")), new("0", Words.Say("否", "No"))];
        _filters =
        [
            new("industry", Words.Say("行业", "Industry"), [.. Industries.Divisions.Select(division => new Choice(division.Code, $"{division.Code} {Industries.NameOf(division.Code)}"))]),
            new("scale", Words.Say("规上", "Above size"), yesNo), new("hightech", Words.Say("高新技术", "High-tech"), yesNo),
            new("permit", Words.Say("有效许可证", "Valid permit"), yesNo), new("placed", Words.Say("已定位", "On the map"), yesNo),
        ];
    }

    private Tone EdgeOf(EnterpriseRow row) => row.PermitUntil?.DayNumber - Today.DayNumber <= SoonDays ? Tone.Warning : Tone.Plain;

    private async Task<ListPage<EnterpriseRow>> LoadAsync(ListQuery query, CancellationToken cancellation)
    {
        var found = await List.HandleAsync(Page.Viewer, EnterpriseQuery.Of(ParkKey, query), cancellation);
        _problems = found.Problems;
        if (!found.IsOk)
        {
            return new ListPage<EnterpriseRow>([], 0);
        }

        _counts = found.Value.Counts;
        StateHasChanged();
        return new ListPage<EnterpriseRow>(found.Value.Rows, found.Value.Total)
        {
            ViewCounts = new Dictionary<string, int>(StringComparer.Ordinal)
            {
                ["here"] = _counts.Here,
                ["key"] = _counts.KeyDischargers,
                ["no-permit"] = _counts.WithoutPermit,
                ["not-placed"] = _counts.NotPlaced,
                ["closed"] = _counts.Closed,
            },
        };
    }
}
