using EcoPark.Standards.Formulas;

namespace EcoPark.Standards.Tests.Formulas;

public sealed class FormulaCheckTests
{
    [Theory]
    [InlineData("energy_consumption / industrial_value_added", "currency^-1·energy")]
    [InlineData("energy_consumption * industrial_value_added", "currency·energy")]
    [InlineData("cod + 3[千克]", "mass")]
    [InlineData("growth(energy_consumption / industrial_value_added)", "1")]
    [InlineData("elasticity(cod, industrial_value_added)", "1")]
    [InlineData("-employees_year_end", "person")]
    [InlineData("max(cod, so2)", "mass")]
    [InlineData("mean(p in [cod, so2]: p / industrial_value_added)", "currency^-1·mass")]
    [InlineData("publicity_events / 1[年]", "event·year^-1")]
    public void The_dimension_of_a_formula_is_derived(string text, string expected) =>
        Assert.Equal(expected, FormulaCheck.Dimension(Formula.Of(text), Repository.Library.Items, "test").Value?.ToString());

    [Theory]
    [InlineData("cod + energy_consumption", 7)]
    [InlineData("cod - 1", 7)]
    [InlineData("employees_year_end + key_enterprises_due", 22)]
    [InlineData("max(cod, so2, fresh_water)", 15)]
    [InlineData("cod / (cod + 1[立方米])", 14)]
    [InlineData("mean(p in [cod, fresh_water]: p)", 31)]
    public void Unlike_things_are_refused_where_they_stand(string text, int character)
    {
        var problem = Assert.Single(Formula.Check(text));
        Assert.Equal("wrong-dimension", problem.Code);
        Assert.StartsWith($"Formula, character {character}: ", problem.En, StringComparison.Ordinal);
        Assert.StartsWith($"公式第 {character} 个字符：", problem.Zh, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("cod + cood", "Formula, character 7: unknown code 'cood'.")]
    [InlineData("mean(p in [cod, cood]: growth(p))", "Formula, character 31: unknown code 'cood'.")]
    [InlineData("indicator.1", "Formula, character 1: unknown code 'indicator.1'.")]
    public void An_unknown_code_is_named_with_its_character(string text, string message)
    {
        var problem = Assert.Single(Formula.Check(text));
        Assert.Equal("unknown-item", problem.Code);
        Assert.Equal(message, problem.En);
    }

    [Theory]
    [InlineData("growth(growth(cod))", "growth-in-growth")]
    [InlineData("growth(elasticity(cod, so2))", "growth-in-growth")]
    [InlineData("elasticity(growth(cod), so2)", "growth-in-growth")]
    [InlineData("mean(p in [cod]: growth(1 + growth(p)))", "growth-in-growth")]
    [InlineData("growth(cod@base)", "period-in-growth")]
    [InlineData("growth(cod / so2@t-1, 3)", "period-in-growth")]
    public void Growth_takes_neither_growth_nor_years(string text, string code) => Assert.Equal(code, Assert.Single(Formula.Check(text)).Code);

    [Fact]
    public void More_than_500_nodes_are_refused()
    {
        var sum = "max(" + string.Join(",", Enumerable.Repeat("cod", 499)) + ")";
        Assert.Empty(FormulaCheck.Dimension(Wide(499), Repository.Library.Items, "test").Problems);
        Assert.Equal("formula-too-large", Assert.Single(FormulaCheck.Dimension(Wide(500), Repository.Library.Items, "test").Problems).Code);
        Assert.Empty(Formula.Check(sum));
    }

    [Fact]
    public void A_tree_of_more_than_100_levels_is_refused()
    {
        Assert.Empty(Formula.Check(string.Join(" + ", Enumerable.Repeat("cod", 101))));
        Assert.Equal("formula-too-large", Assert.Single(Formula.Check(string.Join(" + ", Enumerable.Repeat("cod", 102)))).Code);
    }

    [Fact]
    public void Means_inside_means_are_counted_out_and_refused_at_once()
    {
        const string Items = "cod,so2,nox,cod,so2,nox,cod,so2,nox,cod";
        var text = string.Concat(Enumerable.Range(0, 20).Select(level => $"mean(p{level} in [{Items}]: ")) + "p0" + new string(')', 20);
        var watch = System.Diagnostics.Stopwatch.StartNew();
        Assert.Contains(Formula.Check(text), problem => problem.Code == "formula-too-large");
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"took {watch.Elapsed}");
    }

    [Theory]
    [InlineData("cod > 1[吨]", 0)]
    [InlineData("cod > 0", 0)]
    [InlineData("cod > 1", 1)]
    [InlineData("cod > so2 and cod < energy_consumption", 1)]
    [InlineData("cood > 0", 1)]
    public void Both_sides_of_a_comparison_measure_the_same(string text, int problems) =>
        Assert.Equal(problems, FormulaCheck.Problems(Formula.ConditionOf(text), Repository.Library.Items, "test").Count);

    [Theory]
    [InlineData("cod / cod", "cod@2019")]
    [InlineData("cod@base + so2@t-1 + nox@2016 + cod", "cod@2017 so2@2018 nox@2016 cod@2019")]
    [InlineData("growth(cod / so2)", "cod@2019 so2@2019 cod@2017 so2@2017")]
    [InlineData("growth(cod, 3)", "cod@2019 cod@2016")]
    [InlineData("mean(p in [cod, so2]: elasticity(p, nox))", "cod@2019 cod@2017 nox@2019 nox@2017 so2@2019 so2@2017")]
    [InlineData("1 + 2[%]", "")]
    public void The_inputs_are_listed_once_in_the_order_of_reading(string text, string expected) =>
        Assert.Equal(expected, string.Join(' ', FormulaCheck.Inputs(Formula.Of(text), 2019, 2017)));

    [Fact]
    public void An_inner_mean_over_the_same_name_means_its_own_items()
    {
        var formula = Formula.Of("mean(p in [cod]: p + mean(p in [so2]: p))");
        Assert.Equal("cod@2019 so2@2019", string.Join(' ', FormulaCheck.Inputs(formula, 2019, 2017)));
    }

    private static Expression.Aggregate Wide(int parts) =>
        new("sum", [.. Enumerable.Repeat(new Expression.Reference("cod", new Period.Report()), parts)]);
}
