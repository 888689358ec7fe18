using EcoPark.Standards.Evaluation;
using EcoPark.Standards.Quantities;
using EcoPark.Standards.Tests.ParkYears;
using static EcoPark.Standards.Tests.Quantities.Numbers;

namespace EcoPark.Standards.Tests.Evaluation;

/// <summary>Figures that real parks published, recomputed where their inputs are published too.</summary>
public sealed class PublishedParkTests
{
    // 常州高新区 2018: high-tech output 326.48 亿元 is 34.9 % of the park's output. Source: cznd.gov.cn, 2019.
    // The share printed with one digit allows outputs from 934.2 to 936.8 亿元.
    [Theory]
    [InlineData("9355000", "34.9")]
    [InlineData("9342000", "34.9")]
    [InlineData("9368000", "34.9")]
    [InlineData("9340000", "35.0")]
    [InlineData("9369000", "34.8")]
    public void Changzhou_high_tech_share(string output, string printed)
    {
        var result = ReferenceInput.Evaluate("series.high_tech_output.2019 = 3264800", $"series.industrial_output.2019 = {output}")[1];
        Assert.Equal(printed, Rounding.ToText(Assert.NotNull(result.Value), 1));
        Assert.Equal(Verdict.Met, result.Verdict);
    }

    // 南京江宁经开区 2021: 0.0686 tce and 3.5465 m³ per 万元 of value added. Source: handmsg.com, 2023-01-08.
    [Fact]
    public void Jiangning_intensities_meet_11_and_14()
    {
        var evaluation = ReferenceInput.Evaluate(
            "series.industrial_value_added.2019 = 10000000", "series.energy_consumption.2019 = 686000", "series.fresh_water.2019 = 3546.5");
        Assert.Equal((N("0.0686"), Verdict.Met, "0.07"), (evaluation[11].Value, evaluation[11].Verdict, evaluation[11].Printed));
        Assert.Equal((N("3.5465"), Verdict.Met, "3.55"), (evaluation[14].Value, evaluation[14].Verdict, evaluation[14].Printed));
    }

    // The same source: −47.8 % on 2010 (energy), −63.8 % on 2013 (water), COD −53.5 % on 2018, SO₂ −61.7 % and NOx −45.2 % on 2010.
    [Theory]
    [InlineData("0.0686", "47.8", 4, "0.1314")]
    [InlineData("3.5465", "63.8", 3, "9.797")]
    [InlineData("0.0147", "53.5", 4, "0.0316")]
    [InlineData("0.0036", "61.7", 4, "0.0094")]
    [InlineData("0.037", "45.2", 4, "0.0675")]
    public void A_published_fall_implies_the_earlier_value(string now, string fall, int digits, string before) =>
        Assert.Equal(before, Rounding.ToText(N(now) / (1 - (N(fall) / 100)), digits));

    [Fact]
    public void Jiangning_would_have_failed_14_in_2013() => Assert.Equal(Verdict.NotMet, ReferenceInput.Evaluate(
        "series.industrial_value_added.2019 = 10000000", "series.fresh_water.2019 = 9797")[14].Verdict);

    // 扬子江国际化学工业园 2017: 30.76 m³/万元, reuse 96.5 %: the group can be met by 15 and not by 14. Source: Suzhou water-saving news.
    [Fact]
    public void Yangzijiang_fails_14_and_passes_15()
    {
        string[] data = ["series.industrial_value_added.2019 = 1000000", "series.fresh_water.2019 = 3076", "series.water_reuse.2019 = 848097142.857"];
        var evaluation = ReferenceInput.Evaluate(data);
        Assert.Equal((N("30.76"), Verdict.NotMet), (evaluation[14].Value, evaluation[14].Verdict));
        Assert.Equal(("96.50", Verdict.Met), (evaluation[15].Printed, evaluation[15].Verdict));
        Assert.Equal(Verdict.NotMet, ReferenceInput.Evaluate([.. data, "selection = [2, 6, 8, 11, 14, 28]", "previousSelection = -"])[14].Verdict);
    }

    // 合肥经开区: 17 chains. 天津经开区 plan for 2020: waste use 97 %, green cover 35 %, reuse at least 95 %. Sources: goootech, 72177.com.
    [Theory]
    [InlineData(5, "series.new_chain_projects.2019 = 17")]
    [InlineData(6, "series.solid_waste_utilized.2019 = 44308.533")]
    [InlineData(29, "series.green_coverage_rate.2019 = 35")]
    [InlineData(15, "series.water_reuse.2019 = 91247500")]
    public void Other_published_values_are_met(int number, string change) =>
        Assert.Equal(Verdict.Met, ReferenceInput.Evaluate(change)[number].Verdict);

    // 苏州工业园区 2017: GDP 2388.11 亿元, 0.254 tce and 2.87 m³ per 万元 of GDP; 滨海新区: 631.8 万tce at 0.21 tce/万元 of output.
    [Theory]
    [InlineData("0.254", "吨标煤/万元", "2388.11", "亿元", "万吨标煤", 1, "606.6")]
    [InlineData("2.87", "立方米/万元", "2388.11", "亿元", "万立方米", 1, "6853.9")]
    public void An_intensity_times_the_product_is_the_total(string intensity, string unit, string product, string productUnit, string totalUnit, int digits, string total) =>
        Assert.Equal(total, Rounding.ToText((Of(intensity, unit) * Of(product, productUnit)).In(Unit(totalUnit)).Value, digits));

    [Fact]
    public void Binhai_output_is_implied_by_energy_and_intensity() =>
        Assert.Equal("3008.6", Rounding.ToText((Of("631.8", "万吨标煤") / Of("0.21", "吨标煤/万元")).In(Unit("亿元")).Value, 1));

    // 73 named parks 2023: 8.5 % of value added; 5.2, 4.0, 0.8 and 1.3 % of COD, NH₃-N, SO₂, NOx. Source: tanpaifang.com, 2026-01-28.
    [Theory]
    [InlineData("5.2", "0.61")]
    [InlineData("4.0", "0.47")]
    [InlineData("0.8", "0.09")]
    [InlineData("1.3", "0.15")]
    public void Relative_intensity_of_the_named_parks(string share, string expected) =>
        Assert.Equal(expected, Rounding.ToText(N(share) / N("8.5"), 2));

    private static Quantity Of(string value, string unit) => new(N(value), Unit(unit));

    private static Unit Unit(string symbol) =>
        Repository.Library.Units.TryFind(symbol, out var unit) ? unit : throw new ArgumentException(symbol);
}
