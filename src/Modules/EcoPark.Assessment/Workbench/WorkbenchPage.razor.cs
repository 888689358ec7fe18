using EcoPark.Assessment.Indicators;
using EcoPark.Assessment.Indicators.ShowAll;
using EcoPark.Collection.Progress;
using EcoPark.Platform.People;
using EcoPark.Platform.Scopes;
using EcoPark.Platform.Ui;
using EcoPark.Platform.Ui.Shell;
using EcoPark.Standards.Reading;
using Microsoft.AspNetCore.Components;

namespace EcoPark.Assessment.Workbench;

public sealed partial class WorkbenchPage(ReadAssessment reading, ProgressBoard board, RecentChanges recent, TimeProvider time) : IDisposable
{
    private readonly CancellationTokenSource _closed = new();
    private IReadOnlyList<Problem> _problems = [];
    private IndicatorTable? _table;
    private IReadOnlyList<ExpectedForm> _forms = [];
    private ChangesSince? _changes;
    private DateOnly _today;

    [Parameter]
    public string ParkKey { get; set; } = "";

    [Parameter]
    public int Year { get; set; }

    [CascadingParameter]
    public required PageContext Page { get; set; }

    private string Facts => Dates.Long(_today);

    private bool MayRemind => Page is { IsHistorical: false, Park: { } park } && Page.Viewer.MayInPark(Permission.SubmissionRemind, park.Id);

    private bool MayWrite => Page is { IsHistorical: false, Park: { } park } && Page.Viewer.MayInPark(Permission.ReportWrite, park.Id);

    public void Dispose()
    {
        _closed.Cancel();
        _closed.Dispose();
    }

    protected override async Task OnParametersSetAsync()
    {
        if (Page.Park is not { } park)
        {
            return;
        }

        _today = Page.AsOf is { } asOf ? ParkTime.DayOf(asOf) : ParkTime.Today(time);
        var read = await reading.HandleAsync(Page.Viewer, new AssessmentRequest(park, Year) { AsOf = Page.AsOf, History = 1 }, _closed.Token);
        (_table, _problems) = (read.Value, read.Problems);
        if (read.IsOk)
        {
            _forms = await board.HandleAsync(Page.Viewer, park.Id, Year, _closed.Token);
            StateHasChanged(); // looking back takes longer: the page is shown before
            _changes = Page.IsHistorical ? null : (await recent.HandleAsync(Page.Viewer, park, Year, _closed.Token)).Value;
        }
    }

    private string IndicatorAt(int number) => $"{Page.YearAddress}/assessment?ind={number}";
}
