using EcoPark.Platform.Ui;
using EcoPark.Platform.Ui.Shell;
using EcoPark.Registry.Registers.Bulk;
using EcoPark.Registry.Registers.Declarations;
using EcoPark.Registry.Registers.Records;
using EcoPark.Registry.Registers.Web;
using EcoPark.Standards.Forms;
using EcoPark.Standards.Reading;
using Microsoft.AspNetCore.Components;
using static EcoPark.Platform.Ui.Words;

namespace EcoPark.Registry.Registers.Listing;

/// <summary>The list of one register: everything on it follows from the declaration.</summary>
public sealed partial class RegisterListPage
{
    private RegisterDeclaration? _declaration;
    private RecordPage? _read;
    private IReadOnlyList<Problem> _problems = [];
    private IReadOnlyList<ListFilter> _filters = [];
    private IReadOnlyList<Owner> _owners = [];
    private RecordList<RecordLine>? _list;
    private Guid? _owner;
    private DateOnly? _due;

    [Parameter]
    public string ParkKey { get; set; } = "";

    [Parameter]
    public string Register { get; set; } = "";

    [CascadingParameter]
    private PageContext Page { get; set; } = default!; // the layout gives it

    [Inject]
    private RegisterCatalogue Catalogue { get; set; } = default!; // set by the framework before first use

    [Inject]
    private ListRecords Listing { get; set; } = default!; // as above

    [Inject]
    private BulkAct Bulk { get; set; } = default!; // as above

    [Inject]
    private ParkDay Day { get; set; } = default!; // as above

    [Inject]
    private NavigationManager Navigation { get; set; } = default!; // as above

    private RegisterAddress Address => new(ParkKey, Register);

    private string Here => $"{Page.ParkAddress}/registers/{Register}";

    private DateOnly Today => Day.Today;

    private string? Facts => _read is not { } page ? null : string.Join(" · ", ((string?[])
    [
        Request(ListQuery.Read(Query)).Filter.Year is { } year ? Say($"{year} 年", $"{year}") : Say("全部年份", "all years"),
        Say($"共 {page.All} 条", $"{page.All} records"),
        page.Strip.Sum(cell => cell.Overdue) is > 0 and var late ? Say($"逾期 {late} 条", $"{late} overdue") : null,
    ]).OfType<string>());

    private string Query => new Uri(Navigation.Uri).Query;

    private string? SelectedStage => ListQuery.Read(Query).Filters.GetValueOrDefault(RegisterQuery.StageKey);

    private Choice[] Faces => [new("list", Say("列表", "List")) { Href = Here }, new("statistics", Say("统计", "Statistics")) { Href = $"{Here}/statistics" }];

    private IReadOnlyList<Choice> Views => [.. _declaration?.Views.Select(view => new Choice(view.Code, view.Name.In(IsChinese))
    {
        Urgent = view.IsUrgent && _read?.Views.FirstOrDefault(count => count.View == view)?.Count > 0,
    }) ?? []];

    private IReadOnlyList<LifeCycleStage> Stages => [.. _read?.Strip.Select(cell => new LifeCycleStage(cell.Stage.Code, cell.Stage.Name.In(IsChinese), cell.Count, StageHref(cell.Stage))
    {
        Overdue = cell.Overdue,
        Detail = cell.DueToday > 0 ? Say($"今天 {cell.DueToday}", $"{cell.DueToday} today") : null,
        Closed = cell.Stage.IsClosed,
    }) ?? []];

    private IReadOnlyList<BulkAction<RecordLine>> Actions => _read is not { MayWrite: true } || Page.IsHistorical || _declaration is null ? [] :
    [
        .. _declaration.LifeCycle.Transitions.Where(way => !way.IsBack).Select(way => Action(way.Code, way.Name.In(IsChinese), () => new BulkChange.Move(way.Code))),
        Action("assign", Say("转派", "Assign"), () => _owner is { } person ? new BulkChange.Assign(person) : null),
        Action("due", Say("改期", "New date"), () => _due is { } day ? new BulkChange.SetDue(day) : null),
    ];

    protected override void OnParametersSet()
    {
        if (_declaration?.Code != Register)
        {
            (_declaration, _read) = (Catalogue.Find(Register), null);
            _filters = _declaration is null ? [] : RegisterFilters.Of(_declaration, Page.Park?.CurrentYear ?? Page.Year);
        }
    }

    private async Task<ListPage<RecordLine>> LoadAsync(ListQuery query, CancellationToken cancellation)
    {
        var result = await Listing.HandleAsync(Page.Viewer, Request(query), cancellation);
        (_read, _problems) = (result.Value, result.Problems);
        if (result.IsOk && result.Value.MayWrite && _owners.Count == 0)
        {
            _owners = await Bulk.OwnersAsync(Page.Viewer, Address, cancellation);
        }

        StateHasChanged();
        return result.IsOk ? new(result.Value.Rows, result.Value.Total) { ViewCounts = result.Value.Views.ToDictionary(view => view.View.Code, view => view.Count, StringComparer.Ordinal) } : new([], 0);
    }

    private RecordListRequest Request(ListQuery query) => RegisterQuery.Read(Address, _declaration!, query, Page.Park?.CurrentYear ?? Page.Year); // a list is only drawn for a known register

    private Tone EdgeOf(RecordLine line) => line.Due is not { } due ? Tone.Plain : due < Today ? Tone.Bad : due == Today ? Tone.Warning : Tone.Plain;

    private string StageHref(Stage stage)
    {
        var query = ListQuery.Read(Query) with { View = null };
        return Here + query.Where(RegisterQuery.StageKey, query.Filters.GetValueOrDefault(RegisterQuery.StageKey) == stage.Code ? null : stage.Code).Write(Query);
    }

    private BulkAction<RecordLine> Action(string key, string text, Func<BulkChange?> change) => new(key, text)
    {
        Rehearse = async (selection, cancellation) => change() is { } act
            ? BulkWords.Rehearsed(await RunAsync(selection, act, isDone: false, cancellation), text)
            : new BulkRehearsal(0, Say("先在“批量设置”里选择", "choose under 'For many' first"), text),
        Perform = async (selection, cancellation) => change() is { } act
            ? BulkWords.Done(await RunAsync(selection, act, isDone: true, cancellation))
            : new BulkOutcome(Say("没有选择，未改动", "Nothing chosen, nothing changed")),
    };

    private async Task<Result<BulkResult>> RunAsync(RowSelection<RecordLine> selection, BulkChange act, bool isDone, CancellationToken cancellation)
    {
        IReadOnlyList<Guid> ids = [.. selection.Rows.Select(row => row.Id)];
        if (selection.AllMatching)
        {
            var all = await Bulk.AllAsync(Page.Viewer, Request(selection.Query), cancellation);
            if (!all.TryGet(out var found, out var problem))
            {
                return problem;
            }

            ids = found;
        }

        return await Bulk.HandleAsync(Page.Viewer, new(Address, ids, act) { IsDone = isDone }, cancellation);
    }
}
