using EcoPark.Documents.Sentences;
using EcoPark.Platform.People;
using EcoPark.Platform.Scopes;
using EcoPark.Platform.Ui;
using EcoPark.Platform.Ui.Shell;
using EcoPark.Reporting.Editor.Desk;
using EcoPark.Reporting.Editor.Paper;
using EcoPark.Reporting.Figures;
using EcoPark.Reporting.Reports;
using EcoPark.Reporting.Reports.Comments;
using EcoPark.Reporting.Reports.Read;
using EcoPark.Reporting.Reports.Texts;
using EcoPark.Reporting.Reports.Versions;
using EcoPark.Standards.Reading;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace EcoPark.Reporting.Editor;

/// <summary>The report of a park-year on the desk: written, reviewed, seen as it will be printed, and moved on.</summary>
public sealed partial class ReportPage : IAsyncDisposable
{
    private const string WriteMode = "write";
    private const string ReviewMode = "review";
    private const string LayoutMode = "layout";

    private readonly CancellationTokenSource _closed = new();
    private readonly SemaphoreSlim _turn = new(1);
    private IReadOnlyList<Problem> _problems = [];
    private IReadOnlyList<FrozenVersion>? _listed;
    private ReportDesk? _desk;
    private ReportKey? _key;
    private PickedFigure? _picked;
    private string? _outline;
    private string? _entered;

    [Parameter]
    public string ParkKey { get; set; } = "";

    [Parameter]
    public int Year { get; set; }

    /// <summary>write, review or layout.</summary>
    [SupplyParameterFromQuery(Name = "mode")]
    public string? AskedMode { get; set; }

    [CascadingParameter]
    public required PageContext Page { get; set; }

    [Inject]
    private ReadReport Reading { get; set; } = default!; // set by the framework before first use

    [Inject]
    private ReadVersion Versions { get; set; } = default!; // as above

    [Inject]
    private SaveSection Saving { get; set; } = default!; // as above

    [Inject]
    private AddComment Commenting { get; set; } = default!; // as above

    [Inject]
    private ResolveComment Resolving { get; set; } = default!; // as above

    [Inject]
    private ReportLibrary Library { get; set; } = default!; // as above

    [Inject]
    private CurrentViewer Viewers { get; set; } = default!; // as above

    [Inject]
    private NavigationManager Navigation { get; set; } = default!; // as above

    [Inject]
    private Toasts Toasts { get; set; } = default!; // as above

    [Inject]
    private TimeProvider Time { get; set; } = default!; // as above

    private bool MayWrite => Page is { IsHistorical: false, Park: { } park } && _desk?.View.Report.IsOpen == true && Page.Viewer.MayInPark(Permission.ReportWrite, park.Id);

    private bool MayComment => Page is { IsHistorical: false, Park: { } park } && Page.Viewer.MayInYear(Permission.ReportComment, park.Id, Year);

    private bool MayPack => Page.Park is { } park && Page.Viewer.MayInPark(Permission.DocumentRead, park.Id) && Page.Viewer.MayInYear(Permission.FactRead, park.Id, Year);

    private bool IsWriting => Mode == WriteMode;

    private string Mode => AskedMode is LayoutMode ? LayoutMode : AskedMode is ReviewMode || !MayWrite ? ReviewMode : WriteMode;

    private List<Choice> Modes =>
    [
        .. MayWrite ? [new Choice(WriteMode, Words.Say("撰写", "Write"))] : Array.Empty<Choice>(),
        new(ReviewMode, Words.Say("审阅", "Review")),
        new(LayoutMode, Words.Say("公文版式", "Page layout")),
    ];

    private Tone StateTone => _desk?.View.Report.State switch
    {
        ReportState.Draft => Tone.Warning,
        ReportState.Review => Tone.Brand,
        _ => Tone.Good,
    };

    private string StateText => _desk?.View.Report is { } report
        ? Words.Say($"{ReportWords.Of(report.State).Zh} 第 {report.DraftNumber} 版", $"{ReportWords.Of(report.State).En}, version {report.DraftNumber}")
        : "";

    private string SavedText => _desk is not { } desk ? ""
        : desk.Unstored.Count > 0 ? Words.Say($"{desk.Unstored.Count} 节未保存", $"{desk.Unstored.Count} sections not saved")
        : desk.SavedAt is { } at ? Words.Say($"{Clock(at)} 已自动保存", $"saved {Clock(at)}")
        : desk.View.Report.LastSavedAt is { } before ? Words.Say($"{desk.View.Report.LastSavedBy} · {Dates.Table(ParkTime.Local(before))} 已保存", $"{desk.View.Report.LastSavedBy} · saved {Dates.Table(ParkTime.Local(before))}")
        : Words.Say("按模板写成，还没有改动", "as the template has it; nothing changed yet");

    private IReadOnlyList<OpenGap> Gaps => _desk is { } desk ? OpenGap.Of(desk.Drawn, desk.Ground, desk.View.Gaps) : [];

    private IReadOnlyList<PaperFinding> Findings => _desk is { } desk ? PaperFinding.Of(desk, Library.Terms) : [];

    private Dictionary<string, int> OpenComments => _desk?.View.Comments.Where(comment => comment.IsOpen).GroupBy(comment => comment.Section).ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal) ?? [];

    private List<string> SectionsHere => [.. _desk?.Drawn.Sections.Where(section => section.Outline == _outline).Select(section => section.Id) ?? []];

    private string? PdfAddress => _desk?.View is { Report.IsOpen: false, Versions: [var last, ..] } && last.Files.FirstOrDefault(file => file.Kind == ReportFileKind.Pdf) is { } pdf
        ? ReportLinks.File(ParkKey, Year, last.Number, pdf) : null;

    public async ValueTask DisposeAsync()
    {
        _leaving?.Dispose();
        await _closed.CancelAsync();
        if (_script is not null)
        {
            await _script.DisposeAsync();
        }

        _turn.Dispose();
        _closed.Dispose();
    }

    protected override async Task OnParametersSetAsync()
    {
        var key = new ReportKey(ParkKey, Year, Page.AsOf);
        if (Page.Park is not null && key != _key)
        {
            _key = key;
            await LoadAsync();
        }
    }

    private async Task LoadAsync()
    {
        var key = _key ?? new ReportKey(ParkKey, Year, Page.AsOf);
        var viewer = await Viewers.GetAsync(_closed.Token);
        var read = await Reading.HandleAsync(viewer, key, _closed.Token);
        _problems = read.Problems;
        _picked = null;
        if (read.IsOk && Library.Sources.TryGetValue(read.Value.Basis.Evaluation.Standard.Code, out var sources))
        {
            _desk = new ReportDesk(Saving, read.Value, sources);
            _outline ??= _desk.Drawn.Sections is [var first, ..] ? first.Outline : null;
            return;
        }

        _desk = null;
        // A reviewer from outside has the frozen versions and nothing else.
        var listed = await Versions.ListAsync(viewer, new ReportAddress(ParkKey, Year), _closed.Token);
        _listed = listed is { IsOk: true, Value.Versions.Count: > 0 } ? [.. listed.Value.Versions.Reverse().Select(version => new FrozenVersion(version, []))] : null;
    }

    private async Task ReloadAsync()
    {
        await LoadAsync();
        StateHasChanged();
    }

    private string HeadingOf(string section) => _desk is not { } desk || section.Length == 0 ? Words.Say("全文", "the whole report")
        : desk.Drawn.Sections.FirstOrDefault(one => one.Id == section) is { } found
            ? found.Heading ?? desk.Drawn.Sections.FirstOrDefault(one => one.Id == found.Outline)?.Heading ?? section
            : section;

    private bool MayResolve(ReportComment comment) => MayComment && (Page.Viewer.MayInPark(Permission.ReportWrite, Page.Park!.Id) || comment.AuthorId == Page.Viewer.PersonId); // MayComment has looked for the park

    private void ChangeMode(string mode)
    {
        var uri = new Uri(Navigation.Uri);
        Navigation.NavigateTo(uri.AbsolutePath + QueryText.With(uri.Query, "mode", mode));
    }

    private static string Clock(DateTime utc) => ParkTime.Local(utc).ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture);

    private Task AddCommentAsync((string Section, string Text) given) => ActAsync(async viewer =>
        (await Commenting.HandleAsync(viewer, new CommentToAdd(ParkKey, Year, given.Section, given.Text), _closed.Token)).Problems);

    private Task ResolveAsync(Guid comment) => ActAsync(async viewer =>
        (await Resolving.HandleAsync(viewer, new ReportAddress(ParkKey, Year), comment, _closed.Token)).Problems);

    private async Task ActAsync(Func<Viewer, Task<IReadOnlyList<Problem>>> step)
    {
        await FlushAsync();
        var problems = await step(await Viewers.GetAsync(_closed.Token));
        await LoadAsync();
        _problems = problems.Count > 0 ? problems : _problems;
    }
}
