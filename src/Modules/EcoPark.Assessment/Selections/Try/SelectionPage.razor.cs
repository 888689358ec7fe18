using EcoPark.Assessment.Indicators.ShowAll;
using EcoPark.Assessment.Selections.Decide;
using EcoPark.Platform.People;
using EcoPark.Platform.Ui;
using EcoPark.Platform.Ui.Shell;
using EcoPark.Standards.Reading;
using Microsoft.AspNetCore.Components;

namespace EcoPark.Assessment.Selections.Try;

public sealed partial class SelectionPage(TrySelection trying, DecideSelection deciding, NavigationManager navigation, Toasts toasts) : IDisposable
{
    private readonly CancellationTokenSource _closed = new();
    private IReadOnlyList<Problem> _problems = [];
    private IReadOnlyList<Problem> _refused = [];
    private TriedSelection? _tried;
    private bool _deciding;

    [Parameter]
    public string ParkKey { get; set; } = "";

    [Parameter]
    public int Year { get; set; }

    [SupplyParameterFromQuery(Name = "try")]
    public string? Tried { get; set; }

    [CascadingParameter]
    public required PageContext Page { get; set; }

    private bool MayDecide => Page is { Park: { } park, IsHistorical: false } && Page.Viewer.MayInPark(Permission.SelectionDecide, park.Id);

    public void Dispose()
    {
        _closed.Cancel();
        _closed.Dispose();
    }

    protected override async Task OnParametersSetAsync()
    {
        if (Page.Park is not { } park)
        {
            return;
        }

        var request = new SelectionRequest(new AssessmentRequest(park, Year) { AsOf = Page.AsOf }, SelectionEndpoints.Numbers(Tried));
        var read = await trying.HandleAsync(Page.Viewer, request, _closed.Token);
        (_tried, _problems) = (read.Value, read.Problems);
    }

    private void Toggle(int number)
    {
        if (_tried is { } tried)
        {
            navigation.NavigateTo(At(tried.Numbers.SymmetricExcept([number])), replace: true);
        }
    }

    private string At(IEnumerable<int> numbers)
    {
        var uri = new Uri(navigation.Uri);
        var text = string.Join(',', numbers.Order());
        return uri.AbsolutePath + QueryText.With(uri.Query, "try", text.Length == 0 ? "0" : text);
    }

    private async Task Decide(string? reason)
    {
        if (Page.Park is not { } park || _tried is not { } tried)
        {
            return;
        }

        var decided = await deciding.HandleAsync(Page.Viewer, new DecideSelectionRequest(park, Year, [.. tried.Numbers], reason), _closed.Token);
        _refused = decided.Problems;
        if (decided.IsOk)
        {
            _deciding = false;
            toasts.Show(Words.Say($"已记录 {Year} 年的选择：{decided.Value.Numbers}", $"Recorded the choice of {Year}: {decided.Value.Numbers}"));
            await OnParametersSetAsync();
        }
    }
}
