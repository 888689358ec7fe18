using System.Globalization;
using EcoPark.Standards.Formulas;
using EcoPark.Standards.Quantities;
using EcoPark.Standards.Reading;

namespace EcoPark.Standards.Definitions;

/// <summary>
/// An indicator's formula may name another (<c>indicator.11</c>). The other's formula is put in its place, so that
/// evaluation and trace see only data items; a circle of references is refused, and so is a formula that grows
/// beyond the limit on the way (ten references to ten references to … would never end).
/// </summary>
internal sealed class IndicatorReferences
{
    private const string Prefix = "indicator.";

    private readonly Dictionary<int, Expression> _formulas;
    private readonly HashSet<int> _open;
    private readonly string _place;
    private readonly List<Problem> _problems;
    private int _nodes;

    private IndicatorReferences(Dictionary<int, Expression> formulas, int number, string place, List<Problem> problems)
    {
        _formulas = formulas;
        _open = [number];
        _place = place;
        _problems = problems;
    }

    /// <summary>The indicators with their references replaced and the dimensions of their formulas checked.</summary>
    /// <param name="indicators">Each with the place of its formula.</param>
    /// <param name="items">The data items.</param>
    /// <param name="problems">Where problems are added.</param>
    public static IEnumerable<Indicator> Inline(
        IReadOnlyList<(Indicator Indicator, string Place)> indicators, Catalogue items, List<Problem> problems)
    {
        var formulas = indicators.GroupBy(read => read.Indicator.Number).ToDictionary(group => group.Key, group => group.First().Indicator.Formula);
        foreach (var (indicator, place) in indicators)
        {
            var before = problems.Count;
            var formula = new IndicatorReferences(formulas, indicator.Number, place, problems).Replace(indicator.Formula, null);
            if (problems.Count == before)
            {
                Check(indicator with { Formula = formula }, items, place, problems);
            }

            yield return indicator with { Formula = formula };
        }
    }

    private static void Check(Indicator indicator, Catalogue items, string place, List<Problem> problems)
    {
        var dimension = FormulaCheck.Dimension(indicator.Formula, items, place);
        problems.AddRange(dimension.Problems);
        if (dimension.IsOk && dimension.Value != indicator.Unit.Dimension)
        {
            problems.Add(new Problem("wrong-dimension", place,
                $"公式的结果是 {dimension.Value}，与单位 {indicator.Unit.Symbol}（{indicator.Unit.Dimension}）不符。",
                $"The formula gives {dimension.Value}, the unit {indicator.Unit.Symbol} is {indicator.Unit.Dimension}."));
        }
    }

    // What comes from another indicator's text stands where that indicator is named.
    private Expression Replace(Expression node, int? position)
    {
        if (++_nodes > FormulaCheck.MostNodes)
        {
            Report("formula-too-large", $"公式展开后超过 {FormulaCheck.MostNodes} 个节点。",
                $"With its references replaced the formula has more than {FormulaCheck.MostNodes} nodes.");
            return One();
        }

        Expression Inner(Expression part) => Replace(part, position);
        Expression replaced = node switch
        {
            Expression.Reference reference when reference.Code.StartsWith(Prefix, StringComparison.Ordinal) =>
                Named(reference, position ?? reference.Position),
            Expression.Negation negation => negation with { Operand = Inner(negation.Operand) },
            Expression.Binary binary => binary with { Left = Inner(binary.Left), Right = Inner(binary.Right) },
            Expression.Growth growth => growth with { Operand = Inner(growth.Operand) },
            Expression.Elasticity elasticity => elasticity with { Numerator = Inner(elasticity.Numerator), Denominator = Inner(elasticity.Denominator) },
            Expression.Aggregate aggregate => aggregate with { Arguments = [.. aggregate.Arguments.Select(Inner)] },
            Expression.MeanOver mean => mean with { Body = Inner(mean.Body) },
            _ => node,
        };
        return position is { } there ? replaced with { Position = there } : replaced;
    }

    private Expression Named(Expression.Reference reference, int position)
    {
        if (!int.TryParse(reference.Code.AsSpan(Prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            || !_formulas.TryGetValue(number, out var formula) || reference.Period is not Period.Report)
        {
            Report("unknown-item", $"公式引用了不存在的指标“{FormulaWords.Print(reference)}”。",
                $"The formula names an indicator that does not exist: '{FormulaWords.Print(reference)}'.");
            return One();
        }

        if (!_open.Add(number))
        {
            Report("formula-cycle", $"公式循环引用了指标 {number}。", $"The formula refers to indicator {number} in a circle.");
            return One();
        }

        var replaced = Replace(formula, position);
        _open.Remove(number);
        return replaced;
    }

    private void Report(string code, string zh, string en)
    {
        if (_problems.All(problem => problem.Code != code || problem.Place != _place))
        {
            _problems.Add(new Problem(code, _place, zh, en));
        }
    }

    private static Expression.Literal One() => new(Rational.One, Unit.One);
}
