using System.Globalization;
using EcoPark.Platform.People;
using EcoPark.Platform.Ui;
using EcoPark.Platform.Ui.Shell;
using EcoPark.Registry.Registers.Web;
using EcoPark.Standards.Reading;
using Microsoft.AspNetCore.Components;
using static EcoPark.Platform.Ui.Words;

namespace EcoPark.Registry.Registers.Statistics;

/// <summary>The statistics of a register; each number leads to the list of records that it is made of.</summary>
public sealed partial class RegisterStatisticsPage
{
    private const int YearsShown = 3;
    private StatisticSet? _set;
    private IReadOnlyList<Problem> _problems = [];

    [Parameter]
    public string ParkKey { get; set; } = "";

    [Parameter]
    public string Register { get; set; } = "";

    [CascadingParameter]
    private PageContext Page { get; set; } = default!; // the layout gives it

    [Inject]
    private RegisterStatistics Statistics { get; set; } = default!; // set by the framework before first use

    [Inject]
    private CurrentViewer Viewers { get; set; } = default!; // as above

    [Inject]
    private NavigationManager Navigation { get; set; } = default!; // as above

    private string List => $"{Page.ParkAddress}/registers/{Register}";

    private int Current => Page.Park?.CurrentYear ?? Page.Year;

    private string Selected => QueryText.Read(new Uri(Navigation.Uri).Query).GetValueOrDefault("year") ?? $"{Current}";

    private Choice[] Years =>
    [
        .. Enumerable.Range(0, YearsShown).Select(back => $"{Current + 1 - back}").Select(year => new Choice(year, year) { Href = $"{List}/statistics?year={year}" }),
        new(RegisterQuery.AllYears, Say("全部", "All")) { Href = $"{List}/statistics?year={RegisterQuery.AllYears}" },
    ];

    protected override async Task OnParametersSetAsync()
    {
        int? year = int.TryParse(Selected, NumberStyles.None, CultureInfo.InvariantCulture, out var given) ? given : null;
        var result = await Statistics.HandleAsync(await Viewers.GetAsync(), new(ParkKey, Register), year, CancellationToken.None);
        (_set, _problems) = (result.Value, result.Problems);
    }

    private string Behind(StatisticLine line) => List + RegisterQuery.Write(_set!.Declaration, line.Filter); // lines are only drawn with a set

    private static string Feeds(StatisticSet set, StatisticLine line) =>
        string.Join(Say("、", ", "), set.Declaration.Figures.Concat(set.Declaration.Items).Where(figure => figure.Statistic == line.Statistic.Code).Select(figure => figure.Figure));
}
