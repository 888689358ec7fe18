using EcoPark.Platform.People;
using EcoPark.Platform.Ui;
using EcoPark.Platform.Ui.Shell;
using EcoPark.Registry.Enterprises.List;
using EcoPark.Registry.Sites;
using EcoPark.Standards.Reading;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace EcoPark.Registry.Map;

public sealed partial class MapPage : IAsyncDisposable
{
    private readonly HashSet<string> _hidden = new(StringComparer.Ordinal);
    private ElementReference _element;
    private DotNetObjectReference<MapPage>? _self;
    private IJSObjectReference? _script;
    private IJSObjectReference? _map;
    private Dictionary<string, int> _ground = new(StringComparer.Ordinal);
    private IReadOnlyList<Problem> _problems = [];
    private MapObjects? _objects;
    private ListQuery _query = new();
    private string? _chosen;

    [Parameter]
    public string ParkKey { get; set; } = "";

    [SupplyParameterFromQuery(Name = "e")]
    private string? ChosenQuery { get; set; }

    [CascadingParameter]
    private PageContext Page { get; set; } = default!; // given by the layout

    [Inject]
    private FindMapObjects Finding { get; set; } = default!; // set by the framework before first use

    [Inject]
    private OpenMapGround Ground { get; set; } = default!; // as above

    [Inject]
    private IJSRuntime Browser { get; set; } = default!; // as above

    [Inject]
    private NavigationManager Navigation { get; set; } = default!; // as above

    private bool MayWrite => Page is { IsHistorical: false, Park: { } park } && Page.Viewer.MayInPark(Permission.ParkWrite, park.Id);

    private static (string Key, string Word)[] Chips =>
        [("key", Words.Say("重点排污单位", "Key dischargers")), ("scale", Words.Say("规上", "Above size")), ("hightech", Words.Say("高新", "High-tech")), ("permit", Words.Say("有效许可证", "Valid permit"))];

    private IEnumerable<(string Title, (string Id, string Name, string Count)[] Layers)> Groups =>
    [
        (Words.Say("对象", "Objects"),
        [
            ("firms", Words.Say("企业", "Enterprises"), $"{_objects?.Enterprises.Count} / {_objects?.EnterprisesInAll}"),
            ("outlet-water", Words.Say("废水排口", "Water outlets"), $"{_objects?.Outlets.Count(outlet => outlet.Kind == OutletKind.Water)}"),
            ("outlet-air", Words.Say("废气排口", "Air outlets"), $"{_objects?.Outlets.Count(outlet => outlet.Kind == OutletKind.Air)}"),
            ("section", Words.Say("断面与空气站", "Sections, stations"), $"{Of("section") + Of("station") + Of("works")}"),
        ]),
        (Words.Say("底图", "Ground"),
        [
            ("boundary", Words.Say("创建区边界", "Boundary"), $"{Of("boundary")}"),
            ("grid", Words.Say("网格", "Grids"), $"{Of("grid")}"),
            ("block", Words.Say("地块", "Blocks"), $"{Of("block")}"),
            ("road", Words.Say("道路", "Roads"), $"{Of("road")}"),
            ("water", Words.Say("水体", "Water"), $"{Of("water")}"),
        ]),
    ];

    [JSInvokable]
    public Task ChooseAsync(string uscc)
    {
        Navigation.NavigateTo(new Uri(Navigation.Uri).AbsolutePath + QueryText.With(new Uri(Navigation.Uri).Query, "e", uscc));
        return Task.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        _self?.Dispose();
        try
        {
            if (_map is { } map)
            {
                await map.InvokeVoidAsync("close");
                await map.DisposeAsync();
            }

            if (_script is { } script)
            {
                await script.DisposeAsync();
            }
        }
        catch (JSDisconnectedException)
        {
            // The page was closed meanwhile: the browser has thrown the map away.
        }
    }

    protected override async Task OnParametersSetAsync()
    {
        var query = ListQuery.Read(new Uri(Navigation.Uri).Query);
        var changed = _objects is null || !query.SameAs(_query);
        _query = query;
        if (changed)
        {
            var found = await Finding.HandleAsync(Page.Viewer, EnterpriseQuery.Of(ParkKey, query), CancellationToken.None);
            (_objects, _problems) = (found.Value, found.Problems);
        }

        _chosen = ChosenQuery;
        await ShowAsync(changed);
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender)
        {
            return;
        }

        var ground = await Ground.HandleAsync(Page.Viewer, ParkKey, CancellationToken.None);
        if (!ground.IsOk)
        {
            _problems = ground.Problems;
            StateHasChanged();
            return;
        }

        await OpenAsync();
        StateHasChanged();
    }

    private async Task OpenAsync()
    {
        _self = DotNetObjectReference.Create(this);
        try
        {
            _script = await Browser.InvokeAsync<IJSObjectReference>("import", "./_content/EcoPark.Registry/map.js");
            var words = new { chinese = Words.IsChinese, cluster = Words.Say("{0} 家企业，点击放大", "{0} enterprises, click to zoom in") };
            _map = await _script.InvokeAsync<IJSObjectReference>("open", _element, new { ground = $"/api/parks/{ParkKey}/map/ground", words }, _self);
            _ground = await _map.InvokeAsync<Dictionary<string, int>>("groundCounts");
            await ShowAsync(true);
        }
        catch (JSException wrong)
        {
            _problems = [new Problem("map-browser", "", $"这个浏览器画不出地图（{Short(wrong)}）；请换用新版浏览器，或用列表查看。", $"This browser cannot draw the map ({Short(wrong)}); use a newer one, or the list.")];
        }
    }

    private static string Short(JSException wrong) => wrong.Message.Split('\n')[0];

    private async Task ShowAsync(bool changed)
    {
        if (_map is not { } map || _objects is not { } objects)
        {
            return;
        }

        if (changed)
        {
            await map.InvokeVoidAsync("show", new
            {
                enterprises = objects.Enterprises.Select(e => new { e.Uscc, e.ShortName, e.Longitude, e.Latitude }),
                outlets = objects.Outlets.Select(o => new { o.Uscc, o.Code, Kind = o.Kind.ToString(), o.Longitude, o.Latitude }),
            });
        }

        await map.InvokeVoidAsync("choose", _chosen);
    }

    private void Go(ListQuery query) => Navigation.NavigateTo(new Uri(Navigation.Uri).AbsolutePath + query.Write(new Uri(Navigation.Uri).Query));

    private Task CloseAsync() => ChooseAsync("");

    private async Task ToggleAsync(string layer)
    {
        var visible = _hidden.Remove(layer);
        if (!visible)
        {
            _hidden.Add(layer);
        }

        if (_map is { } map)
        {
            await map.InvokeVoidAsync("setLayer", layer, visible);
        }
    }

    private int Of(string kind) => _ground.GetValueOrDefault(kind);
}
