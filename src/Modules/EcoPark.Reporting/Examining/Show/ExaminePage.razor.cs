using EcoPark.Platform.Jobs;
using EcoPark.Platform.People;
using EcoPark.Platform.Ui.Shell;
using EcoPark.Reporting.Examining.Explain;
using EcoPark.Reporting.Uploads;
using EcoPark.Standards.Reading;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;

namespace EcoPark.Reporting.Examining.Show;

/// <summary>Hand documents in, read what contradicts, say why it does not.</summary>
public sealed partial class ExaminePage(ExamineDocuments examining, ReadExaminations reading, ExplainFinding explaining, NavigationManager navigation)
{
    private readonly List<UploadedDocument> _documents = [];
    private readonly List<UploadedDocument> _lastYear = [];
    private IReadOnlyList<(Examination Examination, IReadOnlyList<ExaminedDocument> Documents)> _history = [];
    private IReadOnlyList<Problem> _problems = [];
    private IReadOnlyList<Problem> _explainProblems = [];
    private ExaminationView? _view;
    private ExplainedFinding? _explaining;
    private string _filter = FindingList.All;
    private Guid? _job;
    private bool _keep;
    private bool _busy;

    [Parameter]
    public string ParkKey { get; set; } = "";

    /// <summary>The examination that is shown.</summary>
    [SupplyParameterFromQuery(Name = "id")]
    public Guid? Shown { get; set; }

    [CascadingParameter]
    public required PageContext Page { get; set; }

    private bool MayWrite => Page.Park is { } park && Page.Viewer.MayInPark(Permission.ReportWrite, park.Id) && Page.AsOf is null;

    protected override Task OnParametersSetAsync() => LoadAsync();

    private async Task LoadAsync()
    {
        if (Page.Park is not { } park)
        {
            return;
        }

        _history = await reading.ListAsync(Page.Viewer, park, CancellationToken.None);
        if (Shown is { } id && MayWrite)
        {
            var read = await reading.HandleAsync(Page.Viewer, park, id, CancellationToken.None);
            (_view, _problems) = (read.Value, read.Problems);
        }
        else
        {
            _view = null;
        }
    }

    private async Task TakeAsync(IReadOnlyList<IBrowserFile> chosen, List<UploadedDocument> target)
    {
        _problems = [];
        foreach (var file in chosen)
        {
            if (file.Size > UploadedDocument.LargestFile)
            {
                _problems = [UploadedDocument.TooLarge(file.Name)];
                continue;
            }

            await using var content = file.OpenReadStream(UploadedDocument.LargestFile);
            target.Add(new UploadedDocument(file.Name, await UploadedDocument.ReadAsync(content, CancellationToken.None)));
        }
    }

    private async Task ExamineAsync()
    {
        if (Page.Park is not { } park)
        {
            return;
        }

        (_busy, _problems, _view) = (true, [], null);
        var started = await examining.StartAsync(Page.Viewer, new ExaminationRequest(park, [.. _documents]) { LastYear = [.. _lastYear], Keep = _keep }, CancellationToken.None);
        (_busy, _problems) = (false, started.Problems);
        if (started.Value?.Examination is { } done)
        {
            Open(done);
        }

        _job = started.Value?.Job;
    }

    // Its own address, so that it can be sent and comes back after a reload.
    private void Open(Guid examination)
    {
        _documents.Clear();
        _lastYear.Clear();
        _filter = FindingList.All;
        navigation.NavigateTo($"{Page.ParkAddress}/documents/examine?id={examination:D}");
    }

    private void EndedAsync(Job job)
    {
        if (job is { State: JobState.Done, ResultLink: { } link })
        {
            _job = null;
            navigation.NavigateTo(link);
        }
    }

    private async Task ExplainAsync(string reason)
    {
        if (Page.Park is { } park && _view is { } view && _explaining is { } finding)
        {
            var explained = await explaining.HandleAsync(Page.Viewer, new ExplainRequest(park, view.Examination.Id, finding.Pattern, reason), CancellationToken.None);
            _explainProblems = explained.Problems;
            if (explained.IsOk)
            {
                _explaining = null;
                await LoadAsync();
            }
        }
    }

    private async Task WithdrawAsync(FindingExplanation explanation)
    {
        if (Page.Park is { } park)
        {
            _problems = (await explaining.WithdrawAsync(Page.Viewer, park, explanation.Id, CancellationToken.None)).Problems;
            if (_problems.Count == 0)
            {
                await LoadAsync();
            }
        }
    }
}
