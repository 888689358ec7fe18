using System.Globalization;
using CsCheck;
using EcoPark.Standards.Forms;
using EcoPark.Standards.Quantities;
using static EcoPark.Standards.Tests.Forms.SmallForm;

namespace EcoPark.Standards.Tests.Forms;

public sealed class ComputedFieldTests
{
    [Fact]
    public void A_formula_is_computed_in_the_unit_of_the_item()
    {
        var form = Check(Entry("mains=1.5", "well=5000方"));

        // 1.5 + 0.5 = 2 万立方米, the unit of the item; the field itself shows 立方米.
        Assert.Equal("2 万立方米", form.Number("fresh"));
        Assert.True(form.TryFind(new FormPlace.Field("fresh"), out var value));
        Assert.Equal(CheckedOrigin.Computed, value.Origin);
        Assert.Equal(["mains + well", "mains + well = (15000 + 5000) = 20000"], value.Steps);
    }

    [Fact]
    public void What_cannot_be_computed_names_what_is_missing()
    {
        var form = Check(Entry("mains=1.5"));

        Assert.Equal("缺少：地下水", Assert.IsType<CheckedContent.NotComputable>(form.Content("fresh")).Reason.Zh);
        Assert.Contains("“新鲜水”无法计算：缺少：地下水；请补齐，或直接填写并附依据。", form.Of("not-computable").Select(finding => finding.Message.Zh));
    }

    [Fact]
    public void What_does_not_apply_adds_nothing_and_all_of_it_makes_the_sum_not_apply()
    {
        Assert.Equal("1.5 万立方米", Check(Entry("mains=1.5", "well=!无井")).Number("fresh"));
        Assert.Equal(new CheckedContent.NotApplicable("停产"), Check(Entry("mains=!停产", "well=!停产")).Content("fresh"));
    }

    [Fact]
    public void A_person_may_replace_a_computed_value_where_the_form_allows_it()
    {
        var form = Check(Entry("mains=1.5", "well=0", "fresh=16000"));

        Assert.Equal("1.6 万立方米", form.Number("fresh"));
        var finding = Assert.Single(form.Of("differs-from-computed"));
        Assert.Contains("填了 1.6 万立方米，按明细计算是 1.5 万立方米", finding.Message.Zh, StringComparison.Ordinal);
        Assert.Empty(Check(Entry("mains=1.5", "well=0", "fresh=15000")).Of("differs-from-computed"));
        Assert.Empty(Check(Entry("mains=1.5", "fresh=15000")).Of("not-computable").Where(found => found.Place.ToString() == "fresh"));
    }

    [Fact]
    public void A_column_is_summed_over_its_rows()
    {
        var form = Check(Entry().With("hazardous", "waste_code=900-249-08 generated=1.5 used=0.5", "waste_code=336-064-17 generated=500千克 used=!x", "waste_code="));

        Assert.Equal("2 吨", form.Number("total"));
        Assert.Equal("1 吨", form.Number("hazardous[0].left"));
        Assert.Equal("0.5 吨", form.Number("hazardous[1].left"));
    }

    [Theory]
    [InlineData("waste_code=900-249-08", "缺少：危废 900-249-08 产生")]
    [InlineData("waste_code=900-249-08 generated=x", "缺少：危废 900-249-08 产生")]
    public void A_row_without_its_number_leaves_the_sum_open(string row, string reason)
    {
        Assert.Equal(reason, Assert.IsType<CheckedContent.NotComputable>(Check(Entry().With("hazardous", row)).Content("total")).Reason.Zh);
    }

    [Fact]
    public void A_table_without_rows_is_not_zero_but_a_key_marked_not_applicable_speaks_for_it()
    {
        Assert.IsType<CheckedContent.NotComputable>(Check(Entry()).Content("total"));
        Assert.Contains("“危废”必填，还没有任何行", Assert.Single(Check(Entry("mains=1")).Of("missing-required")).Message.Zh, StringComparison.Ordinal);

        var not = Check(Entry().With("hazardous", "waste_code=!不产生危险废物"));
        Assert.Equal(new CheckedContent.NotApplicable("不产生危险废物"), not.Content("total"));
        Assert.DoesNotContain(not.Findings, finding => finding.Place.ToString().Contains("hazardous", StringComparison.Ordinal));
    }

    [Fact]
    public void A_computed_sum_is_the_sum_whatever_the_order_of_rows() => Gen.Int[0, 1_000_000].Array[2].Sample(grams =>
    {
        string[] rows = [.. grams.Select((amount, index) => string.Create(CultureInfo.InvariantCulture, $"waste_code=w{index} generated={amount}|千克"))];
        var sum = Check(Entry().With("hazardous", rows)).Content("total");
        Array.Reverse(rows);
        return sum is CheckedContent.Number number && number.Value == Rational.Of(grams.Sum(amount => (long)amount), 1000)
            && sum == Check(Entry().With("hazardous", rows)).Content("total");
    }, iter: 300);

    [Fact]
    public void Energy_is_computed_by_the_coefficients_of_the_set()
    {
        // GB/T 2589: 100 t × 0.7143 + 10 万kWh × 1.229 tce/万kWh − 1 万kWh × 1.229 = 71.43 + 12.29 − 1.229.
        var form = Check(Entry().With("carriers", "carrier=原煤 amount=100", "carrier=electricity amount=10", "carrier=electricity flow=exported amount=10000|kWh"));

        Assert.Equal("82.491 吨标煤", form.Number("tce"));
        Assert.Equal("71.43 吨标煤", form.Number("carriers[0].row_tce"));
        Assert.Equal("-1.229 吨标煤", form.Number("carriers[2].row_tce"));
        Assert.Empty(form.Of("duplicate-key"));
        Assert.True(form.TryFind(new FormPlace.Field("tce"), out var value));
        Assert.Equal("原煤 100 吨 × 0.7143 吨标煤/吨 = 71.43 吨标煤", value.Steps[0]);
    }

    [Fact]
    public void Carbon_takes_the_factor_of_place_and_year()
    {
        // 100 t × 1.9003 + 100,000 kWh × 0.5306 kg/kWh (national, 2023) = 190.03 + 53.06.
        var entry = Entry().With("carriers", "carrier=raw-coal amount=100", "carrier=electricity amount=10");

        Assert.Equal("243.09 吨", Check(entry).Number("carbon"));
        Assert.Contains("2019 年电力因子", Assert.IsType<CheckedContent.NotComputable>(Check(entry, Context with { Year = 2019 }).Content("carbon")).Reason.Zh, StringComparison.Ordinal);
        Assert.Contains("须指明", Assert.IsType<CheckedContent.NotComputable>(Check(entry, Context with { Place = null }).Content("carbon")).Reason.Zh, StringComparison.Ordinal);
        Assert.Contains("没有提供折算系数", Assert.IsType<CheckedContent.NotComputable>(Check(entry, Context with { Factors = null }).Content("carbon")).Reason.Zh, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("carrier=raw-coal", "缺少：能源品种 raw-coal 数量")]
    [InlineData("carrier=raw-coal amount=5吨标煤", "缺少：能源品种 raw-coal 数量")]
    [InlineData("carrier=raw-coal amount=5 flow=lost", "缺少：能源品种 raw-coal+lost 去向")]
    public void Energy_with_a_part_missing_is_not_computed(string row, string reason)
    {
        Assert.Equal(reason, Assert.IsType<CheckedContent.NotComputable>(Check(Entry().With("carriers", row)).Content("tce")).Reason.Zh);
    }
}
