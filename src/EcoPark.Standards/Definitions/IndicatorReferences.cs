using System.Globalization;
using EcoPark.Standards.Formulas;
using EcoPark.Standards.Quantities;
using EcoPark.Standards.Reading;

namespace EcoPark.Standards.Definitions;

/// <summary>
/// An indicator's formula may name another (<c>indicator.11</c>). The other's formula is put in its place, so that
/// evaluation and trace see only data items; a circle of references is refused.
/// </summary>
internal static class IndicatorReferences
{
    private const string Prefix = "indicator.";

    public static IEnumerable<Indicator> Inline(
        IReadOnlyList<Indicator> indicators, Catalogue items, string folder, List<Problem> problems)
    {
        var formulas = indicators.GroupBy(indicator => indicator.Number).ToDictionary(group => group.Key, group => group.First().Formula);
        foreach (var indicator in indicators)
        {
            var place = string.Create(CultureInfo.InvariantCulture, $"indicators/{folder}/{indicator.Number:00}.json");
            var formula = Replace(indicator.Formula, formulas, [indicator.Number], place, problems);
            var dimension = FormulaCheck.Dimension(formula, items, place);
            problems.AddRange(dimension.Problems);
            if (dimension.IsOk && dimension.Value != indicator.Unit.Dimension)
            {
                problems.Add(new Problem("wrong-dimension", place,
                    $"公式的结果是 {dimension.Value}，与单位 {indicator.Unit.Symbol}（{indicator.Unit.Dimension}）不符。",
                    $"The formula gives {dimension.Value}, the unit {indicator.Unit.Symbol} is {indicator.Unit.Dimension}."));
            }

            yield return indicator with { Formula = formula };
        }
    }

    private static Expression Replace(
        Expression node, Dictionary<int, Expression> formulas, HashSet<int> open, string place, List<Problem> problems)
    {
        Expression Inner(Expression part) => Replace(part, formulas, open, place, problems);
        return node switch
        {
            Expression.Reference reference when reference.Code.StartsWith(Prefix, StringComparison.Ordinal) =>
                Named(reference, formulas, open, place, problems),
            Expression.Negation negation => new Expression.Negation(Inner(negation.Operand)),
            Expression.Binary binary => new Expression.Binary(binary.Operator, Inner(binary.Left), Inner(binary.Right)),
            Expression.Growth growth => new Expression.Growth(Inner(growth.Operand), growth.Years),
            Expression.Elasticity elasticity => new Expression.Elasticity(Inner(elasticity.Numerator), Inner(elasticity.Denominator)),
            Expression.Aggregate aggregate => new Expression.Aggregate(aggregate.Function, [.. aggregate.Arguments.Select(Inner)]),
            _ => node,
        };
    }

    private static Expression Named(
        Expression.Reference reference, Dictionary<int, Expression> formulas, HashSet<int> open, string place, List<Problem> problems)
    {
        if (!int.TryParse(reference.Code.AsSpan(Prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            || !formulas.TryGetValue(number, out var formula) || reference.Period is not Period.Report)
        {
            problems.Add(new Problem("unknown-item", place, $"公式引用了不存在的指标“{FormulaWords.Print(reference)}”。",
                $"The formula names an indicator that does not exist: '{FormulaWords.Print(reference)}'."));
            return new Expression.Literal(Rational.One, Unit.One);
        }

        if (!open.Add(number))
        {
            problems.Add(new Problem("formula-cycle", place, $"公式循环引用了指标 {number}。", $"The formula refers to indicator {number} in a circle."));
            return new Expression.Literal(Rational.One, Unit.One);
        }

        var replaced = Replace(formula, formulas, open, place, problems);
        open.Remove(number);
        return replaced;
    }
}
