using EcoPark.Standards.Evaluation;
using EcoPark.Standards.Tests.ParkYears;

namespace EcoPark.Standards.Tests.Findings;

public sealed class PlausibilityTests
{
    [Fact]
    public void The_reference_park_gives_no_findings() => Assert.Equal("", Shown([]));

    [Theory]
    [InlineData("series.solid_waste_utilized.2019 = 45679", "share-above-100 6")]
    [InlineData("series.environmental_management_score.2019 = 100.01", "share-above-100 20")]
    [InlineData("series.cleaner_production_audited.2019 = 24", "share-above-100 21")]
    [InlineData("series.co2.2019 = 42.24", "co2-energy-ratio co2,energy_consumption")]
    [InlineData("series.co2.2014 = 893253", "co2-energy-ratio co2,energy_consumption")]
    [InlineData("series.co2.2014 = 893252.25", "")]
    [InlineData("series.co2.2019 = 52800", "")]
    [InlineData("series.co2.2019 = 52799", "co2-energy-ratio co2,energy_consumption")]
    [InlineData("series.solid_waste_produced.2019 = 45678.8", "waste-generated-differs solid_waste_generated,solid_waste_produced")]
    [InlineData("series.solid_waste_produced.2019 = 45678.90", "")]
    [InlineData("series.co2.2016 = 1; series.energy_consumption.2016 = 4", "co2-energy-ratio co2,energy_consumption")]
    [InlineData("series.solid_waste_produced.2014 = 2; series.solid_waste_generated.2014 = 3", "waste-generated-differs solid_waste_generated,solid_waste_produced")]
    [InlineData("series.water_reuse.2019 = 3012.5", "reuse-rate-implausible water_reuse,fresh_water")]
    [InlineData("series.fresh_water.2019 = 0.048025", "reuse-rate-implausible water_reuse,fresh_water")]
    [InlineData("series.cod.2018 = 85.5", "change-over-50-percent cod")]
    [InlineData("series.cod.2018 = 86", "")]
    [InlineData("series.cod.2018 = 256.70", "")]
    [InlineData("series.cod.2018 = 256.71", "change-over-50-percent cod")]
    [InlineData("series.cod.2018 = 0", "change-over-50-percent cod")]
    [InlineData("series.central_wastewater_treatment.2018 = 0", "")]
    [InlineData("series.industrial_value_added.2019 = 680100", "unstable-elasticity 10; unstable-elasticity 13; unstable-elasticity 25")]
    [InlineData("series.employees_year_end.2019 = 25000.5", "count-not-integer employees_year_end")]
    [InlineData("series.publicity_events.2014 = 0.5", "count-not-integer publicity_events")]
    [InlineData("previousSelection = [2, 6, 8, 11, 15, 27]", "choice-changed 27,28")]
    [InlineData("selection = [2, 6, 8, 11, 15]", "choice-changed 28; group-without-choice G6")]
    [InlineData("attributes.dominantIndustryShare = 0.7", "")]
    [InlineData("attributes.dominantIndustryShare = 0.71", "dominant-industry-no-override 6,11,14,26,27,28")]
    [InlineData("attributes = -", "region-unset attributes.waterRegion")]
    public void Each_rule_fires_on_its_case(string change, string expected) => Assert.Equal(expected, Shown(change.Split("; ")));

    [Fact]
    public void A_stated_reason_answers_a_large_change() =>
        Assert.Equal("", Shown(["series.cod.2018 = 50", "series.cod.2019 = {\"value\": 128.35, \"changeReason\": \"新厂投产\"}"]));

    [Fact]
    public void Overrides_of_every_marked_indicator_answer_a_dominant_industry()
    {
        var overrides = string.Join(',', new[] { 6, 11, 14, 26, 27, 28 }.Select(number => $"{{\"indicator\": {number}, \"limit\": 1, \"evidence\": \"e\"}}"));
        Assert.Equal("", Shown(["attributes.dominantIndustryShare = 0.8", $"attributes.limitOverrides = [{overrides}]"]));
    }

    [Theory]
    [InlineData("industrial_value_added", "2014", "constant:2015", "industrial_value_added", "2019", "current", "industrial_value_added")]
    [InlineData("energy_consumption", "2014", "等价", "energy_consumption", "2019", "当量", "energy_consumption")]
    [InlineData("renewable_energy", "2019", "等价", "energy_consumption", "2019", "当量", "energy_consumption,renewable_energy")]
    [InlineData("high_tech_output", "2019", "constant:2015", "industrial_output", "2019", "current", "high_tech_output,industrial_output")]
    [InlineData("energy_consumption", "2019", "等价", "industrial_value_added", "2019", "current", "")]
    [InlineData("industrial_value_added", "2019", "current", "industrial_output", "2019", "constant:2015", "")]
    [InlineData("industrial_value_added", "2018", "constant:2015", "industrial_value_added", "2019", "current", "")]
    public void One_indicator_never_mixes_two_bases(string one, string year, string basis, string other, string otherYear, string otherBasis, string subjects)
    {
        // Regression: only the years of one item were compared, not the items of one indicator.
        var shown = Shown([Given(one, year, $"\"basis\": \"{basis}\""), Given(other, otherYear, $"\"basis\": \"{otherBasis}\"")]);
        Assert.Equal(subjects.Length == 0 ? "" : "price-basis-mixed " + subjects, shown);
    }

    [Fact]
    public void The_items_of_one_indicator_cover_one_boundary() => Assert.Equal(
        "scope-mixed renewable_energy,energy_consumption",
        Shown([Given("energy_consumption", "2019", "\"scope\": \"规上\""), Given("renewable_energy", "2019", "\"scope\": \"全口径\"")]));

    [Fact]
    public void Only_a_share_above_a_hundred_is_an_error()
    {
        Assert.Equal(Severity.Error, Assert.Single(ReferenceInput.Evaluate("series.cleaner_production_audited.2019 = 24").Findings).Severity);
        Assert.Equal(Verdict.Met, ReferenceInput.Evaluate("series.cleaner_production_audited.2019 = 24")[21].Verdict);
        Assert.Equal(Severity.Warning, Assert.Single(ReferenceInput.Evaluate("attributes = -").Findings).Severity);
    }

    [Fact]
    public void A_growth_rate_may_exceed_a_hundred_percent() =>
        Assert.DoesNotContain(ReferenceInput.Evaluate("series.industrial_value_added.2016 = 1").Findings, finding => finding.Code == "share-above-100");

    private static string Given(string item, string year, string statement)
    {
        var reference = ReferenceInput.With();
        var value = reference.Find(new(item, int.Parse(year, System.Globalization.CultureInfo.InvariantCulture))) is EcoPark.Standards.ParkYears.SeriesValue.Number number
            ? number.Value.ToString()
            : "600000";
        return $"series.{item}.{year} = {{\"value\": {value}, {statement}}}";
    }

    private static string Shown(string[] changes) =>
        string.Join("; ", ReferenceInput.Evaluate(changes).Findings.Select(finding => $"{finding.Code} {string.Join(',', finding.Subjects)}"));
}
