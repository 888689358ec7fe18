using EcoPark.Standards.Formulas;
using EcoPark.Standards.Quantities;
using EcoPark.Standards.Reading;

namespace EcoPark.Standards.Tests.Formulas;

/// <summary>Short ways to read, check and compute a formula in tests.</summary>
internal static class Formula
{
    public static FormulaParser Parser { get; } = new(Repository.Library.Units);

    public static Expression Of(string text)
    {
        var parsed = Parser.Parse(text, "test");
        return parsed.Value ?? throw new ArgumentException(string.Join(' ', parsed.Problems));
    }

    public static Condition ConditionOf(string text)
    {
        var parsed = Parser.ParseCondition(text, "test");
        return parsed.Value ?? throw new ArgumentException(string.Join(' ', parsed.Problems));
    }

    /// <summary>The one problem of a faulty formula.</summary>
    public static Problem ProblemOf(string text) => Assert.Single(Parser.Parse(text, "test").Problems);

    /// <summary>The problems of names and dimensions.</summary>
    public static IReadOnlyList<Problem> Check(string text) => FormulaCheck.Dimension(Of(text), Repository.Library.Items, "test").Problems;

    /// <summary>Computes for 2019 with base 2017; values in base units by <c>code@year</c>, absent ones are 0.</summary>
    public static Outcome Evaluate(string text, params (string Input, string Value)[] values) => Evaluator(values).Evaluate(Of(text));

    public static FormulaEvaluator Evaluator(params (string Input, string Value)[] values)
    {
        var given = values.ToDictionary(pair => pair.Input, pair => Tests.Quantities.Numbers.N(pair.Value), StringComparer.Ordinal);
        return new FormulaEvaluator(2019, 2017, input => given.GetValueOrDefault(input.ToString(), Rational.Zero), input => input.ToString());
    }

    public static Rational Value(string text, params (string Input, string Value)[] values) =>
        Assert.IsType<Outcome.Computed>(Evaluate(text, values)).Value;
}
