using System.Collections.Immutable;
using EcoPark.Standards.Definitions;
using EcoPark.Standards.Findings;
using EcoPark.Standards.ParkYears;
using EcoPark.Standards.Selections;

namespace EcoPark.Standards.Evaluation;

/// <summary>Holds a park-year against a standard: values, verdicts, choice, findings.</summary>
/// <param name="items">The catalogue of data items.</param>
public sealed class Evaluator(Catalogue items)
{
    /// <summary>Evaluates all indicators of the set.</summary>
    public ParkYearEvaluation Evaluate(ParkYear parkYear, Standard standard)
    {
        var selection = standard.Groups.IsEmpty ? null : parkYear.Selection;
        var single = new IndicatorEvaluator(parkYear, standard, items, parkYear.Find);
        var results = standard.Indicators.Select(indicator =>
        {
            var chosen = selection is not null && selection.Contains(indicator.Number);
            return single.Evaluate(indicator, chosen, indicator.IsMandatory || chosen);
        }).ToImmutableArray();
        var evaluation = new ParkYearEvaluation
        {
            ParkYear = parkYear,
            Standard = standard,
            Indicators = results,
            Violations = SelectionRules.Violations(parkYear, standard, results),
            Findings = [],
        };
        return evaluation with { Findings = PlausibilityRules.Check(evaluation, items) };
    }
}
