using EcoPark.Assessment.Contracts;
using EcoPark.Assessment.Numbers;
using EcoPark.Platform.Ui;
using EcoPark.Standards.Definitions;
using EcoPark.Standards.Evaluation;
using EcoPark.Standards.Quantities;

namespace EcoPark.Assessment.Indicators;

/// <summary>One indicator of a park-year as every table, matrix and list shows it.</summary>
public sealed record IndicatorRow
{
    public required IndicatorResult Result { get; init; }

    public required MarkKind Mark { get; init; }

    /// <summary>Met with less than this share to spare is 临界; the park may decide it.</summary>
    public required Rational AtRiskBelow { get; init; }

    /// <summary>Distance to the limit in percent, for drawing; null: none.</summary>
    public decimal? Margin { get; init; }

    /// <summary>满分制: a limit that only one value meets leaves no room above.</summary>
    public bool IsFullMarks { get; init; }

    public bool IsProvisional { get; init; }

    public bool IsPartial { get; init; }

    /// <summary>The years up to this one, oldest first; null where there is no number.</summary>
    public IReadOnlyList<(int Year, decimal? Value)> History { get; init; } = [];

    public int Number => Result.Indicator.Number;

    public Indicator Indicator => Result.Indicator;

    /// <summary>What somebody should look at: judged and not surely met, or without a value.</summary>
    public bool NeedsAttention => Mark is MarkKind.AtRisk or MarkKind.Missing or MarkKind.NotComputable || (Result.IsJudged && Mark == MarkKind.NotMet);

    public string Requirement => Result.Limit?.Printed ?? "—";

    internal static IndicatorRow Of(AssessedYear year, IndicatorResult result, IReadOnlyList<AssessedYear> history, Rational atRiskBelow)
    {
        var fullMarks = result.Limit is { Relation: LimitRelation.Zero or LimitRelation.Full or LimitRelation.Yes };
        return new IndicatorRow
        {
            Result = result,
            Mark = MarkOf(result, fullMarks, atRiskBelow),
            AtRiskBelow = atRiskBelow,
            Margin = Shown.Drawn(result.Margin is { } margin ? margin * Rational.Hundred : null),
            IsFullMarks = fullMarks,
            IsProvisional = year.IsProvisional(result),
            IsPartial = year.IsPartial(result),
            History = [.. history.Select(earlier => (earlier.Year, Shown.Drawn(earlier.Evaluation.Indicators.FirstOrDefault(other => other.Indicator.Number == result.Indicator.Number)?.Value)))],
        };
    }

    internal static MarkKind MarkOf(IndicatorResult result, bool fullMarks, Rational atRiskBelow) => result.Verdict switch
    {
        Verdict.Met => !fullMarks && result.Margin < atRiskBelow ? MarkKind.AtRisk : MarkKind.Met,
        Verdict.NotMet => MarkKind.NotMet,
        Verdict.Missing => MarkKind.Missing,
        Verdict.NotApplicable => MarkKind.NotApplicable,
        _ => MarkKind.NotComputable,
    };
}
