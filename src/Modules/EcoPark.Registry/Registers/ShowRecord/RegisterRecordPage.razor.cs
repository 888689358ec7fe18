using EcoPark.Platform.People;
using EcoPark.Platform.Ui;
using EcoPark.Platform.Ui.Shell;
using EcoPark.Registry.Registers.OpenRecord;
using EcoPark.Registry.Registers.Records;
using EcoPark.Standards.Reading;
using Microsoft.AspNetCore.Components;
using static EcoPark.Platform.Ui.Words;

namespace EcoPark.Registry.Registers.ShowRecord;

/// <summary>The page of one record: way, form, evidence, conditions, history.</summary>
public sealed partial class RegisterRecordPage
{
    private RecordView? _view;
    private IReadOnlyList<Problem> _problems = [];
    private Dictionary<string, string?> _values = [];
    private RecordWay? _step;
    private string? _note;
    private bool _changed;
    private (string, Guid) _loaded;

    [Parameter]
    public string ParkKey { get; set; } = "";

    [Parameter]
    public string Register { get; set; } = "";

    [Parameter]
    public Guid Id { get; set; }

    [CascadingParameter]
    private PageContext Page { get; set; } = default!; // the layout gives it

    [Inject]
    private ShowRecord Show { get; set; } = default!; // set by the framework before first use

    [Inject]
    private ChangeRecord.ChangeRecord Change { get; set; } = default!; // as above

    [Inject]
    private MoveRecord.MoveRecord Move { get; set; } = default!; // as above

    [Inject]
    private CurrentViewer Viewers { get; set; } = default!; // as above

    [Inject]
    private Toasts Toasts { get; set; } = default!; // as above

    private RegisterAddress Address => new(ParkKey, Register);

    private string List => $"{Page.ParkAddress}/registers/{Register}";

    private bool MayWrite => _view is { MayWrite: true } && !Page.IsHistorical;

    private bool Overdue => _view is { } view && view.Row.Due < view.Today;

    private bool Editable => MayWrite && (_step?.Transition.ChangesValues == true || (_step is null && _view?.Row.Stage.IsLocked == false));

    private RecordWay? Primary => _view?.Ways.FirstOrDefault(way => !way.Transition.IsBack);

    private string? Locked => _view?.Row.Stage.IsLocked == true && _step is null ? Say("已锁定，按右上方的步骤才能改", "locked; the steps above change it") : null;

    private IReadOnlyList<TrackStage> Track
    {
        get
        {
            var cycle = _view!.Declaration.LifeCycle; // only drawn with a view
            var now = _view.Stored.Stage;
            var way = cycle.Stored.Where(stage => !stage.IsBeside || stage.Code == now).ToList();
            var at = way.FindIndex(stage => stage.Code == now);
            var entered = _view.History.Where(line => line.ToStage is not null).GroupBy(line => line.ToStage!).ToDictionary(group => group.Key, group => group.Max(line => line.At), StringComparer.Ordinal); // filtered just before
            return [.. way.Select((stage, index) => new TrackStage(index == at ? _view.Row.Stage.Name.In(IsChinese) : stage.Name.In(IsChinese), index < at ? StagePlace.Done : index == at ? StagePlace.Now : StagePlace.Next)
            {
                Detail = index <= at && entered.TryGetValue(stage.Code, out var when) ? Dates.Short(ParkDay.Of(when)) : null,
            })];
        }
    }

    protected override Task OnParametersSetAsync() => _loaded == (Register, Id) ? Task.CompletedTask : LoadAsync();

    private async Task LoadAsync()
    {
        var result = await Show.HandleAsync(await Viewers.GetAsync(), Address, Id, CancellationToken.None);
        _loaded = (Register, Id);
        (_view, _problems, _step, _note, _changed) = (result.Value, result.Problems, null, null, false);
        _values = result.Value is { } view ? RecordValues.Parse(view.Stored.Values).ToDictionary(pair => pair.Key, pair => (string?)pair.Value, StringComparer.Ordinal) : [];
    }

    private static string StepText(RecordWay way)
    {
        var missing = way.Conditions.Count(condition => !condition.Holds && condition.Condition is not Declarations.Condition.Reason);
        return missing == 0 ? way.Transition.Name.In(IsChinese) : Say($"补齐 {missing} 项，{way.Transition.Name.Zh}", $"{way.Transition.Name.En}: {missing} to complete");
    }

    // A step that asks for a reason or new values opens the form; any other is taken, and says itself what is missing.
    private Task StepAsync(RecordWay way)
    {
        if (way.NeedsReason || way.Transition.ChangesValues)
        {
            (_step, _problems) = (way, []);
            return Task.CompletedTask;
        }

        return TakeAsync(way);
    }

    private async Task TakeAsync(RecordWay way)
    {
        if (_changed && !way.Transition.ChangesValues && !await SavedAsync())
        {
            return;
        }

        var request = new MoveRecord.MoveRecordRequest(new(Address, Id, Version), way.Transition.Code) { Note = _note, Values = way.Transition.ChangesValues ? _values : null };
        await AfterAsync(await Move.HandleAsync(await Viewers.GetAsync(), request, CancellationToken.None), Say($"已{way.Transition.Name.Zh}", $"Done: {way.Transition.Name.En}"));
    }

    private int Version => _view?.Row.Version ?? 0;

    private async Task SaveAsync() => await SavedAsync();

    private async Task<bool> SavedAsync() =>
        await AfterAsync(await Change.HandleAsync(await Viewers.GetAsync(), new(new(Address, Id, Version), _values), CancellationToken.None), Say("已保存", "Saved"));

    private async Task<bool> AfterAsync(Result<RecordKey> result, string word)
    {
        if (!result.IsOk)
        {
            _problems = result.Problems;
            return false;
        }

        await LoadAsync();
        Toasts.Show(word);
        return true;
    }
}
