using EcoPark.Platform.People;
using EcoPark.Platform.Scopes;
using Microsoft.AspNetCore.Components;

namespace EcoPark.Platform.Ui.Shell;

/// <summary>The frame of every page of the workbench: reads the address, finds the park and the viewer, and gives both to the page.</summary>
public sealed partial class WorkbenchLayout : IDisposable
{
    private readonly CancellationTokenSource _closed = new();
    private PageAddress _address = new() { Uri = new Uri("http://localhost/") };
    private PageContext? _page;
    private IReadOnlyList<RailCount> _counts = [];
    private string? _office;
    private bool _nobody;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!; // set by the framework before first use

    [Inject]
    private CurrentViewer Viewers { get; set; } = default!; // as above

    [Inject]
    private PagePlaces Places { get; set; } = default!; // as above

    [Inject]
    private IEnumerable<RailCounts> Counters { get; set; } = default!; // as above

    [Inject]
    private TimeProvider Time { get; set; } = default!; // as above

    [Inject]
    private PageScript Script { get; set; } = default!; // as above

    public void Dispose()
    {
        _closed.Cancel();
        _closed.Dispose();
    }

    protected override async Task OnParametersSetAsync()
    {
        var address = PageAddress.Read(Navigation.Uri);
        var moved = address.Path != _address.Path;
        _address = address;
        if (_page is { } known && (address.ParkKey is null || address.ParkKey == known.Park?.Key))
        {
            // The page that is drawn next must not see the year or the time of the one before.
            _page = At(known.Viewer, known.Park);
        }
        else
        {
            _page = null;
        }

        if (moved || _page is null)
        {
            await Look();
        }
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            await Script.CallAsync("start");
        }
    }

    // A withdrawn role must end at the next page, so the viewer is looked up on each.
    private async Task Look()
    {
        var address = _address;
        if (await Viewers.FindAsync(_closed.Token) is not { } viewer)
        {
            (_page, _nobody) = (null, true);
            return;
        }

        var park = await Places.ParkAsync(viewer, address.ParkKey, _closed.Token);
        var office = park is null ? null : await Places.OfficeAsync(viewer, park.Id, _closed.Token);
        if (address != _address)
        {
            return;
        }

        (_office, _nobody) = (office, false);
        _page = Same(_page?.Viewer, viewer) && _page?.Park?.Id == park?.Id ? _page : At(viewer, park);
        await Count();
    }

    private async Task Count()
    {
        if (_page is not { Park: not null } page)
        {
            return;
        }

        var counts = new List<RailCount>();
        foreach (var counter in Counters)
        {
            counts.AddRange(await counter.OfAsync(page, _closed.Token));
        }

        _counts = counts;
    }

    private PageContext At(Viewer viewer, Park? park)
    {
        var page = new PageContext
        {
            Viewer = viewer,
            Park = park,
            Year = _address.Year ?? park?.CurrentYear ?? 0,
            AsOf = _address.AsOf is { } local ? new DateTimeOffset(local, Time.LocalTimeZone.GetUtcOffset(local)).UtcDateTime : null,
        };
        return _page is { } known && Same(known.Viewer, viewer) && ReferenceEquals(known.Park, park) && known.Year == page.Year && known.AsOf == page.AsOf ? known : page;
    }

    private static bool Same(Viewer? known, Viewer viewer) => known is not null && known.PersonId == viewer.PersonId && known.Name == viewer.Name && known.Scopes.SequenceEqual(viewer.Scopes);
}
