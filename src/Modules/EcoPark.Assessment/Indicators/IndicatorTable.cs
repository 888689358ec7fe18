using EcoPark.Assessment.Contracts;
using EcoPark.Platform.Ui;
using EcoPark.Standards.Definitions;
using EcoPark.Standards.Evaluation;
using EcoPark.Standards.Quantities;

namespace EcoPark.Assessment.Indicators;

/// <summary>All indicators of a park-year in official order, with what the head of a page says of them.</summary>
public sealed record IndicatorTable
{
    public required AssessedYear Year { get; init; }

    public required IReadOnlyList<IndicatorRow> Rows { get; init; }

    /// <summary>The margin by which the rows are marked 临界.</summary>
    public required Rational AtRiskBelow { get; init; }

    public ParkYearEvaluation Evaluation => Year.Evaluation;

    public Standard Standard => Year.Evaluation.Standard;

    public int Judged => Evaluation.Judged;

    public int Met => Evaluation.Met;

    public int Attention => Rows.Count(row => row.NeedsAttention);

    public int Provisional => Rows.Count(row => row.IsProvisional);

    /// <summary>The judged indicator with the least to spare; those of full marks have nothing to spare by nature.</summary>
    public IndicatorRow? Tightest => Rows.Where(row => row is { Result.IsJudged: true, IsFullMarks: false, Margin: not null }).MinBy(row => row.Margin);

    /// <summary>The classes in official order, each with its rows.</summary>
    public IReadOnlyList<(LocalText Name, IReadOnlyList<IndicatorRow> Rows)> Classes =>
        [.. Standard.Classes.Select(name => (name, (IReadOnlyList<IndicatorRow>)[.. Rows.Where(row => row.Indicator.Class == name.Zh)])).Where(group => group.Item2.Count > 0)];

    public int Count(MarkKind mark, bool judgedOnly = false) => Rows.Count(row => row.Mark == mark && (!judgedOnly || row.Result.IsJudged));

    internal static IndicatorTable Of(AssessedYear year, IReadOnlyList<AssessedYear> history, Rational atRiskBelow) => new()
    {
        Year = year,
        AtRiskBelow = atRiskBelow,
        Rows = [.. year.Evaluation.Indicators.OrderBy(result => result.Indicator.Number).Select(result => IndicatorRow.Of(year, result, history, atRiskBelow))],
    };
}
