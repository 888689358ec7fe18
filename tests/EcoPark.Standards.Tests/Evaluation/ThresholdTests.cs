using EcoPark.Standards.Evaluation;
using EcoPark.Standards.Tests.ParkYears;
using static EcoPark.Standards.Tests.Quantities.Numbers;

namespace EcoPark.Standards.Tests.Evaluation;

/// <summary>Values at, just below and just above each limit; numbers chosen so that they come out exactly by hand.</summary>
public sealed class ThresholdTests
{
    [Theory]
    [InlineData(1, "high_tech_output.2019 = 300; industrial_output.2019 = 1000", "30", "30.00", "met", "0")]
    [InlineData(1, "high_tech_output.2019 = 299.999; industrial_output.2019 = 1000", "29.9999", "29.9999", "not-met", "-1/300000")]
    [InlineData(2, "industrial_value_added.2019 = 150000; employees_year_end.2019 = 10000", "15", "15.00", "met", "0")]
    [InlineData(2, "industrial_value_added.2019 = -5", "-0.0002", "0.00", "not-met", "-150002/150000")]
    [InlineData(3, "industrial_value_added.2019 = 1520875; industrial_value_added.2016 = 1000000", "15", "15.00", "met", "0")]
    [InlineData(3, "industrial_value_added.2019 = 0", "-100", "-100.00", "not-met", "-23/3")]
    [InlineData(4, "recycling_value_added.2019 = 3; industrial_value_added.2019 = 10", "30", "30.00", "met", "0")]
    [InlineData(5, "new_chain_projects.2019 = 6", "6", "6", "met", "0")]
    [InlineData(5, "new_chain_projects.2019 = 5.6", "5.6", "5.6", "not-met", "-1/15")]
    [InlineData(5, "new_chain_projects.2019 = 12", "12", "12", "met", "1")]
    [InlineData(6, "solid_waste_utilized.2019 = 70; solid_waste_generated.2019 = 90; solid_waste_old_stock_utilized.2019 = 10", "70", "70.00", "met", "0")]
    [InlineData(7, "recycled_resource_used.2019 = 4; recycled_resource_collected.2019 = 5", "80", "80.00", "met", "0")]
    [InlineData(8, "industrial_value_added.2019 = 360000; industrial_land_area.2019 = 4", "9", "9.00", "met", "0")]
    [InlineData(9, "industrial_value_added.2019 = 1191016; industrial_land_area.2019 = 2; industrial_value_added.2016 = 500000; industrial_land_area.2016 = 1", "6", "6.00", "met", "0")]
    [InlineData(11, "energy_consumption.2019 = 50000; industrial_value_added.2019 = 100000", "0.5", "0.50", "met", "0")]
    [InlineData(11, "energy_consumption.2019 = 50040; industrial_value_added.2019 = 100000", "0.5004", "0.5004", "not-met", "-0.0008")]
    [InlineData(11, "energy_consumption.2019 = 50600; industrial_value_added.2019 = 100000", "0.506", "0.51", "not-met", "-0.012")]
    [InlineData(12, "renewable_energy.2019 = 9; energy_consumption.2019 = 100", "9", "9.00", "met", "0")]
    [InlineData(14, "fresh_water.2019 = 80; industrial_value_added.2019 = 100000", "8", "8.00", "met", "0")]
    [InlineData(15, "water_reuse.2019 = 30000; fresh_water.2019 = 1", "75", "75.00", "met", "0")]
    [InlineData(15, "water_reuse.2019 = 29999; fresh_water.2019 = 1", "2999900/39999", "74.999", "not-met", "-1/119997")]
    [InlineData(17, "key_source_compliance_rate.2019 = 99.99", "99.99", "未达标", "not-met", "-0.0001")]
    [InlineData(17, "key_source_compliance_rate.2019 = 100", "100", "达标", "met", "0")]
    [InlineData(17, "key_source_compliance_rate.2019 = 100.01", "100.01", "达标", "met", "0.0001")]
    [InlineData(18, "pollutant_total_targets_met_rate.2019 = 100", "100", "完成", "met", "0")]
    [InlineData(18, "pollutant_total_targets_met_rate.2019 = 90", "90", "未完成", "not-met", "-0.1")]
    [InlineData(19, "major_environmental_incidents.2019 = 0", "0", "0", "met", "0")]
    [InlineData(19, "major_environmental_incidents.2019 = -0.0", "0", "0", "met", "0")]
    [InlineData(19, "major_environmental_incidents.2019 = 1", "1", "1", "not-met", "-1")]
    [InlineData(19, "major_environmental_incidents.2019 = 0.4", "0.4", "0.4", "not-met", "-0.4")]
    [InlineData(20, "environmental_management_score.2019 = 100", "100", "100", "met", "0")]
    [InlineData(20, "environmental_management_score.2019 = 99.9", "99.9", "99.90", "not-met", "-0.001")]
    [InlineData(20, "environmental_management_score.2019 = 99", "99", "99", "not-met", "-0.01")]
    [InlineData(20, "environmental_management_score.2019 = 99.996", "99.996", "99.996", "not-met", "-0.00004")]
    [InlineData(20, "environmental_management_score.2019 = 100.5", "100.5", "100.50", "met", "0.005")]
    [InlineData(21, "cleaner_production_audited.2019 = 22; cleaner_production_due.2019 = 23", "2200/23", "95.65", "not-met", "-1/23")]
    [InlineData(22, "central_wastewater_treatment.2019 = 1", "1", "具备", "met", "0")]
    [InlineData(22, "central_wastewater_treatment.2019 = 0", "0", "不具备", "not-met", "-1")]
    [InlineData(22, "central_wastewater_treatment.2019 = 0.5", "0.5", "不具备", "not-met", "-0.5")]
    [InlineData(24, "solid_waste_safely_handled.2019 = 47100.1", "4710010/47100.2", "99.9998", "not-met", "-0.1/47100.2")]
    [InlineData(27, "wastewater.2019 = 700000; industrial_value_added.2019 = 100000", "7", "7.00", "met", "0")]
    [InlineData(28, "solid_waste_generated.2019 = 10000; industrial_value_added.2019 = 100000", "0.1", "0.100", "met", "0")]
    [InlineData(28, "solid_waste_generated.2019 = 10004; industrial_value_added.2019 = 100000", "0.10004", "0.10004", "not-met", "-0.0004")]
    [InlineData(29, "green_coverage_rate.2019 = 15", "15", "15.00", "met", "0")]
    [InlineData(29, "green_coverage_rate.2019 = 14.999", "14.999", "14.999", "not-met", "-1/15000")]
    [InlineData(31, "information_platform_score.2019 = 100", "100", "100", "met", "0")]
    [InlineData(32, "publicity_events.2019 = 2", "2", "2", "met", "0")]
    [InlineData(32, "publicity_events.2019 = 1", "1", "1", "not-met", "-0.5")]
    public void The_unrounded_value_is_held_against_the_limit(int number, string changes, string value, string printed, string verdict, string margin) =>
        AssertResult(number, changes, [], value, printed, verdict, margin);

    // Two years of growth: 1.21 is 10 % a year, 0.81 is −10 %; the numerator's rate times ten is the elasticity.
    [Theory]
    [InlineData(10, "1.21", "energy_consumption.2019 = 112360; energy_consumption.2017 = 100000", "0.6", "0.60", "met", "0")]
    [InlineData(10, "0.81", "energy_consumption.2019 = 88360; energy_consumption.2017 = 100000", "0.6", "0.60", "met", "0")]
    [InlineData(10, "0.81", "energy_consumption.2019 = 100000; energy_consumption.2017 = 100000", "0", "0.00", "not-met", "-1")]
    [InlineData(10, "1.21", "energy_consumption.2019 = 100000; energy_consumption.2017 = 100000", "0", "0.00", "met", "1")]
    [InlineData(10, "1.21", "energy_consumption.2019 = 0; energy_consumption.2017 = 100000", "-10", "-10.00", "met", "53/3")]
    [InlineData(13, "1.21", "fresh_water.2019 = 111.3025; fresh_water.2017 = 100", "0.55", "0.55", "met", "0")]
    [InlineData(13, "0.81", "fresh_water.2019 = 89.3025; fresh_water.2017 = 100", "0.55", "0.55", "met", "0")]
    [InlineData(13, "0.81", "fresh_water.2019 = 90.25; fresh_water.2017 = 100", "0.5", "0.50", "not-met", "-1/11")]
    public void The_sign_of_growth_decides_the_branch(int number, string growth, string changes, string value, string printed, string verdict, string margin) =>
        AssertResult(number, changes, Years(growth), value, printed, verdict, margin);

    [Fact]
    public void A_value_that_misses_the_limit_in_the_eighth_digit_prints_eight_digits()
    {
        var result = ReferenceInput.Evaluate(
            [.. Years("1.21"), "series.energy_consumption.2019 = 112360.001", "series.energy_consumption.2017 = 100000"])[10];
        Assert.Equal((Verdict.NotMet, "0.60000005"), (result.Verdict, result.Printed));
    }

    [Theory]
    [InlineData("0", "0", "0.2", "met")]
    [InlineData("1.0404", "1", "0.2", "met")]
    [InlineData("1.1236", "1", "0.3", "met")]
    [InlineData("1.21", "1", "0.4", "not-met")]
    public void The_mean_of_25_leaves_out_what_is_zero_in_both_years(string now, string before, string value, string verdict)
    {
        var result = ReferenceInput.Evaluate([.. Years("1.21"),
            "series.cod.2019 = 1020.1", "series.cod.2017 = 1000", "series.ammonia_nitrogen.2019 = 104.04", "series.ammonia_nitrogen.2017 = 100",
            "series.nox.2019 = 106.09", "series.nox.2017 = 100", $"series.so2.2019 = {now}", $"series.so2.2017 = {before}"])[25];
        Assert.Equal((N(value), verdict), (result.Value, result.Verdict.Code()));
        Assert.Equal(now == "0", result.Trace.Steps.Any(step => step.Text == "so2: 0 → 0"));
        Assert.Equal(now == "0" ? 3 : 4, result.Trace.Steps.Count(step => step.Text.StartsWith("elasticity(", StringComparison.Ordinal)));
    }

    [Fact]
    public void Indicator_26_is_met_at_exactly_three_percent_a_year()
    {
        // 0.97² = 0.9409
        var result = ReferenceInput.Evaluate([.. Years("1"), "series.co2.2019 = 1881800", "series.co2.2017 = 2000000"])[26];
        Assert.Equal((N("3"), "3.00", Verdict.Met, N("0")), (result.Value, result.Printed, result.Verdict, result.Margin));
    }

    [Theory]
    [InlineData(11, "0.2", "≤0.2", "not-met")]
    [InlineData(11, "0.3", "≤0.3", "met")]
    [InlineData(26, "3.8", "≥3.8", "not-met")]
    [InlineData(6, "95", "≥95", "not-met")]
    public void A_dominant_industry_limit_replaces_the_printed_one(int number, string limit, string printed, string verdict)
    {
        var result = ReferenceInput.Evaluate("attributes.dominantIndustryShare = 0.8",
            $"attributes.limitOverrides = [{{\"indicator\": {number}, \"limit\": {limit}, \"evidence\": \"行业清洁生产体系\"}}]")[number];
        Assert.Equal((printed, verdict), (result.Limit?.Printed, result.Verdict.Code()));
        Assert.Equal($"{printed}：主导行业限值，依据 行业清洁生产体系", result.Trace.Branch.Zh);
    }

    [Fact]
    public void Outside_all_cases_of_its_limits_an_indicator_keeps_its_value_and_is_not_computable()
    {
        var result = ReferenceInput.Evaluate(Repository.Library.Standards["zero-carbon-park-2025"], "standard = -")[1];
        Assert.Equal((N("2.4"), "2.40", Verdict.NotComputable, "out-of-range"), (result.Value, result.Printed, result.Verdict, result.Reason?.Code));
    }

    [Theory]
    [InlineData("200000", "≤0.2")]
    [InlineData("999999.999999", "≤0.2")]
    [InlineData("1000000", "≤0.3")]
    public void The_size_of_an_item_decides_the_limit(string energy, string limit) => Assert.Equal(limit, ReferenceInput.Evaluate(
        Repository.Library.Standards["zero-carbon-park-2025"], "standard = -", $"series.energy_consumption.2019 = {energy}")[1].Limit?.Printed);

    private static string[] Years(string growth) =>
        ["baseYear = 2017", "series.industrial_value_added.2017 = 1000000", $"series.industrial_value_added.2019 = {N(growth) * 1_000_000}"];

    private static void AssertResult(int number, string changes, string[] before, string value, string printed, string verdict, string margin)
    {
        var result = ReferenceInput.Evaluate([.. before, .. changes.Split("; ").Select(change => "series." + change)])[number];
        Assert.Equal((N(value), printed, verdict, N(margin)), (result.Value, result.Printed, result.Verdict.Code(), result.Margin));
        Assert.Null(result.Reason);
    }
}
