using System.Globalization;
using EcoPark.Assessment.Definitions;
using EcoPark.Assessment.Indicators;
using EcoPark.Assessment.LifeCycle.Rules;
using EcoPark.Assessment.Numbers;
using EcoPark.Platform.Ui;
using EcoPark.Platform.Ui.Shell;
using EcoPark.Standards.Quantities;
using Microsoft.AspNetCore.Components;

namespace EcoPark.Assessment.LifeCycle.Scores;

/// <summary>The self-score with its band, what it lacks to the next one, and each item with its source.</summary>
public sealed partial class ScorePanel
{
    private const decimal Width = 138;

    // Best first, as the bands are.
    private static readonly string[] Fills = ["#E6F4EC", "#D5E8ED", "#DAE1E5", "#E9EDF0", "#FCEBE8"];

    [Parameter, EditorRequired]
    public required SelfScore Score { get; set; }

    [Parameter, EditorRequired]
    public required PageContext Page { get; set; }

    [Parameter]
    public bool MayWrite { get; set; }

    [Parameter]
    public EventCallback<ScoreLine> OnEnter { get; set; }

    private int Year => Page.Year;

    private TitleRules Rules => Definitions.Title;

    private ScoreBand Band => Score.Band(Rules);

    private IEnumerable<(ScoreBand Band, int Index)> Bands => Rules.Score.Bands.Select((band, index) => (band, index));

    private string Distance => Score.Next(Rules) is { } next
        ? Words.Say($"距{next.Band.Zh}线 {Shown.Of(next.Points, 1)} 分。", $"{Shown.Of(next.Points, 1)} points below {next.Band.En}. ")
        : Words.Say($"比{Band.Zh}线高 {Shown.Of(Score.Above(Rules), 1)} 分。", $"{Shown.Of(Score.Above(Rules), 1)} points above the line of {Band.En}. ");

    private string Spoken => Words.Say($"得分 {Shown.Of(Score.Points, 1)}，{Band.Zh}，未定 {Shown.Of(Score.Open, 1)} 分", $"{Shown.Of(Score.Points, 1)} points, {Band.En}, {Shown.Of(Score.Open, 1)} open");

    private string? Href(ScoreLine line) => line.Item.Page is { } page ? $"{Page.ParkAddress}/{page.Replace("{year}", Year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)}" : null;

    private static string At(Rational points) => Text((Shown.Drawn(points) ?? 0) / 100 * Width);

    private static string Left(ScoreBand band) => Text(band.From / 100 * Width);

    private string Wide(ScoreBand band, int index) => Text(((index == 0 ? 100 : Rules.Score.Bands[index - 1].From) - band.From) / 100 * Width - 1);

    private static string Percent(ScoreLine line, Rational? points) => Text((Shown.Drawn(points) ?? 0) / line.Item.Max * 100);

    private static string Text(decimal value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
