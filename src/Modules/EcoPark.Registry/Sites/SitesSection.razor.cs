using EcoPark.Platform.Ui.Shell;
using EcoPark.Registry.Contracts;
using EcoPark.Registry.Enterprises.Open;
using EcoPark.Standards.Reading;
using Microsoft.AspNetCore.Components;

namespace EcoPark.Registry.Sites;

public sealed partial class SitesSection
{
    private EnterpriseFile? _file;
    private IReadOnlyList<Problem> _problems = [];
    private SiteDraft? _draft;

    [Parameter, EditorRequired]
    public required EnterpriseSubject Subject { get; set; }

    [CascadingParameter]
    private PageContext Page { get; set; } = default!; // given by the layout

    [Inject]
    private OpenEnterprise Opening { get; set; } = default!; // set by the framework before first use

    private bool MayWrite => _file is { MayWrite: true } && !Page.IsHistorical;

    protected override Task OnParametersSetAsync() => LoadAsync();

    private async Task LoadAsync()
    {
        var found = await Opening.HandleAsync(Subject.Viewer, Subject.Park.Key, Subject.Uscc, CancellationToken.None);
        (_file, _problems) = (found.Value, found.Problems);
    }

    private void Open(SiteDraft draft) => _draft = draft;

    private async Task Done(bool saved)
    {
        _draft = null;
        if (saved)
        {
            await LoadAsync();
        }
    }
}
