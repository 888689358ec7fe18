using System.Globalization;
using EcoPark.Documents.Figures;
using EcoPark.Standards.Evaluation;
using EcoPark.Standards.Formulas;
using EcoPark.Standards.Quantities;

namespace EcoPark.Documents.Narratives;

/// <summary>Decides whether a claim stands: every comparison computable and true, every predicate true.</summary>
internal sealed class ClaimJudge(FigureBook figures)
{
    public bool Holds(Condition condition) => condition.Terms.All(term => term switch
    {
        Condition.Comparison comparison => Number(comparison.Left) is { } left && Number(comparison.Right) is { } right
            && Comparisons.Holds(left, comparison.Sign, right),
        Condition.Predicate predicate => Holds(predicate),
        _ => throw new System.Diagnostics.UnreachableException(),
    });

    private Rational? Number(Expression expression) => FigureMath.Compute(expression, figures) is (Outcome.Computed computed, _)
        ? computed.Value
        : null;

    private bool Holds(Condition.Predicate predicate)
    {
        var evaluation = figures.Evaluation;
        switch (predicate.Name)
        {
            case "all_judged_met":
                return evaluation.IsCompliant;
            case "present":
                var input = new FormulaInput(predicate.Argument, figures.ParkYear.ReportYear);
                return figures.Read(input) is FigureReading.Number or FigureReading.Text;
            default:
                var result = int.TryParse(predicate.Argument, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                    ? evaluation.Indicators.FirstOrDefault(known => known.Indicator.Number == number)
                    : null;
                return result is not null && (predicate.Name == "judged" ? result.IsJudged : result.Verdict == Verdict.Met);
        }
    }
}
