using EcoPark.Documents.Sentences;
using EcoPark.Platform.People;
using EcoPark.Platform.Ui;
using EcoPark.Platform.Ui.Shell;
using EcoPark.Reporting.Editor.Desk;
using EcoPark.Reporting.Editor.Paper;
using EcoPark.Reporting.Figures;
using EcoPark.Reporting.Reports;
using EcoPark.Reporting.Reports.Read;
using EcoPark.Reporting.Reports.Versions;
using EcoPark.Standards.Reading;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace EcoPark.Reporting.Editor;

/// <summary>A frozen version, read from the input that was frozen with it.</summary>
public sealed partial class VersionPage : IAsyncDisposable
{
    private readonly CancellationTokenSource _closed = new();
    private IReadOnlyList<Problem> _problems = [];
    private IReadOnlyList<FrozenVersion> _others = [];
    private VersionView? _view;
    private DrawnReport? _drawn;
    private PaperGround? _ground;
    private PickedFigure? _picked;
    private PaperScript<VersionPage>? _script;
    private ElementReference _deskElement;
    private (string Park, int Year, int Number)? _key;
    private string? _outline;
    private bool _wasLayout;

    [Parameter]
    public string ParkKey { get; set; } = "";

    [Parameter]
    public int Year { get; set; }

    [Parameter]
    public int Number { get; set; }

    [SupplyParameterFromQuery(Name = "mode")]
    public string? AskedMode { get; set; }

    [CascadingParameter]
    public required PageContext Page { get; set; }

    [Inject]
    private ReadVersion Reading { get; set; } = default!; // set by the framework before first use

    [Inject]
    private ReportLibrary Library { get; set; } = default!; // as above

    [Inject]
    private CurrentViewer Viewers { get; set; } = default!; // as above

    [Inject]
    private IJSRuntime Browser { get; set; } = default!; // as above

    private bool MayPack => Page.Park is { } park && Page.Viewer.MayInPark(Permission.DocumentRead, park.Id) && Page.Viewer.MayInYear(Permission.FactRead, park.Id, Year);

    private bool IsLayout => AskedMode == "layout";

    private List<Choice> Modes =>
    [
        new("review", Words.Say("审阅", "Review")) { Href = ReportLinks.Version(Page.YearAddress, Number) },
        new("layout", Words.Say("公文版式", "Page layout")) { Href = ReportLinks.Version(Page.YearAddress, Number) + "?mode=layout" },
    ];

    public async ValueTask DisposeAsync()
    {
        await _closed.CancelAsync();
        if (_script is not null)
        {
            await _script.DisposeAsync();
        }

        _closed.Dispose();
    }

    /// <summary>Called by the script: a number was picked.</summary>
    [JSInvokable]
    public void Picked(string section, int at, string source, string fact)
    {
        _picked = _ground is { } ground ? PickedFigure.Of(ground, (section, at), source, fact) : null;
        StateHasChanged();
    }

    [JSInvokable]
    public void Reached(string section)
    {
        _outline = _drawn?.Sections.FirstOrDefault(one => one.Id == section)?.Outline;
        StateHasChanged();
    }

    protected override async Task OnParametersSetAsync()
    {
        if (Page.Park is null || _key == (ParkKey, Year, Number))
        {
            return;
        }

        _key = (ParkKey, Year, Number);
        (_view, _drawn, _picked) = (null, null, null);
        var viewer = await Viewers.GetAsync(_closed.Token);
        var read = await Reading.HandleAsync(viewer, new VersionKey(ParkKey, Year, Number), _closed.Token);
        _problems = read.Problems;
        if (!read.IsOk || !Library.Sources.TryGetValue(read.Value.Version.Standard, out var sources))
        {
            return;
        }

        var drawer = new SentenceDrawer(sources, read.Value.Evaluation);
        _ground = new PaperGround(drawer, read.Value.Set, sources.Standard) { YearAddress = Page.YearAddress, Year = Year, Origins = new Dictionary<string, FigureOrigin>(StringComparer.Ordinal) };
        _drawn = DrawnReport.Of(read.Value.Set, drawer);
        _outline = _drawn.Sections is [var first, ..] ? first.Outline : null;
        var listed = await Reading.ListAsync(viewer, new ReportAddress(ParkKey, Year), _closed.Token);
        _others = listed.IsOk ? [.. listed.Value.Versions.Reverse().Select(version => new FrozenVersion(version, []))] : [];
        _view = read.Value;
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_view is null)
        {
            return;
        }

        _script ??= new PaperScript<VersionPage>(Browser, this);
        await _script.AttachAsync(_deskElement);
        if (IsLayout && !_wasLayout)
        {
            await _script.CallAsync("paginate");
        }

        _wasLayout = IsLayout;
    }

    private async Task ShowAsync(string section)
    {
        _outline = section == PaperView.AnnexId ? section : _drawn?.Sections.FirstOrDefault(one => one.Id == section)?.Outline ?? _outline;
        if (_script is not null)
        {
            await _script.CallAsync("show", PaperView.IdOf(section));
        }
    }
}
