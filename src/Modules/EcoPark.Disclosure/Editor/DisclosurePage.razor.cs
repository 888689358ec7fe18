using EcoPark.Platform.People;
using EcoPark.Platform.Ui;
using EcoPark.Platform.Ui.Shell;
using EcoPark.Reporting.Figures;
using EcoPark.Standards.Reading;
using Microsoft.AspNetCore.Components;

namespace EcoPark.Disclosure.Editor;

public sealed partial class DisclosurePage : IDisposable
{
    private readonly CancellationTokenSource _closed = new();
    private IReadOnlyList<Problem> _problems = [];
    private DisclosureView? _view;

    [Parameter]
    public string ParkKey { get; set; } = "";

    [Parameter]
    public int Year { get; set; }

    [CascadingParameter]
    public required PageContext Page { get; set; }

    [Inject]
    private ShowDisclosure Showing { get; set; } = default!; // set by the framework before first use

    [Inject]
    private Toasts Toasts { get; set; } = default!; // as above

    private bool MayWrite => Page is { Park: { } park, IsHistorical: false } && Page.Viewer.MayInPark(Permission.DisclosureWrite, park.Id);

    private string Facts => _view switch
    {
        { Published: { } published } view => Words.Say($"已公开第 {published.Content.Edition} 版（{Portal.PortalWords.Day(published.PublishedAt)}），当前内容有 {view.Differences.Count} 处不同",
            $"edition {published.Content.Edition} is public ({Portal.PortalWords.Day(published.PublishedAt)}), {view.Differences.Count} differences now"),
        not null => Words.Say($"{Year} 年还没有公开", $"{Year} is not public yet"),
        null => "",
    };

    public void Dispose()
    {
        _closed.Cancel();
        _closed.Dispose();
    }

    protected override Task OnParametersSetAsync() => ReadAsync();

    private async Task ReadAsync()
    {
        var read = await Showing.HandleAsync(Page.Viewer, new ReportKey(ParkKey, Year, Page.AsOf), _closed.Token);
        (_view, _problems) = (read.Value, read.Problems);
    }

    private async Task SavedAsync()
    {
        await ReadAsync();
        Toasts.Show(Words.Say("门户设置已保存，公众页面立即生效", "Saved; the portal follows at once"));
    }
}
