using EcoPark.Collection.Ledger;
using EcoPark.Collection.Submissions;
using EcoPark.Collection.Submissions.Decide;
using EcoPark.Platform.People;
using EcoPark.Platform.Scopes;
using EcoPark.Platform.Ui;
using EcoPark.Platform.Ui.Shell;
using EcoPark.Standards.Reading;
using Microsoft.AspNetCore.Components;
using static EcoPark.Platform.Ui.Words;

namespace EcoPark.Collection.Progress;

/// <summary>All forms of the year: progress by form, each one with its state, locking and unlocking.</summary>
public sealed partial class OverviewPage : IDisposable
{
    private const int PageSize = 50;

    private readonly CancellationTokenSource _closed = new();
    private IReadOnlyList<ExpectedForm>? _forms;
    private IReadOnlyList<Problem> _problems = [];
    private PageContext? _read;
    private Submission? _unlocking;
    private bool _locking;
    private string? _view;
    private int _shown = PageSize;

    [Parameter]
    public required string ParkKey { get; set; }

    [Parameter]
    public int Year { get; set; }

    [SupplyParameterFromQuery(Name = "view")]
    private string? View { get; set; }

    [CascadingParameter]
    private PageContext? Page { get; set; }

    private DateOnly Today => ParkTime.Today(Time);

    private string Current => _view ?? View ?? "all";

    private bool CanLock => Page is { Park: { } park, IsHistorical: false } page && page.Viewer.MayInPark(Permission.SubmissionAccept, park.Id);

    private bool CanUnlock => Page is { Park: { } park, IsHistorical: false } page && page.Viewer.MayInPark(Permission.SubmissionUnlock, park.Id);

    private IReadOnlyList<ExpectedForm> Accepted => [.. (_forms ?? []).Where(form => form.State == SubmissionState.Accepted)];

    private static DateOnly DueOf(IGrouping<Standards.Forms.Form, ExpectedForm> group) => group.Key.Due.For(group.First().Key.Year);

    private IEnumerable<ExpectedForm> Shown => (_forms ?? []).Where(form => Current switch
    {
        "open" => form.IsOpen,
        "waiting" => IsWaiting(form),
        "accepted" => form.State == SubmissionState.Accepted,
        "locked" => form.State == SubmissionState.Locked,
        _ => true,
    });

    private static IReadOnlyList<Choice> Views => [new("all", Say("全部", "All")), new("open", Say("未交", "Open")), new("waiting", Say("待审", "Waiting")), new("accepted", Say("已采纳", "Accepted")), new("locked", Say("已锁定", "Locked"))];

    private string Facts => _forms is not { } forms ? "" : Say($"{forms.Count} 份 · 逾期 {forms.Count(form => form.IsOverdueOn(Today))}", $"{forms.Count} forms · {forms.Count(form => form.IsOverdueOn(Today))} overdue");

    public void Dispose()
    {
        _closed.Cancel();
        _closed.Dispose();
    }

    protected override async Task OnParametersSetAsync()
    {
        if (Page is { Park: not null } page && !ReferenceEquals(_read, page))
        {
            _read = page;
            await Read();
        }
    }

    private static bool IsAccepted(ExpectedForm form) => form.State is SubmissionState.Accepted or SubmissionState.Locked;

    private static bool IsWaiting(ExpectedForm form) => form.State is SubmissionState.Submitted or SubmissionState.Approved;

    private string LinkOf(IGrouping<Standards.Forms.Form, ExpectedForm> group) => group.Key.Department is null ? (Page?.YearAddress ?? "") + "/completeness" : FormLink.Of(Page?.Park?.Key ?? "", group.First().Key);

    private async Task Read() => _forms = Page is { Park: { } park } page ? await Board.HandleAsync(await Viewers.GetAsync(_closed.Token), park.Id, page.Year, _closed.Token) : [];

    private async Task Act(Submission? submission, DecisionKind kind, string? reason)
    {
        if (submission is not null)
        {
            var done = await Decide.HandleAsync(await Viewers.GetAsync(_closed.Token), new DecideRequest(submission.Id, submission.Version, kind) { Reason = reason }, _closed.Token);
            _problems = done.Problems;
            await Read();
        }
    }

    private async Task LockAll()
    {
        _locking = false;
        var done = await Many.HandleAsync(await Viewers.GetAsync(_closed.Token), new DecideManyRequest(Page!.Park!.Id, DecisionKind.Lock, [.. Accepted.Select(form => form.Submission!.Id)]), _closed.Token); // accepted ones are stored
        _problems = [.. done.Skipped.Select(skipped => skipped.Reason).Distinct()];
        await Read();
    }
}
