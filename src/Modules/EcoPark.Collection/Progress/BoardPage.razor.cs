using EcoPark.Collection.Submissions;
using EcoPark.Platform.People;
using EcoPark.Platform.Scopes;
using EcoPark.Platform.Ui;
using EcoPark.Platform.Ui.Shell;
using EcoPark.Standards.Reading;
using Microsoft.AspNetCore.Components;
using static EcoPark.Platform.Ui.Words;

namespace EcoPark.Collection.Progress;

/// <summary>Who has handed in what; those who have not are reminded, after a dry run.</summary>
public sealed partial class BoardPage : IDisposable
{
    private const int PageSize = 50;

    private readonly CancellationTokenSource _closed = new();
    private readonly HashSet<string> _picked = new(StringComparer.Ordinal);
    private IReadOnlyList<ExpectedForm>? _forms;
    private IReadOnlyList<Problem> _problems = [];
    private Reminded? _rehearsed;
    private PageContext? _read;
    private string _view = "all";
    private string _search = "";
    private int _shown = PageSize;

    [Parameter]
    public required string ParkKey { get; set; }

    [Parameter]
    public int Year { get; set; }

    [CascadingParameter]
    private PageContext? Page { get; set; }

    [Inject]
    private ProgressBoard Board { get; set; } = default!; // set by the framework before first use

    [Inject]
    private RemindRespondents Reminding { get; set; } = default!; // as above

    [Inject]
    private CurrentViewer Viewers { get; set; } = default!; // as above

    [Inject]
    private Toasts Toasts { get; set; } = default!; // as above

    [Inject]
    private TimeProvider Time { get; set; } = default!; // as above

    private DateOnly Today => ParkTime.Today(Time);

    private bool CanRemind => Page is { IsHistorical: false } page && page.Viewer.May(Permission.SubmissionRemind);

    private IEnumerable<ExpectedForm> Shown => (_forms ?? []).Where(form => In(form, _view) && (_search.Length == 0 || form.Respondent.Contains(_search, StringComparison.OrdinalIgnoreCase)))
        .OrderBy(form => form.Key.Enterprise is not null).ThenByDescending(form => form.IsOverdueOn(Today));

    private IReadOnlyList<Choice> Views =>
    [
        .. new[] { ("all", Say("全部", "All")), ("open", Say("未交", "Not handed in")), ("returned", Say("退回", "Returned")), ("overdue", Say("逾期", "Overdue")), ("waiting", Say("待审", "Waiting")) }
            .Select(view => new Choice(view.Item1, view.Item2) { Count = (_forms ?? []).Count(form => In(form, view.Item1)), Urgent = view.Item1 == "overdue" }),
    ];

    private string Facts => _forms is not { } forms ? "" : Say($"{forms.Count} 份 · 已采纳 {forms.Count(form => form.State is SubmissionState.Accepted or SubmissionState.Locked)} · 待审 {forms.Count(form => In(form, "waiting"))} · 未交 {forms.Count(form => form.IsOpen)}",
        $"{forms.Count} forms · {forms.Count(form => form.State is SubmissionState.Accepted or SubmissionState.Locked)} accepted · {forms.Count(form => In(form, "waiting"))} waiting · {forms.Count(form => form.IsOpen)} not handed in");

    private IReadOnlyList<string> Words => _rehearsed is not { } rehearsed ? [] :
    [
        Say($"向 {rehearsed.Sent.Select(form => form.Respondent).Distinct().Count()} 个单位发送 {rehearsed.Sent.Count} 条待办，截止日随附。", $"{rehearsed.Sent.Count} to-dos to {rehearsed.Sent.Select(form => form.Respondent).Distinct().Count()} respondents, with the due date."),
        .. rehearsed.Skipped.Take(8).Select(skipped => Say($"跳过 {skipped.Form.Respondent}：{skipped.Zh}", $"Skipped {skipped.Form.Respondent}: {skipped.En}")),
        .. rehearsed.Skipped.Count > 8 ? [Say($"另跳过 {rehearsed.Skipped.Count - 8} 份", $"{rehearsed.Skipped.Count - 8} more skipped")] : Array.Empty<string>(),
    ];

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

    private bool In(ExpectedForm form, string view) => view switch
    {
        "open" => form.IsOpen,
        "returned" => form.State == SubmissionState.Returned,
        "overdue" => form.IsOverdueOn(Today),
        "waiting" => form.State is SubmissionState.Submitted or SubmissionState.Approved,
        _ => true,
    };

    // Accepted, pending, returned, missing: required fields, of which a form not begun has one.
    private static int Part(ExpectedForm form, int part)
    {
        var (filled, needed) = form.Submission is { Needed: > 0 } submission ? (submission.Filled, submission.Needed) : (0, 1);
        var own = form.State switch { SubmissionState.Accepted or SubmissionState.Locked => 0, SubmissionState.Returned => 2, _ => 1 };
        return part == own ? filled : part == 3 ? needed - filled : 0;
    }

    private async Task Read() => _forms = Page is { Park: { } park } page ? await Board.HandleAsync(await Viewers.GetAsync(_closed.Token), park.Id, page.Year, _closed.Token) : [];

    private void Pick(ExpectedForm form)
    {
        if (!_picked.Remove(form.Id))
        {
            _picked.Add(form.Id);
        }
    }

    private void PickAll() => _picked.UnionWith(Shown.Where(form => form.IsOpen).Select(form => form.Id));

    private Task Rehearse() => Run(dryRun: true);

    private async Task Send()
    {
        await Run(dryRun: false);
        if (_rehearsed is { } sent)
        {
            Toasts.Show(Say($"已发送 {sent.Sent.Count} 条，跳过 {sent.Skipped.Count} 条。", $"{sent.Sent.Count} sent, {sent.Skipped.Count} skipped."));
        }

        _rehearsed = null;
        _picked.Clear();
        await Read();
    }

    private async Task Run(bool dryRun)
    {
        var done = await Reminding.HandleAsync(await Viewers.GetAsync(_closed.Token), new RemindRequest(Page!.Park!.Id, Page.Year, _picked) { DryRun = dryRun }, _closed.Token); // shown only in a park
        (_rehearsed, _problems) = (done.Value, done.Problems);
    }
}
