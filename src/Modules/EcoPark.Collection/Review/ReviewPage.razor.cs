using EcoPark.Collection.Contracts;
using EcoPark.Collection.Ledger;
using EcoPark.Collection.Submissions;
using EcoPark.Collection.Submissions.Decide;
using EcoPark.Platform.People;
using EcoPark.Platform.Scopes;
using EcoPark.Platform.Ui;
using EcoPark.Platform.Ui.Shell;
using EcoPark.Standards.Reading;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using static EcoPark.Platform.Ui.Words;

namespace EcoPark.Collection.Review;

/// <summary>Three panes: what waits, what changed, what is decided. A decides, R returns all, Q asks; the next form opens itself.</summary>
public sealed partial class ReviewPage : IAsyncDisposable
{
    private const string All = "all";
    private const int PageSize = 50;

    private readonly CancellationTokenSource _closed = new();
    private IReadOnlyList<WaitingForm>? _queue;
    private IReadOnlyList<Problem> _problems = [];
    private IReadOnlyList<IndicatorEffect> _effects = [];
    private List<ChoiceOfFinding> _choices = [];
    private WaitingForm? _open;
    private ReviewSheet? _sheet;
    private DecidedMany? _rehearsed;
    private DecisionKind? _asking;
    private string _kind = All;
    private string _search = "";
    private int _shown = PageSize;
    private IReadOnlyList<WaitingForm>? _matching;
    private bool _busy;
    private PageContext? _read;
    private DotNetObjectReference<ReviewPage>? _self;
    private IJSObjectReference? _script;
    private IJSObjectReference? _keys;

    [Parameter]
    public required string ParkKey { get; set; }

    [Parameter]
    public int Year { get; set; }

    [SupplyParameterFromQuery(Name = "id")]
    private string? Id { get; set; }

    [CascadingParameter]
    private PageContext? Page { get; set; }

    [Inject]
    private ReviewQueue Queue { get; set; } = default!; // set by the framework before first use

    [Inject]
    private OpenReview Opening { get; set; } = default!; // as above

    [Inject]
    private DecideFindings Deciding { get; set; } = default!; // as above

    [Inject]
    private DecideSubmission Whole { get; set; } = default!; // as above

    [Inject]
    private DecideMany Many { get; set; } = default!; // as above

    [Inject]
    private CurrentViewer Viewers { get; set; } = default!; // as above

    [Inject]
    private Toasts Toasts { get; set; } = default!; // as above

    [Inject]
    private TimeProvider Time { get; set; } = default!; // as above

    [Inject]
    private IJSRuntime Browser { get; set; } = default!; // as above

    // Asked for many times in one drawing: worked out once per queue, kind and search.
    private IReadOnlyList<WaitingForm> Shown => _matching ??= [.. (_queue ?? []).Where(form => (_kind == All || form.Form.Code == _kind)
        && (_search.Length == 0 || form.Respondent.Contains(_search, StringComparison.OrdinalIgnoreCase)))];

    private IReadOnlyList<WaitingForm> Clean => [.. Shown.Where(form => form.IsClean && form.Effect is not { Share: not 0 }).GroupBy(form => form.Next).OrderByDescending(group => group.Count()).FirstOrDefault() ?? Enumerable.Empty<WaitingForm>()];

    private IReadOnlyList<Choice> Kinds => [new(All, Say("全部", "All")) { Count = _queue?.Count }, .. (_queue ?? []).GroupBy(form => form.Form.Code, StringComparer.Ordinal).Select(group => new Choice(group.Key, Say(group.First().Form.Name.Zh, group.First().Form.Name.En)) { Count = group.Count() })];

    private string Facts => _queue is { } queue ? Say($"{queue.Count} 份待审 · {(Queue.KnowsEffects ? "按对指标的影响排序" : "有发现的在前，先交先审")}", $"{queue.Count} waiting · {(Queue.KnowsEffects ? "by their effect on indicators" : "findings first, then the oldest")}") : "";

    private WaitingForm? Following => Shown.SkipWhile(form => form.Submission.Id != _open?.Submission.Id).Skip(1).FirstOrDefault();

    private string Summary
    {
        get
        {
            var returned = _choices.Count(choice => choice.Decision == FindingDecision.Return);
            var asked = _choices.Count(choice => choice.Decision is FindingDecision.Ask or FindingDecision.AskForReason);
            var taken = (_sheet?.Lines.Count ?? 0) - returned - asked;
            return Say($"采纳 {taken} 格 · 提问 {asked} 格 · 退回 {returned} 格", $"{taken} taken · {asked} asked · {returned} returned");
        }
    }

    private string Verb => _choices.Exists(choice => choice.Decision != FindingDecision.Accept) ? Say("按上述处置", "Decide so")
        : _open?.Next == DecisionKind.Approve ? Say("审核通过", "Approve") : Say("采纳", "Accept");

    private IReadOnlyList<string> RehearsalWords => _rehearsed is not { } many ? [] :
    [
        Say($"将处置 {many.Decided.Count} 份：校验全部通过、没有未说明的提醒。", $"{many.Decided.Count} will be decided: all checks passed, nothing unexplained."),
        .. many.Skipped.Select(skipped => Say("跳过：", "Skipped: ") + Say(skipped.Reason.Zh, skipped.Reason.En)),
    ];

    public async ValueTask DisposeAsync()
    {
        await _closed.CancelAsync();
        _closed.Dispose();
        _self?.Dispose();
        try
        {
            if (_keys is not null)
            {
                await _keys.InvokeVoidAsync("stop");
            }
        }
        catch (JSDisconnectedException)
        {
            // The page was closed: nothing is left to let go of.
        }
    }

    [JSInvokable]
    public async Task Key(string key)
    {
        switch (key)
        {
            case "a":
                await Decide();
                break;
            case "r":
                _asking = _sheet is null ? null : DecisionKind.Return;
                break;
            case "q":
                _asking = _sheet is null ? null : DecisionKind.Lock;
                break;
            default:
                var at = Shown.ToList().FindIndex(form => form.Submission.Id == _open?.Submission.Id) + (key == "j" ? 1 : -1);
                if (at >= 0 && at < Shown.Count)
                {
                    await Open(Shown[at]);
                }

                break;
        }

        StateHasChanged();
    }

    protected override async Task OnParametersSetAsync()
    {
        if (Page is { Park: not null } page && !ReferenceEquals(_read, page))
        {
            _read = page;
            await Read(Guid.TryParse(Id, out var id) ? id : null);
        }
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            _self = DotNetObjectReference.Create(this);
            _script = await Browser.InvokeAsync<IJSObjectReference>("import", "./_content/EcoPark.Collection/sheet.js");
            _keys = await _script.InvokeAsync<IJSObjectReference>("keys", _self);
        }
    }

    private async Task Read(Guid? open)
    {
        if (Page is not { Park: { } park } page)
        {
            return;
        }

        _queue = await Queue.HandleAsync(await Viewers.GetAsync(_closed.Token), park.Id, page.Year, _closed.Token);
        (_open, _sheet, _matching) = (null, null, null);
        if (Shown.FirstOrDefault(form => form.Submission.Id == open) is { } chosen)
        {
            await Open(chosen);
        }
        else if (Shown.Count > 0)
        {
            await Open(Shown[0]);
        }
    }

    private Task Pick(string kind)
    {
        _kind = kind;
        return Narrow();
    }

    private Task Search(ChangeEventArgs e)
    {
        _search = e.Value?.ToString()?.Trim() ?? "";
        return Narrow();
    }

    private async Task Narrow()
    {
        (_matching, _shown) = (null, PageSize);
        if (Shown.Count > 0 && !Shown.Contains(_open))
        {
            await Open(Shown[0]);
        }
    }

    private async Task Open(WaitingForm waiting)
    {
        var viewer = await Viewers.GetAsync(_closed.Token);
        var opened = await Opening.HandleAsync(viewer, waiting.Submission.Id, _closed.Token);
        (_open, _sheet, _problems) = (waiting, opened.Value, opened.Problems);
        _choices = opened.IsOk ? ChoiceOfFinding.Of(opened.Value) : [];
        _effects = opened.IsOk && Queue.KnowsEffects ? await Queue.EffectsAsync(viewer, waiting.Submission, _closed.Token) : [];
    }

    // A value that passed every check or was explained, and that the reviewer doubts all the same.
    private void Doubt(Standards.Forms.FormPlace place)
    {
        if (_choices.Find(choice => choice.Place == place) is { } known)
        {
            known.Decision = FindingDecision.Return;
        }
        else
        {
            _choices.Insert(0, new ChoiceOfFinding(place, null, null));
        }
    }

    private Task Decide() => Act(viewer => Deciding.HandleAsync(viewer, new DecideFindingsRequest(_open!.Submission.Id, _open.Submission.Version, _open.Next, [.. _choices.Select(choice => choice.Decided)]), _closed.Token)); // Act has looked

    private Task SendBack(string text) => _asking is not { } kind ? Task.CompletedTask : Act(viewer => Whole.HandleAsync(viewer, kind == DecisionKind.Return
        ? new DecideRequest(_open!.Submission.Id, _open.Submission.Version, DecisionKind.Return) { Reason = text } // as above
        : new DecideRequest(_open!.Submission.Id, _open.Submission.Version, DecisionKind.Return) { Places = [new ReturnedPlace("form", text) { KeepsValue = true }] }, _closed.Token)); // as above

    private async Task Act(Func<Viewer, Task<Result<Submission>>> step)
    {
        if (_open is not { } open || _busy || Page?.IsHistorical == true)
        {
            return;
        }

        _busy = true;
        var next = Following?.Submission.Id;
        var done = await step(await Viewers.GetAsync(_closed.Token));
        (_problems, _busy, _asking) = (done.Problems, false, null);
        if (done.IsOk)
        {
            Toasts.Show($"{open.Respondent}：{Say(StateWords.Zh(done.Value.State), StateWords.En(done.Value.State))}");
            await Read(next);
        }
    }

    private async Task RehearseClean() => _rehearsed = await Run(dryRun: true);

    private async Task PerformClean()
    {
        var done = await Run(dryRun: false);
        _rehearsed = null;
        Toasts.Show(Say($"已处置 {done.Decided.Count} 份；跳过 {done.Skipped.Count} 份。", $"{done.Decided.Count} decided, {done.Skipped.Count} skipped."));
        await Read(null);
    }

    private async Task<DecidedMany> Run(bool dryRun) => await Many.HandleAsync(await Viewers.GetAsync(_closed.Token),
        new DecideManyRequest(Page!.Park!.Id, Clean[0].Next, [.. Clean.Select(form => form.Submission.Id)]) { DryRun = dryRun }, _closed.Token); // shown only in a park, with clean forms

    private static string When(Submission submission) => submission.SubmittedAt is { } at ? ParkTime.Local(at).ToString("MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture) + Say(" 提交", "") : "";

    private static string Percent(IndicatorEffect effect) => (Math.Abs(effect.Share) * 100).ToString("0.0", System.Globalization.CultureInfo.InvariantCulture) + "%";

    private string Width(IndicatorEffect effect) => (Math.Abs(effect.Share) / Math.Max(0.0001m, Math.Abs(Shown.Max(form => Math.Abs(form.Effect?.Share ?? 0)))) * 100).ToString("0", System.Globalization.CultureInfo.InvariantCulture);
}
