using EcoPark.Standards.Definitions;
using EcoPark.Standards.Formulas;

namespace EcoPark.Standards.Tests.Formulas;

public sealed class FormulaWordsTests
{
    [Theory]
    [InlineData(3, "工业增加值近 3 年年均增长率", "annual growth of Industrial value added over 3 years")]
    [InlineData(6, "工业固体废物综合利用量 ÷ (工业固体废物总产生量 + 综合利用往年贮存量)",
        "Industrial solid waste utilized ÷ (Industrial solid waste generated + Older stock of solid waste utilized)")]
    [InlineData(10, "综合能耗总量建设期年均增长率 ÷ 工业增加值建设期年均增长率",
        "annual growth of Total energy consumption since the base year ÷ annual growth of Industrial value added since the base year")]
    [InlineData(26, "−(二氧化碳排放量 ÷ 工业增加值)建设期年均增长率", "−annual growth of (CO₂ emission ÷ Industrial value added) since the base year")]
    [InlineData(32, "生态工业主题宣传活动 ÷ 1 年", "Eco-industry publicity events ÷ 1 year")]
    public void A_formula_is_told_in_words(int number, string zh, string en)
    {
        Assert.True(Repository.Hj274.TryFind(number, out var indicator));
        Assert.Equal(zh, FormulaWords.Describe(indicator.Formula, Repository.Library.Items, chinese: true));
        Assert.Equal(en, FormulaWords.Describe(indicator.Formula, Repository.Library.Items, chinese: false));
    }

    [Fact]
    public void Every_formula_of_every_set_is_told_without_codes()
    {
        var formulas = Repository.Library.Standards.Values.SelectMany(standard => standard.Indicators).Select(indicator => indicator.Formula).ToList();
        Assert.Equal(58, formulas.Count);
        foreach (var formula in formulas)
        {
            Assert.DoesNotContain('_', FormulaWords.Describe(formula, Repository.Library.Items, chinese: true));
            Assert.DoesNotContain('_', FormulaWords.Describe(formula, Repository.Library.Items, chinese: false));
        }
    }

    [Fact]
    public void A_condition_is_told_in_words()
    {
        Assert.True(Repository.Library.Standards["zero-carbon-park-2025"].TryFind(1, out var indicator));
        var condition = Assert.IsType<LimitCase.When>(indicator.Limits[0].Case).Condition;
        Assert.Equal("综合能耗总量 ≥ 200000 吨标煤，且综合能耗总量 < 1000000 吨标煤",
            FormulaWords.Describe(condition, Repository.Library.Items, chinese: true));
        Assert.Equal("Total energy consumption ≥ 200000 tce and Total energy consumption < 1000000 tce",
            FormulaWords.Describe(condition, Repository.Library.Items, chinese: false));
    }

    [Theory]
    [InlineData("cod@base - cod@t-3", "规划基准年化学需氧量排放量 − 化学需氧量排放量（t-3 年）")]
    [InlineData("mean(p in [cod, so2]: growth(p))", "算术平均（化学需氧量排放量建设期年均增长率；二氧化硫排放量建设期年均增长率）")]
    [InlineData("1 / elasticity(cod, so2)", "1 ÷ (化学需氧量排放量建设期年均增长率 ÷ 二氧化硫排放量建设期年均增长率)")]
    [InlineData("max(cod, nobody_knows) * 50[%]", "最大值（化学需氧量排放量；nobody_knows） × 50 %")]
    public void Periods_functions_and_unknown_codes_have_their_words(string text, string expected) =>
        Assert.Equal(expected, FormulaWords.Describe(Formula.Of(text), Repository.Library.Items, chinese: true));
}
