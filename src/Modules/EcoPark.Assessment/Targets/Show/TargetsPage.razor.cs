using EcoPark.Assessment.Definitions;
using EcoPark.Assessment.Indicators.ShowAll;
using EcoPark.Assessment.Targets.SetTarget;
using EcoPark.Platform.People;
using EcoPark.Platform.Ui;
using EcoPark.Platform.Ui.Shell;
using EcoPark.Standards.Reading;
using Microsoft.AspNetCore.Components;

namespace EcoPark.Assessment.Targets.Show;

public sealed partial class TargetsPage(ReadTargets reading, SetTarget.SetTarget setting, NavigationManager navigation, Toasts toasts, AssessmentDefinitions definitions) : IDisposable
{
    private readonly CancellationTokenSource _closed = new();
    private IReadOnlyList<Problem> _problems = [];
    private IReadOnlyList<Problem> _refused = [];
    private TargetTable? _table;
    private bool _editing;

    [Parameter]
    public string ParkKey { get; set; } = "";

    [Parameter]
    public int Year { get; set; }

    [SupplyParameterFromQuery(Name = "ind")]
    public int? Ind { get; set; }

    /// <summary>own, behind, guess; empty: all.</summary>
    [SupplyParameterFromQuery(Name = "seg")]
    public string? Part { get; set; }

    [CascadingParameter]
    public required PageContext Page { get; set; }

    private AssessmentDefinitions Definitions => definitions;

    private TargetRow? Selected => Ind is { } number ? _table?.Rows.FirstOrDefault(row => row.Number == number) : null;

    private bool MayWrite => Page is { Park: { } park, IsHistorical: false } && Page.Viewer.MayInPark(Permission.TargetWrite, park.Id);

    private List<TargetRow> Shown => [.. (_table?.Rows ?? []).Where(row => Keep(row, Part))];

    private List<Choice> Parts =>
    [
        Segment("", Words.Say("全部", "All")),
        Segment("own", Words.Say("园区目标", "Own targets")),
        Segment("behind", Words.Say("落后", "Behind")),
        Segment("guess", Words.Say("预测不达标", "Projected not met")),
    ];

    public void Dispose()
    {
        _closed.Cancel();
        _closed.Dispose();
    }

    protected override Task OnParametersSetAsync() => ReadAsync();

    private static bool Keep(TargetRow row, string? part) => part switch
    {
        "own" => row.Own is not null,
        "behind" => row.IsBehind,
        "guess" => row.Projected is not null && row.ProjectedMark == MarkKind.NotMet,
        _ => true,
    };

    private static string Coverage(TargetRow row) => row.Projection is not { } projection ? ""
        : projection.InputsOf(row.Number).Count == 0 ? Words.Say("已入账", "in the ledger")
        : projection.MonthsKnown(row.Number) is { } months ? Words.Say($"{months}/12 月", $"{months}/12 mo.") : projection.InputsOf(row.Number).Any(input => input.ByMonths) ? Words.Say("部分按月", "partly months") : Words.Say("仅年度数", "years only");

    private async Task ReadAsync()
    {
        if (Page.Park is { } park)
        {
            var read = await reading.HandleAsync(Page.Viewer, new AssessmentRequest(park, Year) { AsOf = Page.AsOf }, _closed.Token);
            (_table, _problems) = (read.Value, read.Problems);
        }
    }

    private Choice Segment(string code, string word) => new(code, word)
    {
        Count = _table?.Rows.Count(row => Keep(row, code)) ?? 0,
        Href = new Uri(navigation.Uri).AbsolutePath + QueryText.With(new Uri(navigation.Uri).Query, "seg", code),
    };

    private string Open(int number)
    {
        var uri = new Uri(navigation.Uri);
        return uri.AbsolutePath + QueryText.With(uri.Query, "ind", $"{number}");
    }

    private void Close(bool open)
    {
        var uri = new Uri(navigation.Uri);
        navigation.NavigateTo(uri.AbsolutePath + QueryText.With(uri.Query, "ind", null));
    }

    private Task Withdraw() => Selected?.Own is { } own ? Save(new TargetTerms(own.FromYear, own.Year, own.Value, own.Source) { IsWithdrawn = true }) : Task.CompletedTask;

    private async Task Save(TargetTerms terms)
    {
        if (Page.Park is not { } park || Ind is not { } number)
        {
            return;
        }

        var done = await setting.HandleAsync(Page.Viewer, new TargetRequest(park, number, terms), _closed.Token);
        _refused = done.Problems;
        if (done.IsOk)
        {
            _editing = false;
            toasts.Show(terms.IsWithdrawn ? Words.Say("目标已撤销，记录保留。", "Withdrawn; the record stays.") : Words.Say($"已记录指标 {number} 的 {terms.Year} 年目标。", $"Recorded the target of indicator {number} for {terms.Year}."));
            await ReadAsync();
        }
        else if (terms.IsWithdrawn)
        {
            _problems = done.Problems;
        }
    }
}
