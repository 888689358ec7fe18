using System.Globalization;
using EcoPark.Standards.Quantities;

namespace EcoPark.Standards.Formulas;

/// <summary>
/// Computes an expression exactly. The caller has made sure that every input is present; what remains are the
/// edge rules of the standard: denominators, bases and growth that give no number.
/// </summary>
/// <param name="reportYear">t.</param>
/// <param name="baseYear">The base year.</param>
/// <param name="read">The value of an input in base units.</param>
/// <param name="show">The value of an input as the user gave it, for the steps.</param>
public sealed class FormulaEvaluator(
    int reportYear, int baseYear, Func<FormulaInput, Rational> read, Func<FormulaInput, string> show)
{
    private static readonly Rational Unstable = Rational.Of(1, 1000);
    private readonly List<FormulaStep> _steps = [];

    /// <summary>The steps taken, in order.</summary>
    public IReadOnlyList<FormulaStep> Steps => _steps;

    /// <summary>The growth under an elasticity when it is not zero but below 0.1 % a year; otherwise null.</summary>
    public Rational? UnstableGrowth { get; private set; }

    /// <summary>The items that a mean left out because they are 0 in both years.</summary>
    public IReadOnlyList<string> LeftOut { get; private set; } = [];

    /// <summary>Computes.</summary>
    public Outcome Evaluate(Expression expression) => Value(expression, reportYear, item: null);

    private Outcome Value(Expression node, int year, string? item) => node switch
    {
        Expression.Literal literal => new Outcome.Computed(literal.Unit.ToBase(literal.Value)),
        Expression.Reference reference => new Outcome.Computed(read(Input(reference, year))),
        Expression.Negation negation => Opposite(Value(negation.Operand, year, item)),
        Expression.Binary binary => Step(binary, year, Pair(binary, year, item)),
        Expression.Growth growth => Growth(growth, year, item),
        Expression.Elasticity elasticity => Elasticity(elasticity, year, item),
        Expression.MeanOver mean => Mean(mean, year),
        Expression.Aggregate aggregate => Step(aggregate, year, Combine(aggregate, year, item)),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static Outcome Opposite(Outcome outcome) =>
        outcome is Outcome.Computed computed ? new Outcome.Computed(-computed.Value) : outcome;

    private Outcome Pair(Expression.Binary binary, int year, string? item)
    {
        var left = Value(binary.Left, year, item);
        if (left is not Outcome.Computed a)
        {
            return left;
        }

        var right = Value(binary.Right, year, item);
        if (right is not Outcome.Computed b)
        {
            return right;
        }

        return binary.Operator switch
        {
            '+' => new Outcome.Computed(a.Value + b.Value),
            '-' => new Outcome.Computed(a.Value - b.Value),
            '*' => new Outcome.Computed(a.Value * b.Value),
            _ when b.Value.Sign == 0 => DivisionByZero(binary.Right, year),
            _ => new Outcome.Computed(a.Value / b.Value),
        };
    }

    private Outcome Growth(Expression.Growth growth, int year, string? item)
    {
        var start = growth.Years is { } given ? year - given : baseYear;
        var before = Value(growth.Operand, start, item);
        var now = before is Outcome.Computed ? Value(growth.Operand, year, item) : before;
        if (before is not Outcome.Computed from || now is not Outcome.Computed to)
        {
            return now;
        }

        if (Refuse(growth, from.Value, to.Value, start, year, item) is { } refused)
        {
            return refused;
        }

        var degree = year - start;
        var value = Roots.Root(to.Value / from.Value, degree) - Rational.One;
        var text = string.Create(CultureInfo.InvariantCulture,
            $"{FormulaWords.Print(growth)} = ({Shown(growth.Operand, year)} ÷ {Shown(growth.Operand, start)})^(1/{degree}) − 1");
        _steps.Add(new FormulaStep(text, value.ToSignificant(17)));
        return new Outcome.Computed(value);
    }

    private Outcome? Refuse(Expression.Growth growth, Rational from, Rational to, int start, int year, string? item)
    {
        var code = FormulaWords.Print(growth.Operand);
        if (start >= year)
        {
            return new Outcome.NotComputable("base-not-positive",
                string.Create(CultureInfo.InvariantCulture, $"起始年 {start} 不早于 {year} 年，没有增长率"),
                string.Create(CultureInfo.InvariantCulture, $"the first year {start} is not before {year}, so there is no growth rate"), []);
        }

        if (from.Sign == 0 && growth.Operand is Expression.Reference averaged && averaged.Code == item)
        {
            return to.Sign == 0
                ? new Outcome.LeftOut()
                : new Outcome.NotComputable("pollutant-base-zero",
                    $"{code} 在基准年为 0、报告年不为 0，平均值无法计算", $"{code} is 0 in the base year but not now",
                    FormulaCheck.Inputs(growth.Operand, start, baseYear));
        }

        if (from.Sign <= 0)
        {
            return new Outcome.NotComputable("base-not-positive",
                string.Create(CultureInfo.InvariantCulture, $"{code} 在起始年 {start} 不大于 0，增长率无法计算"),
                string.Create(CultureInfo.InvariantCulture, $"{code} of {start} is not positive, so there is no growth rate"),
                FormulaCheck.Inputs(growth.Operand, start, baseYear));
        }

        return to.Sign < 0
            ? new Outcome.NotComputable("negative-under-root",
                string.Create(CultureInfo.InvariantCulture, $"{code} 在 {year} 年为负，增长率无法计算"),
                string.Create(CultureInfo.InvariantCulture, $"{code} of {year} is negative, so there is no growth rate"),
                FormulaCheck.Inputs(growth.Operand, year, baseYear))
            : null;
    }

    private Outcome Elasticity(Expression.Elasticity elasticity, int year, string? item)
    {
        var above = Value(new Expression.Growth(elasticity.Numerator, null), year, item);
        if (above is not Outcome.Computed numerator)
        {
            return above;
        }

        var below = Value(new Expression.Growth(elasticity.Denominator, null), year, item: null);
        if (below is not Outcome.Computed denominator)
        {
            return below;
        }

        if (denominator.Value.Sign == 0)
        {
            var code = FormulaWords.Print(elasticity.Denominator);
            return new Outcome.NotComputable("no-growth", $"{code} 建设期增长率为 0，弹性系数无法计算",
                $"{code} did not grow or fall, so there is no elasticity",
                FormulaCheck.Inputs(new Expression.Growth(elasticity.Denominator, null), year, baseYear));
        }

        if (denominator.Value.Abs() < Unstable)
        {
            UnstableGrowth = denominator.Value;
        }

        return Step(elasticity, year, new Outcome.Computed(numerator.Value / denominator.Value),
            $"{numerator.Value.ToSignificant(6)} ÷ {denominator.Value.ToSignificant(6)}");
    }

    private Outcome Mean(Expression.MeanOver mean, int year)
    {
        var sum = Rational.Zero;
        var leftOut = new List<string>();
        foreach (var item in mean.Items)
        {
            switch (Value(mean.For(item), year, item))
            {
                case Outcome.Computed part:
                    sum += part.Value;
                    break;
                case Outcome.LeftOut:
                    leftOut.Add(item);
                    _steps.Add(new FormulaStep($"{item}: 0 → 0", "left out"));
                    break;
                case var refused:
                    return refused;
            }
        }

        LeftOut = leftOut;
        var count = mean.Items.Length - leftOut.Count;
        if (count == 0)
        {
            return new Outcome.NotComputable("pollutant-base-zero", "各项在两年均为 0，没有可平均的值",
                "every item is 0 in both years, so nothing is left to average", FormulaCheck.Inputs(mean, reportYear, baseYear));
        }

        return Step(mean, year, new Outcome.Computed(sum / count),
            string.Create(CultureInfo.InvariantCulture, $"{sum.ToSignificant(12)} ÷ {count}"));
    }

    private Outcome Combine(Expression.Aggregate aggregate, int year, string? item)
    {
        var values = new List<Rational>();
        foreach (var argument in aggregate.Arguments)
        {
            var part = Value(argument, year, item);
            if (part is not Outcome.Computed computed)
            {
                return part;
            }

            values.Add(computed.Value);
        }

        return new Outcome.Computed(aggregate.Function switch
        {
            "min" => values.Min(),
            "max" => values.Max(),
            "sum" => values.Aggregate((a, b) => a + b),
            _ => values.Aggregate((a, b) => a + b) / values.Count,
        });
    }

    private Outcome Step(Expression node, int year, Outcome outcome, string? numbers = null)
    {
        if (outcome is Outcome.Computed computed)
        {
            _steps.Add(new FormulaStep(
                $"{FormulaWords.Print(node)} = {numbers ?? Shown(node, year)}", computed.Value.ToSignificant(17)));
        }

        return outcome;
    }

    private FormulaInput Input(Expression.Reference reference, int year) =>
        new(reference.Code, reference.Period is Period.Report ? year : reference.Period.Year(reportYear, baseYear));

    private Outcome.NotComputable DivisionByZero(Expression divisor, int year)
    {
        var code = FormulaWords.Print(divisor);
        return new Outcome.NotComputable("division-by-zero", $"分母 {code} 为 0，无法计算", $"the denominator {code} is 0",
            FormulaCheck.Inputs(divisor, year, baseYear));
    }

    // The expression with the numbers put in, as given: 2012345 ÷ 3214500.
    private string Shown(Expression node, int year) => node switch
    {
        Expression.Literal => FormulaWords.Print(node),
        Expression.Reference reference => show(Input(reference, year)),
        Expression.Negation negation => "−" + Shown(negation.Operand, year),
        Expression.Binary binary => $"({Shown(binary.Left, year)} {binary.Operator switch { '*' => '×', '/' => '÷', '-' => '−', _ => '+' }} {Shown(binary.Right, year)})",
        Expression.Aggregate aggregate => $"{aggregate.Function}({string.Join(", ", aggregate.Arguments.Select(argument => Shown(argument, year)))})",
        _ => "…",
    };
}
