using System.Collections.Immutable;
using System.Globalization;
using EcoPark.Standards.Quantities;
using EcoPark.Standards.Reading;

namespace EcoPark.Standards.Formulas;

/// <summary>Checks names and dimensions before a formula is ever evaluated, and lists what it needs.</summary>
public static class FormulaCheck
{
    /// <summary>The largest formula, in nodes.</summary>
    internal const int MostNodes = 500;

    private const int Deepest = 100;

    /// <summary>The dimension of the result, with the problems found on the way.</summary>
    /// <param name="expression">The formula.</param>
    /// <param name="symbols">The codes it may use.</param>
    /// <param name="place">Where it stands, for messages.</param>
    public static Result<Dimension> Dimension(Expression expression, ISymbols symbols, string place)
    {
        var walk = new Walk(symbols, place);
        var dimension = walk.Of(expression, inGrowth: false, depth: 0);
        return dimension is null || walk.Problems.Count > 0 ? Result<Dimension>.Failed(walk.Problems) : dimension;
    }

    /// <summary>The problems of a condition: both sides of a comparison must measure the same kind of thing.</summary>
    public static IReadOnlyList<Problem> Problems(Condition condition, ISymbols symbols, string place)
    {
        var walk = new Walk(symbols, place);
        foreach (var comparison in condition.Terms.OfType<Condition.Comparison>())
        {
            var left = walk.Of(comparison.Left, false, 0);
            var right = walk.Of(comparison.Right, false, 0);

            // A bare number (growth > 0, ratio >= 2) may stand beside any quantity only when it is zero.
            if (left is not null && right is not null && left != right && comparison.Right is not Expression.Literal { Value.Sign: 0 })
            {
                walk.Report(comparison.Right, "wrong-dimension",
                    $"比较的两边量纲不同：{left} 与 {right}", $"the two sides measure different things: {left} and {right}");
            }
        }

        return walk.Problems;
    }

    /// <summary>The values that the formula reads in a given park-year, in the order of reading, without repeats.</summary>
    public static ImmutableArray<FormulaInput> Inputs(Expression expression, int reportYear, int baseYear)
    {
        var inputs = ImmutableArray.CreateBuilder<FormulaInput>();
        Collect(expression, reportYear, baseYear, reportYear, inputs);
        return inputs.Distinct().ToImmutableArray();
    }

    /// <summary>The values that a condition reads.</summary>
    public static ImmutableArray<FormulaInput> Inputs(Condition condition, int reportYear, int baseYear) =>
        condition.Terms.OfType<Condition.Comparison>()
            .SelectMany(comparison => Inputs(comparison.Left, reportYear, baseYear).Concat(Inputs(comparison.Right, reportYear, baseYear)))
            .Distinct().ToImmutableArray();

    private static void Collect(Expression node, int reportYear, int baseYear, int year, ImmutableArray<FormulaInput>.Builder inputs)
    {
        switch (node)
        {
            case Expression.Literal:
                break;
            case Expression.Reference reference:
                inputs.Add(new(reference.Code, reference.Period is Period.Report ? year : reference.Period.Year(reportYear, baseYear)));
                break;
            case Expression.Negation negation:
                Collect(negation.Operand, reportYear, baseYear, year, inputs);
                break;
            case Expression.Binary binary:
                Collect(binary.Left, reportYear, baseYear, year, inputs);
                Collect(binary.Right, reportYear, baseYear, year, inputs);
                break;
            case Expression.Growth growth:
                Collect(growth.Operand, reportYear, baseYear, year, inputs);
                Collect(growth.Operand, reportYear, baseYear, growth.Years is { } years ? year - years : baseYear, inputs);
                break;
            case Expression.Elasticity elasticity:
                Collect(new Expression.Growth(elasticity.Numerator, null), reportYear, baseYear, year, inputs);
                Collect(new Expression.Growth(elasticity.Denominator, null), reportYear, baseYear, year, inputs);
                break;
            case Expression.MeanOver mean:
                foreach (var item in mean.Items)
                {
                    Collect(mean.For(item), reportYear, baseYear, year, inputs);
                }

                break;
            case Expression.Aggregate aggregate:
                foreach (var argument in aggregate.Arguments)
                {
                    Collect(argument, reportYear, baseYear, year, inputs);
                }

                break;
        }
    }

    private sealed class Walk(ISymbols symbols, string place)
    {
        private int _nodes;

        public List<Problem> Problems { get; } = [];

        public void Report(Expression node, string code, string zh, string en) => Problems.Add(new Problem(code, place,
            string.Create(CultureInfo.InvariantCulture, $"公式第 {node.Position + 1} 个字符：{zh}。"),
            string.Create(CultureInfo.InvariantCulture, $"Formula, character {node.Position + 1}: {en}.")));

        /// <summary>The dimension; null where a fault leaves it unknown, so that one fault is not reported as several.</summary>
        public Dimension? Of(Expression node, bool inGrowth, int depth)
        {
            if (++_nodes > MostNodes || depth > Deepest)
            {
                if (Problems.All(problem => problem.Code != "formula-too-large"))
                {
                    Report(node, "formula-too-large", "超过 500 个节点或 100 层", "more than 500 nodes or 100 levels");
                }

                return null;
            }

            return node switch
            {
                Expression.Literal literal => literal.Unit.Dimension,
                Expression.Reference reference => Code(reference, inGrowth),
                Expression.Negation negation => Of(negation.Operand, inGrowth, depth + 1),
                Expression.Binary binary => Pair(binary, inGrowth, depth + 1),
                Expression.Growth growth => Ratio(node, [growth.Operand], inGrowth, depth + 1),
                Expression.Elasticity elasticity => Ratio(node, [elasticity.Numerator, elasticity.Denominator], inGrowth, depth + 1),
                Expression.MeanOver mean => Alike(mean.Items.Select(mean.For), inGrowth, depth + 1),
                Expression.Aggregate aggregate => Alike(aggregate.Arguments, inGrowth, depth + 1),
                _ => throw new System.Diagnostics.UnreachableException(),
            };
        }

        private Dimension? Code(Expression.Reference reference, bool inGrowth)
        {
            if (inGrowth && reference.Period is not Period.Report)
            {
                Report(reference, "period-in-growth", $"growth 里的“{reference.Code}”不能再带 @{reference.Period}",
                    $"'{reference.Code}' inside growth cannot carry @{reference.Period}");
            }

            if (symbols.TryFind(reference.Code, out var symbol))
            {
                return symbol.Unit.Dimension;
            }

            Report(reference, "unknown-item", $"不认识代码“{reference.Code}”", $"unknown code '{reference.Code}'");
            return null;
        }

        private Dimension? Pair(Expression.Binary binary, bool inGrowth, int depth)
        {
            var left = Of(binary.Left, inGrowth, depth);
            var right = Of(binary.Right, inGrowth, depth);
            if (binary.Operator is '*' or '/')
            {
                return left is null || right is null ? null : binary.Operator == '*' ? left * right : left / right;
            }

            Same(binary.Right, left, right);
            return left ?? right;
        }

        private Dimension Ratio(Expression node, IEnumerable<Expression> operands, bool inGrowth, int depth)
        {
            if (inGrowth)
            {
                Report(node, "growth-in-growth", "growth 与 elasticity 不能嵌套", "growth and elasticity cannot be nested");
            }

            foreach (var operand in operands)
            {
                Of(operand, true, depth);
            }

            return Quantities.Dimension.None;
        }

        private Dimension? Alike(IEnumerable<Expression> parts, bool inGrowth, int depth)
        {
            Dimension? first = null;
            foreach (var part in parts)
            {
                var dimension = Of(part, inGrowth, depth);
                Same(part, first, dimension);
                first ??= dimension;
            }

            return first;
        }

        private void Same(Expression node, Dimension? left, Dimension? right)
        {
            if (left is not null && right is not null && left != right)
            {
                Report(node, "wrong-dimension", $"量纲不同的量不能相加或比较：{left} 与 {right}",
                    $"unlike quantities cannot be added or compared: {left} and {right}");
            }
        }
    }
}
