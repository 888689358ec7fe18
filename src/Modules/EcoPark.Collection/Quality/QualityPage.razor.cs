using EcoPark.Collection.Balances;
using EcoPark.Collection.Filling;
using EcoPark.Collection.Months;
using EcoPark.Collection.Submissions;
using EcoPark.Platform.Ui;
using EcoPark.Platform.Scopes;
using EcoPark.Platform.Ui.Shell;
using EcoPark.Standards.Formulas;
using Microsoft.AspNetCore.Components;
using static EcoPark.Platform.Ui.Words;

namespace EcoPark.Collection.Quality;

/// <summary>Findings over all forms of the year, the peers of an industry, and what was explained before.</summary>
public sealed partial class QualityPage : IDisposable
{
    private const int Most = 30;

    private readonly CancellationTokenSource _closed = new();
    private QualityOfYear? _year;
    private PeersOfYear? _peers;
    private IReadOnlyList<BalanceSheet>? _balances;
    private IReadOnlyList<MonthFinding> _months = [];
    private SuggestedOutcome? _outcome;
    private BalanceSheet? _balance;
    private ILookup<string, int>? _indicators;
    private PageContext? _read;
    private string _by = "rule";
    private string _item = "energy_consumption";
    private string _industry = "";

    [Parameter]
    public required string ParkKey { get; set; }

    [Parameter]
    public int Year { get; set; }

    [CascadingParameter]
    private PageContext? Page { get; set; }

    private string Facts => _year is { } year ? Say($"{year.Forms} 份表、{year.Values} 格 · 复核 {year.Took.TotalSeconds:0.0} 秒", $"{year.Forms} forms, {year.Values} values · checked in {year.Took.TotalSeconds:0.0} s") : "";

    private static IReadOnlyList<Choice> Groupings => [new("rule", Say("按规则", "By rule")), new("firm", Say("按填报人", "By respondent")), new("indicator", Say("按指标", "By indicator"))];

    private IReadOnlyList<string> Industries => [.. (_peers?.Points.GetValueOrDefault(_item) ?? []).GroupBy(point => point.Industry, StringComparer.Ordinal).OrderByDescending(group => group.Count()).Select(group => group.Key)];

    private IReadOnlyList<PeerPoint> Points => [.. (_peers?.Points.GetValueOrDefault(_item) ?? []).Where(point => point.Industry == (_industry.Length > 0 ? _industry : Industries.Count > 0 ? Industries[0] : ""))];

    public void Dispose()
    {
        _closed.Cancel();
        _closed.Dispose();
    }

    protected override async Task OnParametersSetAsync()
    {
        if (Page is { Park: { } park } page && !ReferenceEquals(_read, page))
        {
            _read = page;
            _peers = await Peers.OfYearAsync(park.Id, page.Year, _closed.Token);
            _balances = (await Balancing.HandleAsync(page.Viewer, new BalanceRequest(park.Id, page.Year) { AsOf = page.AsOf }, _closed.Token)).Value?.Sheets;
            _months = [.. (await MonthsOfPark.HandleAsync(page.Viewer, new MonthsRequest(park, page.Year) { AsOf = page.AsOf }, _closed.Token)).Value?.Findings ?? []];
            _industry = Industries.Count > 0 ? Industries[0] : "";
            _indicators = IndicatorsByItem(park, page.Year);
            (_balance, _outcome) = (null, null);
            _year = await Checks.HandleAsync(page.Viewer, park.Id, page.Year, _closed.Token);
            StateHasChanged();
            _outcome = await Suggestions.HandleAsync(page.Viewer, (park.Id, page.Year), _year, _closed.Token);
        }
    }

    private DateOnly Today => ParkTime.Today(Time);

    private int Unbalanced => _balances?.Count(sheet => sheet.IsUnbalanced || sheet.Impossible.Any()) ?? 0;

    private ILookup<string, int> IndicatorsByItem(Park park, int year) => (Forms.Standards.TryFind(park.StandardCode, out var standard) ? standard.Indicators : [])
        .SelectMany(indicator => FormulaCheck.Inputs(indicator.Formula, year, park.BaseYear).Select(input => (input.Code, indicator.Number)).Distinct())
        .ToLookup(pair => pair.Code, pair => pair.Number, StringComparer.Ordinal);

    private IReadOnlyList<int> IndicatorsOf(OpenFinding open) =>
        open.Sheet.Checked.TryFind(open.Finding.Place, out var value) && value.Item is { } item && _indicators is { } all ? [.. all[item].Order()] : [];

    private IEnumerable<IGrouping<string, OpenFinding>> Groups(QualityOfYear year) => year.Open.GroupBy(open => _by switch { "rule" => open.Finding.Rule, "firm" => open.Respondent, _ => IndicatorsOf(open) is [var first, ..] ? $"{first}" : "" }, StringComparer.Ordinal)
        .OrderByDescending(group => group.Max(open => open.Finding.Severity)).ThenByDescending(group => group.Count());

    private string NameOf(IGrouping<string, OpenFinding> group) => _by switch
    {
        "rule" => RuleWords.Of(group.Key, Forms),
        "firm" => group.Key,
        _ => group.Key.Length > 0 ? Say($"指标 {group.Key}", $"Indicator {group.Key}") : Say("不进入指标", "No indicator"),
    };

    private string LinkOf(OpenFinding open) => open.IsInReview
        ? $"{Page?.YearAddress}/review?id={open.Sheet.Submission.Id:N}"
        : FormLink.Of(open.Sheet, PlaceWords.SectionOf(open.Sheet.Form, open.Finding.Place)?.Code);

    private string ItemName(string item) => Forms.Standards.NameOf(item) is { } found ? Say(found.Zh, found.En) : item;

    private string IndustryName(string division) => Forms.Codes.TryFind("gbt4754-2017", out var list) && list.TryFind(division, out var entry) ? $"{division} {Say(entry.Name.Zh, entry.Name.En)}" : division;
}
