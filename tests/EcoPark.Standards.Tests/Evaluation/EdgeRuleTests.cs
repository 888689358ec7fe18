using EcoPark.Standards.Definitions;
using EcoPark.Standards.Evaluation;
using EcoPark.Standards.Tests.ParkYears;
using static EcoPark.Standards.Tests.Quantities.Numbers;

namespace EcoPark.Standards.Tests.Evaluation;

/// <summary>Each edge rule of the contract on a change of the reference park-year (2019, base 2014), expected by hand.</summary>
public sealed class EdgeRuleTests
{
    private const string NotApplicable = "{\"notApplicable\": \"无\"}";

    [Theory]
    [InlineData(1, "high_tech_output.2019 = -", "missing-input", "high_tech_output@2019")]
    [InlineData(1, "high_tech_output = -; industrial_output = {}", "missing-input", "high_tech_output@2019 industrial_output@2019")]
    [InlineData(3, "industrial_value_added.2016 = -", "missing-input", "industrial_value_added@2016")]
    [InlineData(9, "industrial_land_area.2016 = -", "missing-input", "industrial_land_area@2016")]
    [InlineData(10, "industrial_value_added.2014 = -; energy_consumption.2014 = -", "missing-input", "energy_consumption@2014 industrial_value_added@2014")]
    [InlineData(25, "nox.2014 = -", "missing-input", "nox@2014")]
    public void An_absent_input_is_missing_and_named(int number, string changes, string reason, string inputs) =>
        AssertNoValue(number, changes, "missing", "未填", reason, inputs);

    [Theory]
    [InlineData(1, "industrial_output.2019 = 0", "industrial_output@2019")]
    [InlineData(2, "employees_year_end.2019 = 0", "employees_year_end@2019")]
    [InlineData(4, "industrial_value_added.2019 = 0", "industrial_value_added@2019")]
    [InlineData(6, "solid_waste_generated.2019 = 0", "solid_waste_generated@2019 solid_waste_old_stock_utilized@2019")]
    [InlineData(7, "cod.2018 = 1", "recycled_resource_collected@2019")]
    [InlineData(8, "industrial_land_area.2019 = 0", "industrial_land_area@2019")]
    [InlineData(9, "industrial_land_area.2016 = 0", "industrial_land_area@2016")]
    [InlineData(11, "industrial_value_added.2019 = 0", "industrial_value_added@2019")]
    [InlineData(12, "energy_consumption.2019 = 0", "energy_consumption@2019")]
    [InlineData(14, "industrial_value_added.2019 = 0", "industrial_value_added@2019")]
    [InlineData(15, "water_reuse.2019 = 0; fresh_water.2019 = 0", "water_reuse@2019 fresh_water@2019")]
    [InlineData(16, "wwtp_discharge.2019 = 0", "wwtp_discharge@2019")]
    [InlineData(21, "cleaner_production_due.2019 = 0", "cleaner_production_due@2019")]
    [InlineData(24, "solid_waste_to_handle.2019 = 0", "solid_waste_to_handle@2019")]
    [InlineData(26, "industrial_value_added.2014 = 0", "industrial_value_added@2014")]
    [InlineData(27, "industrial_value_added.2019 = 0", "industrial_value_added@2019")]
    [InlineData(28, "industrial_value_added.2019 = 0", "industrial_value_added@2019")]
    [InlineData(30, "key_enterprises_due.2019 = 0", "key_enterprises_due@2019")]
    public void A_zero_denominator_is_not_computable(int number, string changes, string inputs) =>
        AssertNoValue(number, changes, "not-computable", "无法计算", "division-by-zero", inputs);

    [Theory]
    [InlineData(3, "industrial_value_added.2016 = 0", "base-not-positive", "industrial_value_added@2016")]
    [InlineData(3, "industrial_value_added.2016 = -7", "base-not-positive", "industrial_value_added@2016")]
    [InlineData(3, "industrial_value_added.2019 = -7", "negative-under-root", "industrial_value_added@2019")]
    [InlineData(10, "energy_consumption.2014 = 0", "base-not-positive", "energy_consumption@2014")]
    [InlineData(10, "industrial_value_added.2014 = -7", "base-not-positive", "industrial_value_added@2014")]
    [InlineData(10, "industrial_value_added.2019 = -7", "negative-under-root", "industrial_value_added@2019")]
    [InlineData(10, "industrial_value_added.2019 = 680000", "no-growth", "industrial_value_added@2019 industrial_value_added@2014")]
    [InlineData(13, "industrial_value_added.2019 = 680000.00", "no-growth", "industrial_value_added@2019 industrial_value_added@2014")]
    [InlineData(25, "industrial_value_added.2019 = 680000", "no-growth", "industrial_value_added@2019 industrial_value_added@2014")]
    [InlineData(25, "so2.2014 = 0", "pollutant-base-zero", "so2@2014")]
    [InlineData(26, "co2.2014 = 0", "base-not-positive", "co2@2014 industrial_value_added@2014")]
    [InlineData(26, "industrial_value_added.2019 = -7", "negative-under-root", "co2@2019 industrial_value_added@2019")]
    public void Growth_without_a_number_is_not_computable(int number, string changes, string reason, string inputs) =>
        AssertNoValue(number, changes, "not-computable", "无法计算", reason, inputs);

    [Fact]
    public void All_four_pollutants_zero_in_both_years_leave_no_mean()
    {
        var changes = string.Join("; ", new[] { "cod", "ammonia_nitrogen", "so2", "nox" }.SelectMany(item => new[] { $"{item}.2019 = 0", $"{item}.2014 = 0" }));
        var result = Result(25, changes);
        Assert.Equal((Verdict.NotComputable, "pollutant-base-zero"), (result.Verdict, result.Reason?.Code));
        Assert.Equal(10, result.Reason?.Inputs.Count);
    }

    [Theory]
    [InlineData(1, "high_tech_output.2019 = NA; industrial_output.2019 = -", "not-applicable", "-", "not-applicable", "high_tech_output@2019")]
    [InlineData(1, "high_tech_output.2019 = NA; industrial_output.2019 = 0", "not-applicable", "-", "not-applicable", "high_tech_output@2019")]
    [InlineData(1, "high_tech_output.2019 = -; industrial_output.2019 = 0", "missing", "未填", "missing-input", "high_tech_output@2019")]
    [InlineData(10, "energy_consumption.2014 = NA; industrial_value_added.2019 = 680000", "not-applicable", "-", "not-applicable", "energy_consumption@2014")]
    [InlineData(25, "cod.2014 = 0; nox.2019 = -", "missing", "未填", "missing-input", "nox@2019")]
    [InlineData(4, "recycling_value_added.2019 = NA", "not-applicable", "-", "not-applicable", "recycling_value_added@2019")]
    [InlineData(22, "central_wastewater_treatment.2019 = NA", "not-applicable", "-", "not-applicable", "central_wastewater_treatment@2019")]
    public void Not_applicable_outranks_missing_and_missing_outranks_not_computable(
        int number, string changes, string verdict, string printed, string reason, string inputs) =>
        AssertNoValue(number, changes.Replace("NA", NotApplicable, StringComparison.Ordinal), verdict, printed, reason, inputs);

    // Regression: a zero denominator outranked the region, although a region not given is something missing.
    [Fact]
    public void A_region_that_is_not_given_outranks_a_zero_denominator()
    {
        var result = ReferenceInput.Evaluate("attributes = -", "series.wwtp_discharge.2019 = 0")[16];
        Assert.Equal((Verdict.Missing, "region-unset", "未填"), (result.Verdict, result.Reason?.Code, result.Printed));
        Assert.Equal(["attributes.waterRegion"], result.Reason?.Inputs);
    }

    [Fact]
    public void Without_a_region_indicator_16_keeps_its_value_and_is_missing()
    {
        var result = ReferenceInput.Evaluate("attributes = {}", "series.reclaimed_water_used.2019 = 25", "series.wwtp_discharge.2019 = 200")[16];
        Assert.Equal(N("12.5"), result.Value);
        Assert.Equal((Verdict.Missing, "region-unset", "12.50"), (result.Verdict, result.Reason?.Code, result.Printed));
        Assert.Equal(["attributes.waterRegion"], result.Reason?.Inputs);
        Assert.Null(result.Limit);
        Assert.Null(result.Margin);
    }

    [Theory]
    [InlineData("water-scarce", 20, "not-met", "-0.375")]
    [InlineData("beijing-tianjin-hebei", 30, "not-met", "-7/12")]
    [InlineData("other", 10, "met", "0.25")]
    public void The_region_decides_the_limit_of_indicator_16(string region, int limit, string verdict, string margin)
    {
        var result = ReferenceInput.Evaluate(
            $"attributes.waterRegion = \"{region}\"", "series.reclaimed_water_used.2019 = 25", "series.wwtp_discharge.2019 = 200")[16];
        Assert.Equal((verdict, $"≥{limit}", N(margin)), (result.Verdict.Code(), result.Limit?.Printed, result.Margin));
        Assert.Equal($"≥{limit}：waterRegion = {region}", result.Trace.Branch.Zh);
    }

    // Regression: a limit given for HJ 274 replaced that of another set's indicator with the same number.
    [Fact]
    public void A_limit_of_a_dominant_industry_replaces_nothing_in_a_set_without_that_footnote()
    {
        var evaluation = ReferenceInput.Evaluate(Repository.Library.Standards["low-carbon-park-province"], "standard = -",
            "attributes.dominantIndustryShare = 0.8", "attributes.limitOverrides = [{\"indicator\": 6, \"limit\": 1.234, \"evidence\": \"e\"}]");
        Assert.DoesNotContain(evaluation.Indicators, result => result.Limit?.Value == N("1.234"));
    }

    // Regression: a condition without a value counted as false, and the next limit applied.
    [Theory]
    [InlineData("cod.2014 = 0", "not-computable", "base-not-positive")]
    [InlineData("cod.2014 = -", "missing", "missing-input")]
    [InlineData("cod.2014 = 1", "met", null)]
    public void A_condition_without_a_value_leaves_the_limit_open(string change, string verdict, string? reason)
    {
        var first = Repository.Hj274.Indicators[0];
        var guarded = first.Limits[0] with { Case = new LimitCase.When(Formulas.Formula.ConditionOf("growth(cod) > 5")) };
        var set = Repository.Hj274 with { Indicators = [first with { Limits = [guarded, first.Limits[0]] }, .. Repository.Hj274.Indicators.Skip(1)] };
        var result = ReferenceInput.Evaluate(set, "series." + change)[1];
        Assert.Equal((verdict, reason), (result.Verdict.Code(), result.Reason?.Code));
        Assert.Equal(reason is null, result.Limit is not null);
    }

    private static IndicatorResult Result(int number, string changes) =>
        ReferenceInput.Evaluate([.. changes.Split("; ").Select(change => "series." + change)])[number];

    private static void AssertNoValue(int number, string changes, string verdict, string printed, string reason, string inputs)
    {
        var result = Result(number, changes);
        Assert.Equal((verdict, printed, reason), (result.Verdict.Code(), result.Printed, result.Reason?.Code));
        Assert.Equal(inputs, string.Join(' ', result.Reason?.Inputs ?? []));
        Assert.Null(result.Value);
        Assert.Null(result.Margin);
        Assert.NotEqual("", result.Reason?.Message.Zh);
        Assert.NotEqual("", result.Reason?.Message.En);
    }
}
