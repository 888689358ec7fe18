using System.Collections.Immutable;
using System.Globalization;
using EcoPark.Standards.Definitions;
using EcoPark.Standards.ParkYears;
using EcoPark.Standards.Quantities;
using EcoPark.Standards.Reading;

namespace EcoPark.Standards.Evaluation;

/// <summary>Runs the worked examples of a set: a definition that does not reproduce its own examples is faulty.</summary>
public static class WorkedExampleCheck
{
    private static readonly Rational Tolerance = Rational.Of(1, 1_000_000_000);

    /// <summary>The examples that the definitions do not reproduce: value to 1e-9 relative, verdict exactly.</summary>
    public static IReadOnlyList<Problem> Problems(Standard standard, Catalogue items)
    {
        var problems = new List<Problem>();
        foreach (var indicator in standard.Indicators)
        {
            for (var index = 0; index < indicator.Examples.Length; index++)
            {
                if (Fault(standard, indicator, indicator.Examples[index], items) is { } fault)
                {
                    var place = string.Create(CultureInfo.InvariantCulture, $"indicators/{standard.Code}/{indicator.Number:00}.json examples[{index}]");
                    problems.Add(new Problem("example-differs", place, fault.Zh, fault.En));
                }
            }
        }

        return problems;
    }

    private static LocalText? Fault(Standard standard, Indicator indicator, WorkedExample example, Catalogue items)
    {
        var parkYear = ParkYearOf(example);
        var result = new IndicatorEvaluator(parkYear, standard, items, parkYear.Find).Evaluate(indicator, false, true);
        if (result.Verdict.Code() != example.Verdict)
        {
            return new LocalText($"算例应为 {example.Verdict}，算得 {result.Verdict.Code()}。", $"The example says {example.Verdict}, computed is {result.Verdict.Code()}.");
        }

        if (example.Value is not { } expected || (result.Value is { } value && (value - expected).Abs() <= expected.Abs() * Tolerance))
        {
            return null;
        }

        return new LocalText($"算例的值应为 {expected}，算得 {result.Value?.ToString() ?? "无"}。", $"The example's value is {expected}, computed is {result.Value?.ToString() ?? "none"}.");
    }

    private static ParkYear ParkYearOf(WorkedExample example) => new()
    {
        ParkName = "worked example",
        ReportYear = example.ReportYear,
        BaseYear = example.BaseYear,
        Attributes = example.Attributes.ToImmutableSortedDictionary(StringComparer.Ordinal),
        Series = example.Inputs.GroupBy(input => input.Key.Code, StringComparer.Ordinal).ToImmutableSortedDictionary(
            group => group.Key,
            group => group.ToImmutableSortedDictionary(
                input => input.Key.Year, input => (SeriesValue)new SeriesValue.Number { Value = input.Value }),
            StringComparer.Ordinal),
    };
}
