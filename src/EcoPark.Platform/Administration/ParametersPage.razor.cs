using EcoPark.Platform.Parameters;
using EcoPark.Platform.People;
using EcoPark.Platform.Ui.Shell;
using EcoPark.Standards.Definitions;
using EcoPark.Standards.Reading;
using Microsoft.AspNetCore.Components;

namespace EcoPark.Platform.Administration;

/// <summary>The bounds that are ours, and those that the park decided otherwise.</summary>
public sealed partial class ParametersPage(ShowParameters show, CurrentViewer current)
{
    private IReadOnlyList<ParkParameter> _all = [];
    private IReadOnlyList<Problem> _problems = [];
    private ParkParameter? _asked;
    private bool _restoring;

    [Parameter]
    public string ParkKey { get; set; } = "";

    [CascadingParameter]
    public PageContext? Page { get; set; }

    private bool MayWrite => Page is { IsHistorical: false, Park: { } park } page && page.Viewer.MayInPark(Permission.ParametersWrite, park.Id);

    // What the park decides comes first.
    private IEnumerable<IGrouping<LocalText, ParkParameter>> Groups => _all.GroupBy(parameter => parameter.Shipped.Group).OrderByDescending(group => group.Any(parameter => parameter.Shipped.Rule is not null));

    protected override async Task OnParametersSetAsync()
    {
        if (Page?.Park is { } park)
        {
            var read = await show.HandleAsync(await current.GetAsync(), park, CancellationToken.None);
            (_all, _problems) = (read.Value ?? [], read.Problems);
        }
    }

    private void Ask(ParkParameter parameter, bool restoring) => (_asked, _restoring) = (parameter, restoring);

    private async Task CloseAsync()
    {
        _asked = null;
        await OnParametersSetAsync();
    }
}
