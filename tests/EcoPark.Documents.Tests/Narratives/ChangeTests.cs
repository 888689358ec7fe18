namespace EcoPark.Documents.Tests.Narratives;

/// <summary>Phrases of change; every expectation is computed by hand.</summary>
public sealed class ChangeTests
{
    [Theory]
    [InlineData("100", "112.34", "比上年增长12.3%")] // 12.34 % to one decimal
    [InlineData("120", "90", "比上年下降25.0%")]
    [InlineData("2.67", "5.82", "比上年增长118.0%")] // 3.15 / 2.67 = 117.98 %
    [InlineData("100", "100", "与上年持平")]
    [InlineData("100", "100.004", "比上年增长0.004%")] // as many decimals as the first digit that is not 0
    public void An_amount_changes_in_per_cent(string before, string now, string expected) =>
        Assert.Equal($"入库税收{expected}。", Written.Line(
            "入库税收{economy.tax_receipts:yoy}。", $$$"""
            "figures": {"economy.tax_receipts": {"2018": {{{before}}}, "2019": {{{now}}}}}
            """));

    [Theory]
    [InlineData("85.7", "92.9", "比上年提高7.2个百分点")]
    [InlineData("92.9", "85.7", "比上年下降7.2个百分点")]
    [InlineData("92.9", "92.9", "与上年持平")]
    public void A_rate_changes_in_percentage_points(string before, string now, string expected) =>
        Assert.Equal($"优Ⅲ比例{expected}。", Written.Line(
            "优Ⅲ比例{water.good_section_share:yoy}。", $$$"""
            "figures": {"water.good_section_share": {"2018": {{{before}}}, "2019": {{{now}}}}}
            """));

    [Theory]
    [InlineData("100", "106", "入库税收增长6.0%。")]
    [InlineData("100", "100", "入库税收与上年持平。")]
    public void The_short_form_leaves_the_year_before_to_the_sentence(string before, string now, string expected) =>
        Assert.Equal(expected, Written.Line("入库税收{economy.tax_receipts:yoy-short}。", $$$"""
            "figures": {"economy.tax_receipts": {"2018": {{{before}}}, "2019": {{{now}}}}}
            """));

    [Theory]
    [InlineData("128.35", "较2014年下降19.9%", "下降19.9%")] // 128.35 / 160.2 = 0.801186
    [InlineData("160.2", "与2014年持平", "持平")]
    public void Since_the_base_year(string now, string full, string brief)
    {
        var data = $$$"""
            "series": {"cod": {"2014": 160.2, "2019": {{{now}}}}}
            """;
        Assert.Equal($"排放量{full}。", Written.Line("排放量{cod:since}。", data));
        Assert.Equal($"排放量{brief}。", Written.Line("排放量{cod:since-short}。", data));
    }

    [Fact]
    public void Growth_from_nothing_is_no_growth_rate() =>
        Assert.Equal("", Written.Line("入库税收{economy.tax_receipts:yoy}。", """
            "figures": {"economy.tax_receipts": {"2018": 0, "2019": 5}}
            """));

    [Theory]
    [InlineData("387", "近390亩")]
    [InlineData("1234", "1200多亩")]
    [InlineData("1287", "近1300亩")]
    [InlineData("400", "400亩")]
    public void Approximations_keep_two_digits(string value, string expected) =>
        Assert.Equal($"腾出土地{expected}。", Written.Line("腾出土地{scattered.land_freed:approx}。", $$$"""
            "figures": {"scattered.land_freed": {"2019": {{{value}}}}}
            """));

    [Fact]
    public void A_change_is_a_fact_with_both_years()
    {
        var fact = Assert.Single(Written.Facts("{economy.tax_receipts:yoy}。", """
            "figures": {"economy.tax_receipts": {"2018": 100, "2019": 112.34}}
            """));
        Assert.Equal("economy.tax_receipts.yoy", fact.Code);
        Assert.Equal(["economy.tax_receipts@2018", "economy.tax_receipts@2019"], fact.Inputs.Order(StringComparer.Ordinal));
    }
}
