using EcoPark.Assessment.Indicators;
using EcoPark.Assessment.LifeCycle.Dossier;
using EcoPark.Assessment.LifeCycle.Rules;
using EcoPark.Assessment.LifeCycle.Scores;
using EcoPark.Assessment.LifeCycle.Title;
using EcoPark.Platform.People;
using EcoPark.Platform.Ui;
using EcoPark.Platform.Ui.Shell;
using EcoPark.Standards.Reading;
using Microsoft.AspNetCore.Components;

namespace EcoPark.Assessment.LifeCycle;

public sealed partial class LifeCyclePage(ReadLifeCycle reading, ReadDossier dossier, RemindOwners reminding, LifeCycleStore store, NavigationManager navigation, Toasts toasts) : IDisposable
{
    private const string Both = "compare";
    private readonly CancellationTokenSource _closed = new();
    private IReadOnlyList<Problem> _problems = [];
    private LifeCycleView? _view;
    private DossierView? _papers;
    private DateOnly _today;
    private TitleRecord? _correct;
    private ScoreLine? _scoring;
    private string? _open;
    private bool _recording;

    private enum QueryName
    {
        Regime,
        Step,
    }

    [Parameter]
    public string ParkKey { get; set; } = "";

    [Parameter]
    public int Year { get; set; }

    [SupplyParameterFromQuery(Name = "regime")]
    public string? AskedRegime { get; set; }

    [SupplyParameterFromQuery(Name = "step")]
    public string? Step { get; set; }

    [CascadingParameter]
    public required PageContext Page { get; set; }

    private bool MayWrite => Page is { Park: { } park, IsHistorical: false } && Page.Viewer.MayInPark(Permission.LifeCycleWrite, park.Id);

    private DossierRow? Opened => (_view?.Dossier ?? _papers)?.Rows.FirstOrDefault(row => row.Item.Code == _open);

    private string Shown => AskedRegime == Both || Definitions.Title.Regime(AskedRegime ?? "") is not null ? AskedRegime ?? "" : _view is { } view ? Definitions.Title.RegimeOn(view.Today).Code : "";

    private List<Choice> Regimes =>
    [
        .. Definitions.Title.Regimes.Select(regime => new Choice(regime.Code, regime.Name.In()) { Href = At(QueryName.Regime, regime.Code) }),
        new Choice(Both, Words.Say("新旧对照", "Side by side")) { Href = At(QueryName.Regime, Both) },
    ];

    private string Package => $"/api/parks/{ParkKey}/y/{Year}/life-cycle/dossier.zip?step={_view?.Dossier.Step}" + (Page.AsOf is { } asOf ? $"&asof={asOf:yyyy-MM-ddTHH:mm:ss}Z" : "");

    private Tone Tone => _view?.History.State switch
    {
        null => Tone.Unknown,
        "warned" => Tone.Warning,
        "withdrawn" => Tone.Bad,
        _ when _view.History.NamedOn is not null => Tone.Good,
        _ => Tone.Plain,
    };

    private string Facts => _view is not { } view ? ""
        : view.History.NamedOn is not null && view.Ground.ReviewFrom is { } from
            ? Words.Say($"{Title(view)} · {(view.History.ReviewedOn is null ? "首次" : "下一次")}复查应于 {Dates.Table(from)} 起", $"{(view.History.ReviewedOn is null ? "first" : "next")} review from {Dates.Table(from)}")
            : Title(view);

    public void Dispose()
    {
        _closed.Cancel();
        _closed.Dispose();
    }

    protected override Task OnParametersSetAsync() => ReadAsync();

    private async Task ReadAsync()
    {
        if (Page.Park is not { } park)
        {
            return;
        }

        _today = store.Today(Page.AsOf);
        var request = new DossierRequest(park, Year) { Step = Step, AsOf = Page.AsOf };
        if (Page.Viewer.MayInYear(Permission.AssessmentRead, park.Id, Year))
        {
            var read = await reading.HandleAsync(Page.Viewer, request, _closed.Token);
            (_view, _papers, _problems) = (read.Value, null, read.Problems);
        }
        else
        {
            var read = await dossier.HandleAsync(Page.Viewer, request, _closed.Token);
            (_view, _papers, _problems) = (null, read.Value, read.Problems);
        }
    }

    private async Task RecordedAsync(TitleRecord? record)
    {
        _recording = false;
        if (record is not null)
        {
            await ReadAsync();
            toasts.Show(record.IsAnnulled ? Words.Say("已作废，原记录保留在下方", "Annulled; the old record stays below") : Words.Say("已登记", "Recorded"));
        }
    }

    private async Task ScoredAsync(bool recorded)
    {
        _scoring = null;
        if (recorded)
        {
            await ReadAsync();
        }
    }

    private async Task RemindAsync(DossierRow? row)
    {
        if (Page.Park is not { } park)
        {
            return;
        }

        var reminded = await reminding.HandleAsync(Page.Viewer, new DossierRequest(park, Year) { Step = Step }, row?.Item.Code, _closed.Token);
        _problems = reminded.Problems;
        if (reminded.Value is { } done)
        {
            toasts.Show(Words.Say($"已催办 {done.Owners} 个责任人的 {done.Sent.Count} 份材料；今天已催 {done.Already.Count} 份，无责任人 {done.WithoutOwner.Count} 份",
                $"Reminded {done.Owners} owners of {done.Sent.Count} papers; {done.Already.Count} reminded today already, {done.WithoutOwner.Count} without an owner"));
        }
    }

    private Regime Regime(LifeCycleView view) => Definitions.Title.Regime(Shown) ?? Definitions.Title.RegimeOn(view.Today);

    private Regime? Other(LifeCycleView view) => Shown == Both ? null : Definitions.Title.Regimes.FirstOrDefault(regime => regime.Code != Regime(view).Code);

    private string Title(LifeCycleView view) => Definitions.Title.RegimeOn(view.Today).Fact("title")?.Text.In() ?? "";

    private string StateText(LifeCycleView view) => view.History switch
    {
        { NamedOn: { } named } => Words.Say($"已命名 {Dates.Table(named)}", $"Named {Dates.Table(named)}"),
        { State: { } state } => Definitions.Title.State(state)?.Name.In() ?? state,
        _ => Words.Say("未登记", "Not recorded"),
    };

    private string At(QueryName name, string value)
    {
        var uri = new Uri(navigation.Uri);
        return uri.AbsolutePath + QueryText.With(uri.Query, name == QueryName.Regime ? "regime" : "step", value);
    }
}
