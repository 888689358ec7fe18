using EcoPark.Platform.People;
using EcoPark.Platform.Ui.Shell;
using EcoPark.Standards.Reading;
using Microsoft.AspNetCore.Components;

namespace EcoPark.Registry.Registers.Overview;

/// <summary>All registers of the park, and what of them waits for the person who looks.</summary>
public sealed partial class RegistersPage
{
    private RegisterOverview? _overview;
    private IReadOnlyList<Problem> _problems = [];

    [Parameter]
    public string ParkKey { get; set; } = "";

    [CascadingParameter]
    private PageContext Page { get; set; } = default!; // the layout gives it

    [Inject]
    private ShowRegisters Show { get; set; } = default!; // set by the framework before first use

    [Inject]
    private CurrentViewer Viewers { get; set; } = default!; // as above

    protected override async Task OnParametersSetAsync()
    {
        var result = await Show.HandleAsync(await Viewers.GetAsync(), ParkKey, CancellationToken.None);
        (_overview, _problems) = (result.Value, result.Problems);
    }
}
