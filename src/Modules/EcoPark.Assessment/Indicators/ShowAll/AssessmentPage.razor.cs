using EcoPark.Assessment.Indicators.ShowOne;
using EcoPark.Platform.Scopes;
using EcoPark.Platform.Ui;
using EcoPark.Platform.Ui.Shell;
using EcoPark.Standards.Reading;
using Microsoft.AspNetCore.Components;

namespace EcoPark.Assessment.Indicators.ShowAll;

public sealed partial class AssessmentPage(ReadAssessment reading, ReadIndicator opening, NavigationManager navigation) : IDisposable
{
    private readonly CancellationTokenSource _closed = new();
    private IReadOnlyList<Problem> _problems = [];
    private IndicatorTable? _table;
    private IndicatorDetail? _detail;
    private int _firms = 5;

    [Parameter]
    public string ParkKey { get; set; } = "";

    [Parameter]
    public int Year { get; set; }

    [SupplyParameterFromQuery(Name = "ind")]
    public int? Indicator { get; set; }

    [SupplyParameterFromQuery(Name = "tab")]
    public string? Tab { get; set; }

    /// <summary>judged, watch, pending; empty: all.</summary>
    [SupplyParameterFromQuery(Name = "seg")]
    public string? Part { get; set; }

    [CascadingParameter]
    public required PageContext Page { get; set; }

    private string AsOf => Page.AsOf is { } time ? $"?asof={ParkTime.Local(time):yyyy-MM-ddTHH:mm:ss}" : "";

    private string Workbook => $"/api/parks/{ParkKey}/y/{Year}/assessment.xlsx{AsOf}";

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

        var request = new AssessmentRequest(park, Year) { AsOf = Page.AsOf };
        var read = await reading.HandleAsync(Page.Viewer, request, _closed.Token);
        (_table, _problems) = (read.Value, read.Problems);
        if (Indicator is not { } number)
        {
            _detail = null;
        }
        else if (read.IsOk)
        {
            _firms = _detail?.Row.Number == number ? _firms : 5;
            var opened = await opening.HandleAsync(Page.Viewer, new IndicatorRequest(request, number) { Firms = _firms }, _closed.Token);
            (_detail, _problems) = (opened.Value, opened.Problems);
        }
    }

    private Task ShowMoreFirms()
    {
        _firms *= 10;
        return OnParametersSetAsync();
    }

    private bool Keep(IndicatorRow row) => Part switch
    {
        "judged" => row.Result.IsJudged,
        "watch" => row.NeedsAttention,
        "pending" => row.IsProvisional,
        _ => true,
    };

    private List<Choice> Parts(IndicatorTable table) =>
    [
        new("", Words.Say("全部", "All")) { Count = table.Rows.Count, Href = At(part: "") },
        new("judged", Words.Say("考核", "Judged")) { Count = table.Judged, Href = At(part: "judged") },
        new("watch", Words.Say("需关注", "Watch")) { Count = table.Attention, Href = At(part: "watch") },
        new("pending", Words.Say("含待审", "Pending")) { Count = table.Provisional, Href = At(part: "pending") },
    ];

    private string Open(int number)
    {
        var uri = new Uri(navigation.Uri);
        return uri.AbsolutePath + QueryText.With(uri.Query, "ind", $"{number}");
    }

    private string At(string? tab = null, string? part = null)
    {
        var uri = new Uri(navigation.Uri);
        var query = tab is null ? uri.Query : QueryText.With(uri.Query, "tab", tab);
        return uri.AbsolutePath + (part is null ? query : QueryText.With(query, "seg", part));
    }

    private void Close(bool open)
    {
        var uri = new Uri(navigation.Uri);
        navigation.NavigateTo(uri.AbsolutePath + QueryText.With(uri.Query, "ind", null));
    }
}
