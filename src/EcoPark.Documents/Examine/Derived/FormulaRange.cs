using EcoPark.Documents.Examine.Known;
using EcoPark.Documents.Examine.Values;

namespace EcoPark.Documents.Examine.Derived;

/// <summary>Evaluates a formula on ranges: the result holds every value the printed rows allow.</summary>
/// <param name="values">The range of an item; null when its row has no number.</param>
/// <param name="isZeroInBothYears">Whether an item is left out of a mean.</param>
/// <param name="years">Years between base and report year; null when the document does not say.</param>
internal sealed class FormulaRange(
    Func<string, RowPeriod, Interval?> values, Func<string, bool> isZeroInBothYears, int? years)
{
    /// <summary>The result; null when an input is absent or a divisor can be zero.</summary>
    public Interval? Evaluate(KnownFormula formula, RowPeriod period = RowPeriod.Report) => formula switch
    {
        KnownFormula.Literal literal => Interval.Exactly(literal.Value),
        KnownFormula.Item item => values(item.Code, item.Period ?? period),
        KnownFormula.Negation negation => -Evaluate(negation.Operand, period),
        KnownFormula.Binary binary => Combine(binary, period),
        KnownFormula.Growth growth => Grow(growth),
        KnownFormula.Mean mean => MeanOf(mean),
        _ => null,
    };

    private Interval? Combine(KnownFormula.Binary binary, RowPeriod period)
    {
        if (Evaluate(binary.Left, period) is not { } left || Evaluate(binary.Right, period) is not { } right)
        {
            return null;
        }

        return binary.Operator switch
        {
            '+' => left + right,
            '-' => left - right,
            '*' => left * right,
            '/' when Share(binary) is { } part => Evaluate(part, period) is { } other
                ? Interval.Divide(Interval.Exactly(1), Interval.Exactly(1) + (Interval.Divide(other, left) ?? new Interval(0, double.PositiveInfinity)))
                : null,
            '/' => Interval.Divide(left, right),
            _ => null,
        };
    }

    // a / (a + b) is written 1 / (1 + b/a): the range of a must not be counted twice.
    private static KnownFormula? Share(KnownFormula.Binary quotient) =>
        quotient is { Left: KnownFormula.Item part, Right: KnownFormula.Binary { Operator: '+' } sum }
            ? sum.Left == part ? sum.Right : sum.Right == part ? sum.Left : null
            : null;

    private Interval? Grow(KnownFormula.Growth growth)
    {
        var n = growth.OverThreeYears ? 3 : years;
        var start = Evaluate(growth.Operand, growth.OverThreeYears ? RowPeriod.ThreeYearsBefore : RowPeriod.Base);
        return n is > 0 && start is { Low: > 0 } from && Evaluate(growth.Operand) is { } to
            && Interval.Divide(to, from)?.Root(n.Value) is { } root
                ? root - Interval.Exactly(1)
                : null;
    }

    private Interval? MeanOf(KnownFormula.Mean mean)
    {
        Interval? sum = null;
        var count = 0;
        foreach (var part in mean.Parts)
        {
            if (GrowingItem(part) is { } item && isZeroInBothYears(item))
            {
                continue;
            }

            if (Evaluate(part) is not { } value)
            {
                return null;
            }

            sum = sum is { } so ? so + value : value;
            count++;
        }

        return count == 0 ? null : sum * (1.0 / count);
    }

    private static string? GrowingItem(KnownFormula part) =>
        part is KnownFormula.Binary { Left: KnownFormula.Growth { Operand: KnownFormula.Item item } } ? item.Code : null;
}
