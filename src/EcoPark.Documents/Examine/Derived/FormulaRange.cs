using EcoPark.Documents.Examine.Known;
using EcoPark.Documents.Examine.Values;
using EcoPark.Standards.Formulas;

namespace EcoPark.Documents.Examine.Derived;

/// <summary>Evaluates a formula on ranges: the result holds every value the printed rows allow.</summary>
/// <param name="values">The range of an item; null when its row has no number.</param>
/// <param name="isZeroInBothYears">Whether an item is left out of a mean.</param>
/// <param name="years">Years between base and report year; null when the document does not say.</param>
internal sealed class FormulaRange(
    Func<string, RowPeriod, Interval?> values, Func<string, bool> isZeroInBothYears, int? years)
{
    /// <summary>The result in base units; null when an input is absent or a divisor can be zero.</summary>
    public Interval? Evaluate(Expression formula, RowPeriod period = RowPeriod.Report) => formula switch
    {
        Expression.Literal literal => Interval.Exactly(literal.Value.ToDouble() * literal.Unit.Factor.ToDouble()),
        Expression.Reference item => RowOf(item, period) is { } row ? values(item.Code, row) : null,
        Expression.Negation negation => -Evaluate(negation.Operand, period),
        Expression.Binary binary => Combine(binary, period),
        Expression.Growth growth => Grow(growth.Operand, growth.Years),
        Expression.Elasticity elasticity => Quotient(Grow(elasticity.Numerator, null), Grow(elasticity.Denominator, null)),
        Expression.MeanOver mean => MeanOf(mean),
        _ => null,
    };

    /// <summary>The row a reference takes its value from, inside a formula for that period; null for a year no row is printed for.</summary>
    public static RowPeriod? RowOf(Expression.Reference item, RowPeriod period) => item.Period switch
    {
        Period.Report => period,
        Period.Base => RowPeriod.Base,
        Period.Before { Years: 3 } => RowPeriod.ThreeYearsBefore,
        _ => null,
    };

    private Interval? Combine(Expression.Binary binary, RowPeriod period)
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
            '/' when Rest(binary) is { } rest => Share(left, Evaluate(rest, period)),
            '/' => Interval.Divide(left, right),
            _ => null,
        };
    }

    // a / (a + b) is taken as 1 / (1 + b/a): the range of a must not be counted twice.
    private static Expression? Rest(Expression.Binary quotient) =>
        quotient is { Left: Expression.Reference part, Right: Expression.Binary { Operator: '+' } sum }
            ? sum.Left == part ? sum.Right : sum.Right == part ? sum.Left : null
            : null;

    private static Interval? Share(Interval part, Interval? rest)
    {
        var ratio = rest is { } other ? Interval.Divide(other, part) : null;
        return ratio is { } known ? Interval.Divide(Interval.Exactly(1), Interval.Exactly(1) + known) : null;
    }

    private static Interval? Quotient(Interval? a, Interval? b) => a is { } over && b is { } under ? Interval.Divide(over, under) : null;

    private Interval? Grow(Expression operand, int? over)
    {
        var n = over ?? years;
        RowPeriod? from = over switch { null => RowPeriod.Base, 3 => RowPeriod.ThreeYearsBefore, _ => null };
        return n is > 0 && from is { } start && Evaluate(operand, start) is { Low: > 0 } then && Evaluate(operand) is { } now
            && Interval.Divide(now, then)?.Root(n.Value) is { } root
                ? root - Interval.Exactly(1)
                : null;
    }

    private Interval? MeanOf(Expression.MeanOver mean)
    {
        Interval? sum = null;
        var count = 0;
        foreach (var item in mean.Items.Where(item => !isZeroInBothYears(item)))
        {
            if (Evaluate(mean.For(item)) is not { } value)
            {
                return null;
            }

            sum = sum is { } so ? so + value : value;
            count++;
        }

        return count == 0 ? null : sum * (1.0 / count);
    }
}
