using CsCheck;
using EcoPark.Standards.Formulas;
using EcoPark.Standards.Quantities;
using EcoPark.Standards.Tests.Quantities;

namespace EcoPark.Standards.Tests.Formulas;

public sealed class FormulaEvaluatorTests
{
    private const string Mean = "mean(p in [cod, so2]: elasticity(p, nox))";

    [Theory]
    [InlineData("sum(1, 2, 4)", "7")]
    [InlineData("mean(1, 2, 4)", "7/3")]
    [InlineData("min(3, 1, 2)", "1")]
    [InlineData("max(3, -1, 2)", "3")]
    [InlineData("max(3)", "3")]
    [InlineData("growth(cod)", "0.1")]
    [InlineData("growth(cod, 3)", "0.15")]
    [InlineData("growth(cod * cod)", "0.21")]
    [InlineData("elasticity(so2, cod)", "0.5")]
    [InlineData("mean(p in [cod, so2]: growth(p))", "0.075")]
    [InlineData("mean(p in [cod, so2]: elasticity(p, cod))", "0.75")]
    [InlineData("cod@base + so2@2017 + so2@t-2", "3")]
    public void Every_function_computes_exactly(string text, string expected) => Assert.Equal(Numbers.N(expected), Formula.Value(
        text, ("cod@2019", "1.21"), ("cod@2017", "1"), ("cod@2016", "1.21/1.520875"), ("so2@2019", "1.1025"), ("so2@2017", "1")));

    [Fact]
    public void A_division_by_zero_names_the_denominator()
    {
        var refused = Assert.IsType<Outcome.NotComputable>(Formula.Evaluate("cod / (so2 - nox)", ("so2@2019", "1"), ("nox@2019", "1")));
        Assert.Equal("division-by-zero", refused.Code);
        Assert.Equal("so2@2019 nox@2019", string.Join(' ', refused.Inputs));
    }

    [Theory]
    [InlineData("growth(cod)", "1", "0", "base-not-positive", "cod@2017")]
    [InlineData("growth(cod)", "1", "-1", "base-not-positive", "cod@2017")]
    [InlineData("growth(cod)", "-1", "1", "negative-under-root", "cod@2019")]
    [InlineData("growth(-cod)", "1", "1", "base-not-positive", "cod@2017")]
    [InlineData("elasticity(so2, cod)", "1", "1", "no-growth", "cod@2019 cod@2017")]
    [InlineData("elasticity(so2, cod)", "1", "0", "base-not-positive", "cod@2017")]
    public void Growth_that_gives_no_number_says_why(string text, string now, string before, string code, string inputs)
    {
        var refused = Assert.IsType<Outcome.NotComputable>(
            Formula.Evaluate(text, ("cod@2019", now), ("cod@2017", before), ("so2@2019", "1"), ("so2@2017", "1")));
        Assert.Equal(code, refused.Code);
        Assert.Equal(inputs, string.Join(' ', refused.Inputs));
    }

    [Fact]
    public void Growth_to_zero_is_minus_one() => Assert.Equal(-1, Formula.Value("growth(cod)", ("cod@2019", "0"), ("cod@2017", "5")));

    [Theory]
    [InlineData("1.001", null)]
    [InlineData("1.0009999", "0.0009999")]
    [InlineData("0.9990001", "-0.0009999")]
    [InlineData("0.999", null)]
    public void Growth_below_a_tenth_of_a_percent_under_an_elasticity_is_unstable(string ratio, string? unstable)
    {
        var evaluator = Formula.Evaluator(("cod@2019", "2"), ("cod@2017", "1"), ("nox@2017", "1"), ("nox@2019", Numbers.N(ratio).Pow(2).ToString()));
        Assert.IsType<Outcome.Computed>(evaluator.Evaluate(Formula.Of("elasticity(cod, nox)")));
        Assert.Equal(unstable is null ? null : Numbers.N(unstable), evaluator.UnstableGrowth);
    }

    [Theory]
    [InlineData("0", "0", "1.21", "1", "1/1")]
    [InlineData("1.1025", "1", "0", "0", "1/2")]
    [InlineData("1.1025", "1", "1.21", "1", "3/4")]
    public void An_item_that_is_zero_in_both_years_is_left_out_of_the_mean(string now, string before, string now2, string before2, string expected)
    {
        var values = new[] { ("cod@2019", now), ("cod@2017", before), ("so2@2019", now2), ("so2@2017", before2), ("nox@2019", "1.21"), ("nox@2017", "1") };
        Assert.Equal(Numbers.N(expected), Formula.Value(Mean, values));
    }

    [Fact]
    public void What_was_left_out_is_said()
    {
        var evaluator = Formula.Evaluator(("so2@2019", "1.21"), ("so2@2017", "1"), ("nox@2019", "1.21"), ("nox@2017", "1"));
        Assert.IsType<Outcome.Computed>(evaluator.Evaluate(Formula.Of(Mean)));
        Assert.Equal(["cod"], evaluator.LeftOut);
        Assert.Contains(evaluator.Steps, step => step == new FormulaStep("cod: 0 → 0", "left out"));
    }

    [Theory]
    [InlineData("1", "pollutant-base-zero", "cod@2017")]
    [InlineData("0", "pollutant-base-zero", "cod@2019 cod@2017 nox@2019 nox@2017 so2@2019 so2@2017")]
    public void Zero_in_the_base_year_only_or_nothing_left_gives_no_mean(string now, string code, string inputs)
    {
        var refused = Assert.IsType<Outcome.NotComputable>(Formula.Evaluate(Mean, ("cod@2019", now), ("nox@2019", "1.21"), ("nox@2017", "1")));
        Assert.Equal(code, refused.Code);
        Assert.Equal(inputs, string.Join(' ', refused.Inputs));
    }

    // Regression: any zero base inside a mean left the item out, even that of something other than the item.
    [Fact]
    public void Only_the_item_itself_can_be_left_out_of_its_mean()
    {
        var refused = Assert.IsType<Outcome.NotComputable>(
            Formula.Evaluate("mean(p in [cod, so2]: growth(p) + growth(nox))", ("cod@2019", "1"), ("cod@2017", "1"), ("so2@2019", "1"), ("so2@2017", "1")));
        Assert.Equal("base-not-positive", refused.Code);
        Assert.Equal("nox@2017", Assert.Single(refused.Inputs).ToString());
    }

    [Fact]
    public void The_steps_show_the_numbers_put_in()
    {
        var evaluator = Formula.Evaluator(("cod@2019", "1.21"), ("cod@2017", "1"), ("nox@2019", "1.44"), ("nox@2017", "1"));
        evaluator.Evaluate(Formula.Of("elasticity(cod, nox)"));
        Assert.Equal(
        [
            new("growth(cod) = (cod@2019 ÷ cod@2017)^(1/2) − 1", "0.1"),
            new("growth(nox) = (nox@2019 ÷ nox@2017)^(1/2) − 1", "0.2"),
            new("elasticity(cod, nox) = 0.1 ÷ 0.2", "0.5"),
        ], evaluator.Steps);
    }

    [Fact]
    public void No_tree_and_no_input_makes_evaluation_throw() => Gen.Select(Trees.Of(4), Gen.Int[0, int.MaxValue]).Sample((tree, seed) =>
    {
        Rational Read(FormulaInput input) => (new Random(seed ^ input.Code.Length ^ input.Year).Next(6)) switch
        {
            0 => Rational.Zero,
            1 => -3,
            2 => Numbers.N("123456789012345678.123456789012"),
            3 => Numbers.N("0.000000000001"),
            _ => Rational.Of(seed, 1_000),
        };
        var evaluator = new FormulaEvaluator(2019, 2014, Read, input => input.ToString());
        return evaluator.Evaluate(tree) is Outcome.Computed or Outcome.NotComputable or Outcome.LeftOut;
    }, iter: 2_000);
}
