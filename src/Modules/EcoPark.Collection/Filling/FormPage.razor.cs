using EcoPark.Collection.Filling.Attach;
using EcoPark.Collection.Filling.Explain;
using EcoPark.Collection.Filling.Reply;
using EcoPark.Collection.Quality;
using EcoPark.Collection.Submissions;
using EcoPark.Collection.Submissions.OpenForm;
using EcoPark.Collection.Submissions.SaveDraft;
using EcoPark.Collection.Submissions.SubmitForm;
using EcoPark.Platform.People;
using EcoPark.Platform.Scopes;
using EcoPark.Platform.Ui;
using EcoPark.Platform.Ui.Shell;
using EcoPark.Standards.Forms;
using EcoPark.Standards.Reading;
using Microsoft.AspNetCore.Components;
using static EcoPark.Platform.Ui.Words;

namespace EcoPark.Collection.Filling;

/// <summary>One section of a form. What is typed is stored after a pause of 0.8 s and on leaving a field.</summary>
public sealed partial class FormPage : IDisposable
{
    public const string Check = "check";
    public const string Import = "import";
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(800);

    private readonly CancellationTokenSource _closed = new();
    private CancellationTokenSource? _pause;
    private IReadOnlyList<Problem> _problems = [];
    private FormSession? _session;
    private CheckedForm? _lastYear;
    private IReadOnlyDictionary<string, PeerRatios>? _peers;
    private FormKey? _key;
    private string _section = "";
    private bool _canEdit;

    [Parameter]
    public required string FormCode { get; set; }

    [Parameter]
    public int Year { get; set; }

    [Parameter]
    public string? Section { get; set; }

    [SupplyParameterFromQuery(Name = "park")]
    private string? ParkKey { get; set; }

    [SupplyParameterFromQuery(Name = "enterprise")]
    private string? Enterprise { get; set; }

    [SupplyParameterFromQuery(Name = "office")]
    private string? Office { get; set; }

    [CascadingParameter]
    private PageContext? Page { get; set; }

    [Inject]
    private RespondentOfPage Respondents { get; set; } = default!; // set by the framework before first use

    [Inject]
    private OpenForm Opening { get; set; } = default!; // as above

    [Inject]
    private SaveDraft Saving { get; set; } = default!; // as above

    [Inject]
    private SubmitForm Submitting { get; set; } = default!; // as above

    [Inject]
    private ExplainFinding Explaining { get; set; } = default!; // as above

    [Inject]
    private ReplyToNote Replying { get; set; } = default!; // as above

    [Inject]
    private AttachFile Attaching { get; set; } = default!; // as above

    [Inject]
    private PeerFigures PeersOf { get; set; } = default!; // as above

    [Inject]
    private CurrentViewer Viewers { get; set; } = default!; // as above

    [Inject]
    private Toasts Toasts { get; set; } = default!; // as above

    [Inject]
    private TimeProvider Time { get; set; } = default!; // as above

    private DateOnly Today => ParkTime.Today(Time);

    private FormSection? Part => _session?.Sheet.Form.Sections.FirstOrDefault(section => section.Code == _section);

    private string Title => _section == Check ? Say("核对并提交", "Check and submit") : _section == Import ? Say("Excel 导入", "Import from Excel") : Part is { } part ? Say(part.Name.Zh, part.Name.En) : "";

    private string StepText => _session is { Sheet: { } sheet }
        ? Say($"{sheet.Respondent.Name} · {sheet.Form.Name.Zh} {sheet.Submission.Year} · 第 {Step + 1} 步，共 {Steps.Count} 步", $"{sheet.Respondent.Name} · {sheet.Form.Name.En} {sheet.Submission.Year} · step {Step + 1} of {Steps.Count}")
        : "";

    private List<string> Steps => [.. _session?.Sheet.Form.Sections.Select(section => section.Code) ?? [], Check];

    private int Step => Math.Max(0, Steps.IndexOf(_section));

    private string? Previous => Step > 0 ? Steps[Step - 1] : null;

    private (string Code, string Zh, string En)? Next => Step + 1 >= Steps.Count || _session is null ? null
        : Steps[Step + 1] == Check ? (Check, "核对并提交", "Check and submit")
        : (Steps[Step + 1], _session.Sheet.Form.Sections[Step + 1].Name.Zh, _session.Sheet.Form.Sections[Step + 1].Name.En);

    public void Dispose()
    {
        _closed.Cancel();
        _pause?.Dispose();
        _session?.Dispose();
        _closed.Dispose();
    }

    protected override async Task OnParametersSetAsync()
    {
        if (Page is not { } page)
        {
            return;
        }

        var found = await Respondents.FindAsync(page.Viewer, new RespondentQuery(FormCode, Year) { Park = ParkKey, Enterprise = Enterprise, Office = Office }, _closed.Token);
        if (!found.IsOk)
        {
            _problems = found.Problems;
            return;
        }

        if (_key != found.Value)
        {
            var opened = await Opening.HandleAsync(page.Viewer, found.Value, _closed.Token);
            (_key, _problems) = (found.Value, opened.Problems);
            _session?.Dispose();
            _session = opened.IsOk ? new FormSession(Saving, opened.Value) : null;
            _lastYear = opened.IsOk ? Submissions.LastYear.Of(opened.Value) : null;
            _peers = opened is { IsOk: true, Value.Respondent.Enterprise: { } firm } ? (await PeersOf.OfYearAsync(found.Value.Park, Year, _closed.Token)).SeenBy(firm) : null;
        }
        else
        {
            await Save();
        }

        _section = Section ?? _session?.Sheet.Form.Sections[0].Code ?? "";
        _canEdit = _session is not null && !page.IsHistorical && page.Viewer.MayEdit(_session.Sheet.Submission);
    }

    private bool IsHere(ReturnNote note) => note.Place == "form" || _section == Check || (Part is { } part
        && (part.Fields.Any(field => field.Code == note.Place) || part.Grids.Any(grid => note.Place.StartsWith(grid.Code, StringComparison.Ordinal))));

    private string LabelOf(string place) => _session is { } session ? PlaceWords.Of(session.Sheet, place) : place;

    private static string Clock(DateTime utc) => ParkTime.Local(utc).ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>A key was pressed: store when no other follows soon.</summary>
    private async Task Typing()
    {
        _pause?.Cancel();
        _pause?.Dispose();
        var pause = _pause = CancellationTokenSource.CreateLinkedTokenSource(_closed.Token);
        try
        {
            await Task.Delay(Pause, Time, pause.Token);
            await Save();
        }
        catch (OperationCanceledException)
        {
            // Another key came, or the page was closed.
        }
    }

    private Task Changed() => Save();

    private async Task Save()
    {
        if (_session is { } session && session.IsDirty)
        {
            await session.SaveAsync(await Viewers.GetAsync(_closed.Token), _closed.Token);
            StateHasChanged();
        }
    }

    private Task Explain((FormFinding Finding, string Text) given) => Act(async viewer =>
        await Explaining.HandleAsync(viewer, new ExplainRequest(_session!.Sheet.Submission.Id, given.Finding.Explanation, given.Text), _closed.Token)); // Act has looked

    private Task Submit() => Act(async viewer =>
    {
        var done = await Submitting.HandleAsync(viewer, _session!.Sheet.Submission.Id, _closed.Token); // as above
        if (done.IsOk)
        {
            Toasts.Show(Say("已提交，等待审核。", "Handed in; it waits for review."));
        }

        return done;
    });

    private Task Attach((string Place, string Name, Stream Content) file) => Act(async viewer =>
    {
        var kept = await Attaching.HandleAsync(viewer, new AttachRequest(_session!.Sheet.Submission.Id, file.Place, file.Name, file.Content), _closed.Token); // as above
        return kept.IsOk ? await ReopenAsync(viewer) : Result<FormSheet>.Failed(kept.Problems);
    });

    private Task Detach(Guid attachment) => Act(async viewer =>
    {
        var removed = await Attaching.RemoveAsync(viewer, attachment, _closed.Token);
        return removed.IsOk ? await ReopenAsync(viewer) : Result<FormSheet>.Failed(removed.Problems);
    });

    private Task Reply(ReturnNote note, string text) => Act(async viewer =>
    {
        var replied = await Replying.HandleAsync(viewer, new ReplyRequest(note.Id, text), _closed.Token);
        return replied.IsOk ? await ReopenAsync(viewer) : Result<FormSheet>.Failed(replied.Problems);
    });

    private Task<Result<FormSheet>> ReopenAsync(Viewer viewer) => Opening.HandleAsync(viewer, _key!, _closed.Token); // a session has its key

    // Whatever is typed is stored first, so that a step never acts on less than the screen shows.
    private async Task Act(Func<Viewer, Task<Result<FormSheet>>> step)
    {
        if (_session is not { } session)
        {
            return;
        }

        await Save();
        var viewer = await Viewers.GetAsync(_closed.Token);
        var done = await step(viewer);
        _problems = done.Problems;
        if (done.IsOk)
        {
            session.Take(done.Value);
            _canEdit = viewer.MayEdit(done.Value.Submission);
        }

        StateHasChanged();
    }
}
