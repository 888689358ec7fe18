using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;

namespace EcoPark.Platform.Ui;

/// <summary>The list of the workbench: views, strip, selection, filters, table, foot. What it shows stands in the address.</summary>
public sealed partial class RecordList<TRow> : IDisposable
{
    private readonly List<RecordColumn<TRow>> _columns = [];
    private readonly HashSet<string> _folded = new(StringComparer.Ordinal);
    private CancellationTokenSource? _loading;
    private ListPage<TRow>? _page;
    private ListQuery _query = new();
    private ImmutableDictionary<object, TRow> _picked = ImmutableDictionary<object, TRow>.Empty;
    private bool _all;
    private string _density = "normal";
    private string _path = "";

    [Inject]
    private NavigationManager Navigation { get; set; } = default!; // set by the framework before first use

    [Inject]
    private PageScript Script { get; set; } = default!; // as above

    /// <summary>Reads one page.</summary>
    [Parameter, EditorRequired]
    public required Func<ListQuery, CancellationToken, Task<ListPage<TRow>>> Load { get; set; }

    /// <summary>What identifies a row between pages.</summary>
    [Parameter, EditorRequired]
    public required Func<TRow, object> RowKey { get; set; }

    /// <summary>Where a row leads; Enter and a click open it.</summary>
    [Parameter]
    public Func<TRow, string?>? Href { get; set; }

    /// <summary>Or what a row does, for a panel beside the list.</summary>
    [Parameter]
    public EventCallback<TRow> OnOpen { get; set; }

    /// <summary>The row whose panel is open.</summary>
    [Parameter]
    public Func<TRow, bool>? IsCurrent { get; set; }

    /// <summary>Bad: overdue; Warning: today. At most one edge a row.</summary>
    [Parameter]
    public Func<TRow, Tone>? Edge { get; set; }

    [Parameter, EditorRequired]
    public required RenderFragment Columns { get; set; }

    /// <summary>Saved views, as tabs; the first is shown without ?view=.</summary>
    [Parameter]
    public IReadOnlyList<Choice> Views { get; set; } = [];

    [Parameter]
    public IReadOnlyList<ListFilter> Filters { get; set; } = [];

    [Parameter]
    public IReadOnlyList<BulkAction<TRow>> Actions { get; set; } = [];

    /// <summary>The life-cycle strip between tabs and table.</summary>
    [Parameter]
    public RenderFragment? Strip { get; set; }

    /// <summary>Right end of the filter row: 列表 / 地图 / 统计.</summary>
    [Parameter]
    public RenderFragment? Tools { get; set; }

    /// <summary>Right end of the foot.</summary>
    [Parameter]
    public RenderFragment? Foot { get; set; }

    /// <summary>When there is nothing at all, without any filter.</summary>
    [Parameter]
    public RenderFragment? WhenEmpty { get; set; }

    /// <summary>Answers with the rows of the same query as a file: ?format=xlsx or csv is added.</summary>
    [Parameter]
    public string? ExportAddress { get; set; }

    /// <summary>Keeps the query of the address under a name.</summary>
    [Parameter]
    public EventCallback<ListQuery> OnSaveView { get; set; }

    [Parameter]
    public bool Searchable { get; set; } = true;

    /// <summary>The words of the table for those who hear it; also the name under which columns and density are remembered.</summary>
    [Parameter, EditorRequired]
    public required string Name { get; set; }

    /// <summary>按截止日.</summary>
    [Parameter]
    public string? OrderText { get; set; }

    /// <summary>Fills the window; false inside a panel of a longer page.</summary>
    [Parameter]
    public bool Fill { get; set; } = true;

    /// <summary>Reads the page again, after something changed.</summary>
    public Task ReloadAsync() => LoadAsync();

    public void Dispose()
    {
        Navigation.LocationChanged -= FollowAddress;
        _loading?.Cancel();
        _loading?.Dispose();
    }

    internal void Add(RecordColumn<TRow> column)
    {
        _columns.Add(column);
        if (column.Hidden)
        {
            _folded.Add(column.Key);
        }
    }

    protected override void OnInitialized()
    {
        _path = new Uri(Navigation.Uri).AbsolutePath;
        Navigation.LocationChanged += FollowAddress;
    }

    protected override Task OnParametersSetAsync() => ReadAddressAsync();

    // A page whose route did not change is not given its parameters again, so a change of the query has to be heard here.
    private void FollowAddress(object? sender, LocationChangedEventArgs e)
    {
        if (new Uri(e.Location).AbsolutePath == _path)
        {
            _ = InvokeAsync(async () =>
            {
                await ReadAddressAsync();
                StateHasChanged();
            });
        }
    }

    private Task ReadAddressAsync()
    {
        var query = ListQuery.Read(new Uri(Navigation.Uri).Query);
        if (_page is not null && query.SameAs(_query))
        {
            return Task.CompletedTask;
        }

        _all = false;
        _query = query;
        return LoadAsync();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            if (await Script.AskAsync("recall", $"list.{Name}") is { } kept)
            {
                Recall(kept);
            }

            StateHasChanged();
        }
    }

    private async Task LoadAsync()
    {
        _loading?.Cancel();
        _loading?.Dispose();
        var loading = _loading = new CancellationTokenSource();
        try
        {
            var page = await Load(_query, loading.Token);
            // Somebody follows an old address to a page that no longer exists: show the last one instead of nothing.
            if (page.Rows.Count == 0 && page.Total > 0 && _query.Page > 1)
            {
                _query = _query with { Page = (page.Total + _query.Size - 1) / _query.Size };
                page = await Load(_query, loading.Token);
            }

            if (loading == _loading)
            {
                _page = page;
                StateHasChanged();
            }
        }
        catch (OperationCanceledException) when (loading.IsCancellationRequested)
        {
            // A newer question took its place.
        }
    }

    private IEnumerable<RecordColumn<TRow>> Shown => _columns.Where(column => !_folded.Contains(column.Key));

    private RowSelection<TRow> Selection => new([.. _picked.Values], _query) { AllMatching = _all, Count = _all ? _page?.Total ?? 0 : _picked.Count };

    private bool PageIsPicked => _page is { Rows.Count: > 0 } page && page.Rows.All(row => _picked.ContainsKey(RowKey(row)));

    private void Go(ListQuery query) => Navigation.NavigateTo(new Uri(Navigation.Uri).AbsolutePath + query.Write(new Uri(Navigation.Uri).Query));

    private string HrefOf(ListQuery query) => new Uri(Navigation.Uri).AbsolutePath + query.Write(new Uri(Navigation.Uri).Query);

    private string ExportHref(string format) => ExportAddress + Shell.QueryText.With(_query.Write(new Uri(Navigation.Uri).Query), "format", format);

    private void SortBy(RecordColumn<TRow> column) =>
        Go(_query with { Page = 1, Sort = column.Key, Descending = _query.Sort == column.Key && !_query.Descending });

    private void Pick(TRow row)
    {
        _all = false;
        var without = _picked.Remove(RowKey(row));
        _picked = without.Count < _picked.Count ? without : _picked.Add(RowKey(row), row);
    }

    private void PickPage()
    {
        var rows = _page?.Rows ?? [];
        (_all, _picked) = (false, PageIsPicked ? _picked.RemoveRange(rows.Select(RowKey)) : _picked.SetItems(rows.Select(row => KeyValuePair.Create(RowKey(row), row))));
    }

    private async Task Unpick(bool changed)
    {
        (_all, _picked) = (false, _picked.Clear());
        if (changed)
        {
            await LoadAsync();
        }
    }

    private async Task Open(TRow row)
    {
        if (OnOpen.HasDelegate)
        {
            await OnOpen.InvokeAsync(row);
        }
    }

    private Task FoldColumn(string key)
    {
        if (!_folded.Remove(key))
        {
            _folded.Add(key);
        }

        return Remember();
    }

    private Task Set(string density)
    {
        _density = density;
        return Remember();
    }

    private Task Remember() => Script.CallAsync("remember", $"list.{Name}", $"{_density}|{string.Join(',', _folded)}");

    private void Recall(string kept)
    {
        var parts = kept.Split('|');
        _density = parts[0] is "compact" or "comfortable" ? parts[0] : "normal";
        _folded.Clear();
        _folded.UnionWith((parts.Length > 1 ? parts[1] : "").Split(',', StringSplitOptions.RemoveEmptyEntries));
    }
}
