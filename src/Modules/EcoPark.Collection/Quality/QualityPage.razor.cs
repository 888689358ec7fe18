using EcoPark.Collection.Filling;
using EcoPark.Collection.Submissions;
using EcoPark.Platform.Ui;
using EcoPark.Platform.Ui.Shell;
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

    private static IReadOnlyList<Choice> Groupings => [new("rule", Say("按规则", "By rule")), new("firm", Say("按填报人", "By respondent"))];

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
            _industry = Industries.Count > 0 ? Industries[0] : "";
            _year = await Checks.HandleAsync(page.Viewer, park.Id, page.Year, _closed.Token);
        }
    }

    private IEnumerable<IGrouping<string, OpenFinding>> Groups(QualityOfYear year) => year.Open.GroupBy(open => _by == "rule" ? open.Finding.Rule : open.Respondent, StringComparer.Ordinal)
        .OrderByDescending(group => group.Max(open => open.Finding.Severity)).ThenByDescending(group => group.Count());

    private string NameOf(IGrouping<string, OpenFinding> group) => _by == "rule" ? RuleWords.Of(group.Key, Forms) : group.Key;

    private string LinkOf(OpenFinding open) => open.Sheet.Submission.State is SubmissionState.Submitted or SubmissionState.Approved
        ? $"{Page?.YearAddress}/review?id={open.Sheet.Submission.Id:N}"
        : FormLink.Of(open.Sheet, PlaceWords.SectionOf(open.Sheet.Form, open.Finding.Place)?.Code);

    private string ItemName(string item) => Forms.Standards.Items.TryFindItem(item, out var found) ? Say(found.Name.Zh, found.Name.En) : item;

    private string IndustryName(string division) => Forms.Codes.TryFind("gbt4754-2017", out var list) && list.TryFind(division, out var entry) ? $"{division} {Say(entry.Name.Zh, entry.Name.En)}" : division;
}
