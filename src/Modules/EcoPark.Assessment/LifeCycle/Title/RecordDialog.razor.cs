using System.Globalization;
using EcoPark.Assessment.Definitions;
using EcoPark.Assessment.Indicators;
using EcoPark.Assessment.LifeCycle.Rules;
using EcoPark.Platform.Files;
using EcoPark.Platform.People;
using EcoPark.Platform.Ui;
using EcoPark.Platform.Ui.Shell;
using EcoPark.Standards.Reading;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;

namespace EcoPark.Assessment.LifeCycle.Title;

/// <summary>Asks for an event of the title, or for what was wrong in one.</summary>
public sealed partial class RecordDialog(AssessmentDefinitions definitions, RecordTitle recording, CurrentViewer current)
{
    private IReadOnlyList<Problem> _problems = [];
    private IBrowserFile? _file;
    private string? _regime;
    private string? _what;
    private string? _day;
    private string? _document;
    private string? _year;
    private string? _result;
    private string? _note;

    [Parameter, EditorRequired]
    public required LifeCycleView View { get; set; }

    [Parameter, EditorRequired]
    public required PageContext Page { get; set; }

    /// <summary>The record that was wrong; null: a new one.</summary>
    [Parameter]
    public TitleRecord? Correct { get; set; }

    /// <summary>The record made; null: nothing was.</summary>
    [Parameter]
    public EventCallback<TitleRecord?> OnDone { get; set; }

    private TitleRules Rules => definitions.Title;

    private List<Choice> Regimes => [.. Rules.Regimes.Select(regime => new Choice(regime.Code, $"{regime.Name.In()} {regime.Number}"))];

    private string Now => Correct is { } record
        ? record.Kind == TitleRecordKind.State ? Rules.State(record.State ?? "")?.Name.In() ?? "" : $"{record.Year} {RegimeWords.Kind(record.Kind).In()}"
        : Rules.State(View.History.State ?? "")?.Name.In() ?? Words.Say("未登记", "nothing recorded");

    private List<Choice> Whats =>
    [
        .. Rules.From(View.History.State).Where(step => step.Regimes.Contains(_regime)).Select(step => new Choice(step.To, Rules.State(step.To)?.Name.In() ?? step.To)),
        .. Enum.GetValues<TitleRecordKind>().Where(kind => kind != TitleRecordKind.State).Select(kind => new Choice($"{kind}", RegimeWords.Kind(kind).In())),
    ];

    private TitleRecordKind Kind => Correct?.Kind ?? (Enum.TryParse<TitleRecordKind>(_what, out var kind) ? kind : TitleRecordKind.State);

    private bool NeedsYear => Correct is null && Kind != TitleRecordKind.State;

    private List<Choice> Results => Correct is { } record
        ? record.Result is null ? [] : [.. Rules.Score.Bands.Select(band => new Choice(band.Code, band.Name.In()))]
        : [.. Rules.From(View.History.State).Where(step => step.To == _what && step.Regimes.Contains(_regime)).SelectMany(step => step.Results).Distinct(StringComparer.Ordinal)
            .Select(code => new Choice(code, Rules.Band(code)?.Name.In() ?? code))];

    protected override void OnInitialized()
    {
        _regime = Correct?.Regime ?? Rules.RegimeOn(View.Today).Code;
        _day = Correct is { } record ? Dates.Table(record.OnDay) : Dates.Table(View.Today);
        (_document, _result, _note) = (Correct?.Document, Correct?.Result, Correct?.Note);
        _year = Page.Year.ToString(CultureInfo.InvariantCulture);
    }

    private void ChooseRegime(string? regime) => (_regime, _what) = (regime ?? _regime, null);

    private void Take(InputFileChangeEventArgs e) => _file = e.File;

    private async Task SaveAsync(bool annul)
    {
        if (Page.Park is not { } park)
        {
            return;
        }

        if (!DateOnly.TryParseExact(_day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) || (Correct is null && string.IsNullOrEmpty(_what)))
        {
            _problems = [new Problem("title-incomplete", "", "请选择事项和日期。", "Choose the event and the day.")];
            return;
        }

        using var content = new MemoryStream();
        if (_file is { } file)
        {
            await using var upload = file.OpenReadStream(FileStore.MaximumSize + 1);
            await upload.CopyToAsync(content);
            content.Position = 0;
        }

        var recorded = await recording.HandleAsync(await current.GetAsync(), new RecordTitleRequest(park, Kind, day)
        {
            State = Kind == TitleRecordKind.State ? Correct?.State ?? _what : null,
            Year = NeedsYear && int.TryParse(_year, NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : null,
            Regime = _regime,
            Document = _document,
            Result = Results.Count > 0 ? _result : null,
            Note = _note,
            FileName = _file?.Name,
            File = _file is null ? null : content,
            Supersedes = Correct?.Id,
            Annul = annul,
        }, CancellationToken.None);
        _problems = recorded.Problems;
        if (recorded.IsOk)
        {
            await OnDone.InvokeAsync(recorded.Value);
        }
    }
}
