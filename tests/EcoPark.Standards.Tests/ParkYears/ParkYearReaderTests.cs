using EcoPark.Standards.ParkYears;
using EcoPark.Standards.Quantities;
using static EcoPark.Standards.Tests.Quantities.Numbers;

namespace EcoPark.Standards.Tests.ParkYears;

public sealed class ParkYearReaderTests
{
    [Theory]
    [InlineData("standard = \"hj275\"", "unknown-standard", "standard")]
    [InlineData("standard = 274", "wrong-type", "standard")]
    [InlineData("reportYear = -", "missing-member", "")]
    [InlineData("baseYear = null", "missing-member", "")]
    [InlineData("park = -", "missing-member", "")]
    [InlineData("park.name = -", "missing-member", "park")]
    [InlineData("park.name = \"  \"", "empty-name", "park")]
    [InlineData("reportYear = 1899", "not-a-year", "reportYear")]
    [InlineData("reportYear = 2201", "not-a-year", "reportYear")]
    [InlineData("reportYear = 2019.5", "wrong-type", "reportYear")]
    [InlineData("reportYear = \"2019\"", "wrong-type", "reportYear")]
    [InlineData("reportYear = 1e400", "wrong-type", "reportYear")]
    [InlineData("baseYear = 0", "not-a-year", "baseYear")]
    [InlineData("baseYear = 2019", "base-year-not-before", "baseYear")]
    [InlineData("baseYear = 2020", "base-year-not-before", "baseYear")]
    [InlineData("selection = [2, 33]", "unknown-indicator", "selection")]
    [InlineData("selection = [0]", "unknown-indicator", "selection")]
    [InlineData("previousSelection = [-2]", "unknown-indicator", "previousSelection")]
    [InlineData("selection = [2.5]", "wrong-type", "selection[0]")]
    [InlineData("selection = [2, \"6\"]", "wrong-type", "selection[1]")]
    [InlineData("selection = [99999999999]", "wrong-type", "selection[0]")]
    [InlineData("selection = {}", "wrong-type", "selection")]
    [InlineData("selectionChangeReason = 1", "wrong-type", "selectionChangeReason")]
    [InlineData("attributes.waterRegion = \"north\"", "unknown-region", "attributes.waterRegion")]
    [InlineData("attributes.waterRegion = 1", "wrong-type", "attributes.waterRegion")]
    [InlineData("attributes.dominantIndustryShare = 1.01", "out-of-range", "attributes.dominantIndustryShare")]
    [InlineData("attributes.dominantIndustryShare = -0.1", "out-of-range", "attributes.dominantIndustryShare")]
    [InlineData("attributes.dominantIndustryShare = \"0.8\"", "not-a-number", "attributes.dominantIndustryShare")]
    [InlineData("series.cood = {\"2019\": 1}", "unknown-item", "series.cood")]
    [InlineData("series.cod = 5", "wrong-type", "series.cod")]
    [InlineData("series.cod = [5]", "wrong-type", "series.cod")]
    [InlineData("series.cod = null", "wrong-type", "series.cod")]
    [InlineData("series.cod.19 = 1", "not-a-year", "series.cod.19")]
    [InlineData("series.cod.02019 = 1", "not-a-year", "series.cod.02019")]
    [InlineData("series.cod.+201 = 1", "not-a-year", "series.cod.+201")]
    [InlineData("series.cod.1899 = 1", "not-a-year", "series.cod.1899")]
    [InlineData("series.cod.２０１９ = 1", "not-a-year", "series.cod.２０１９")]
    [InlineData("series.cod.2019 = \"128\"", "not-a-number", "series.cod.2019")]
    [InlineData("series.cod.2019 = null", "not-a-number", "series.cod.2019")]
    [InlineData("series.cod.2019 = true", "not-a-number", "series.cod.2019")]
    [InlineData("series.cod.2019 = [1]", "not-a-number", "series.cod.2019")]
    [InlineData("series.cod.2019 = -0.000000000001", "below-minimum", "series.cod.2019")]
    [InlineData("series.central_wastewater_treatment.2019 = 2", "above-maximum", "series.central_wastewater_treatment.2019")]
    [InlineData("series.cod.2019 = 1e18", "number-out-of-range", "series.cod.2019")]
    [InlineData("series.cod.2019 = 1000000000000000000", "number-out-of-range", "series.cod.2019")]
    [InlineData("series.cod.2019 = 1e400", "number-out-of-range", "series.cod.2019")]
    [InlineData("series.cod.2019 = 1e999999999", "number-out-of-range", "series.cod.2019")]
    [InlineData("series.cod.2019 = 1e-400", "number-out-of-range", "series.cod.2019")]
    [InlineData("series.cod.2019 = 0.1234567890123", "number-out-of-range", "series.cod.2019")]
    [InlineData("series.cod.2019 = 1e-13", "number-out-of-range", "series.cod.2019")]
    [InlineData("series.cod.2019 = {}", "missing-member", "series.cod.2019")]
    [InlineData("series.cod.2019 = {\"value\": null}", "missing-member", "series.cod.2019")]
    [InlineData("series.cod.2019 = {\"value\": \"1\"}", "not-a-number", "series.cod.2019")]
    [InlineData("series.cod.2019 = {\"value\": -1}", "below-minimum", "series.cod.2019")]
    [InlineData("series.cod.2019 = {\"value\": 1, \"state\": \"final\"}", "unknown-state", "series.cod.2019")]
    [InlineData("series.cod.2019 = {\"value\": 1, \"source\": 5}", "wrong-type", "series.cod.2019.source")]
    [InlineData("series.cod.2019 = {\"notApplicable\": \"\"}", "missing-reason", "series.cod.2019.notApplicable")]
    [InlineData("series.cod.2019 = {\"notApplicable\": true}", "wrong-type", "series.cod.2019.notApplicable")]
    [InlineData("series.cod.2019 = {\"notApplicable\": \"x\", \"value\": 1}", "unknown-member", "series.cod.2019.value")]
    [InlineData("figures.nothing.known = {\"2019\": 1}", "unknown-figure", "figures.nothing")]
    [InlineData("lists.nothing = []", "unknown-list", "lists.nothing")]
    [InlineData("demo = 1", "wrong-type", "demo")]
    [InlineData("texts = []", "wrong-type", "texts")]
    [InlineData("texts.intro = 1", "wrong-type", "texts.intro")]
    [InlineData("profile.fax = \"1\"", "unknown-member", "profile.fax")]
    [InlineData("profile.name = 1", "wrong-type", "profile.name")]
    [InlineData("comment = \"x\"", "unknown-member", "comment")]
    [InlineData("park.code = \"x\"", "unknown-member", "park.code")]
    [InlineData("attributes.region = \"other\"", "unknown-member", "attributes.region")]
    [InlineData("series.cod.2019 = {\"value\": 1, \"unit\": \"吨\"}", "unknown-member", "series.cod.2019.unit")]
    public void What_the_contract_refuses_is_refused_with_its_path(string change, string code, string path)
    {
        var problem = Assert.Single(ReferenceInput.ReadWith(change).Problems);
        Assert.Equal(code, problem.Code);
        Assert.StartsWith("in.json:1:", problem.Place, StringComparison.Ordinal);
        Assert.Equal(path, problem.Place.Contains(' ', StringComparison.Ordinal) ? problem.Place[(problem.Place.IndexOf(' ', StringComparison.Ordinal) + 1)..] : "");
        Assert.NotEmpty(problem.Zh);
        Assert.NotEmpty(problem.En);
    }

    [Theory]
    [InlineData("standard = -")]
    [InlineData("selection = -")]
    [InlineData("selection = []")]
    [InlineData("previousSelection = null")]
    [InlineData("selectionChangeReason = null")]
    [InlineData("attributes = -")]
    [InlineData("attributes = {}")]
    [InlineData("attributes.waterRegion = null")]
    [InlineData("series = {}")]
    [InlineData("series = -")]
    [InlineData("series.cod = {}")]
    [InlineData("series.cod = -")]
    [InlineData("series.cod.1900 = 1")]
    [InlineData("series.cod.2200 = 1")]
    [InlineData("series.freight_volume = {\"2019\": 1}")]
    [InlineData("series.cod.2019 = 999999999999999999.999999999999")]
    [InlineData("series.cod.2019 = 0.000000000001")]
    [InlineData("series.cod.2019 = 1E+2")]
    [InlineData("series.cod.2019 = -0")]
    [InlineData("series.industrial_value_added.2019 = -5")]
    [InlineData("series.employees_year_end.2019 = 25000.5")]
    [InlineData("series.central_wastewater_treatment.2019 = 0")]
    [InlineData("series.cod.2019 = {\"value\": 1, \"source\": \"f\", \"scope\": \"园区\", \"basis\": \"current\", \"changeReason\": \"r\", \"state\": \"provisional\"}")]
    [InlineData("series.cod.2019 = {\"value\": 1, \"source\": null, \"state\": null}")]
    [InlineData("series.cod.2019 = {\"notApplicable\": \"无\"}")]
    [InlineData("reportYear = 2019.0")]
    [InlineData("baseYear = 1900")]
    [InlineData("demo = true")]
    [InlineData("profile = {\"name\": \"示例\", \"level\": \"省级\", \"postcode\": \"000000\"}")]
    [InlineData("texts = {\"intro\": \"\"}")]
    [InlineData("figures = {}")]
    [InlineData("lists = {}")]
    public void What_the_contract_allows_is_accepted(string change) => Assert.Empty(ReferenceInput.ReadWith(change).Problems);

    [Fact]
    public void Everything_given_is_kept()
    {
        var read = ReferenceInput.With(
            "attributes.dominantIndustryShare = 0.71", "selectionChangeReason = \"调整\"", "demo = true", "profile.city = \"示例市\"",
            "attributes.limitOverrides = [{\"indicator\": 11, \"limit\": 0.42, \"evidence\": \"行业指标体系\"}]",
            "series.cod.2019 = {\"value\": 128.35, \"source\": \"表1\", \"scope\": \"园区\", \"basis\": \"current\", \"changeReason\": \"搬迁\", \"state\": \"approved\"}",
            "series.so2.2019 = {\"notApplicable\": \"无锅炉\"}");
        Assert.Equal(("Park", "hj274-2015", 2019, 2014, true), (read.ParkName, read.Standard, read.ReportYear, read.BaseYear, read.IsDemo));
        Assert.Equal([2, 6, 8, 11, 15, 28], read.Selection ?? []);
        Assert.Equal("other", read.Attributes["waterRegion"]);
        Assert.Equal(N("0.71"), read.DominantIndustryShare);
        Assert.Equal(new LimitOverride(11, N("0.42"), "行业指标体系"), Assert.Single(read.LimitOverrides));
        Assert.Equal("示例市", read.Profile["city"]);
        Assert.Equal("调整", read.SelectionChangeReason);
        Assert.Equal(new SeriesValue.Number
        {
            Value = N("128.35"), Source = "表1", Scope = "园区", Basis = "current", ChangeReason = "搬迁", State = "approved",
        }, read.Find(new("cod", 2019)));
        Assert.Equal(new SeriesValue.NotApplicable("无锅炉"), read.Find(new("so2", 2019)));
        Assert.Null(read.Find(new("cod", 2018)));
        Assert.Null(read.Find(new("unknown", 2019)));
    }

    [Theory]
    [InlineData("0.7", "[{\"indicator\": 11, \"limit\": 0.4, \"evidence\": \"e\"}]", "override-refused")]
    [InlineData("null", "[{\"indicator\": 11, \"limit\": 0.4, \"evidence\": \"e\"}]", "override-refused")]
    [InlineData("0.700000000001", "[{\"indicator\": 11, \"limit\": 0.4, \"evidence\": \"e\"}]", null)]
    [InlineData("0.8", "[{\"indicator\": 2, \"limit\": 10, \"evidence\": \"e\"}]", "override-refused")]
    [InlineData("0.8", "[{\"indicator\": 7, \"limit\": 10, \"evidence\": \"e\"}]", "override-refused")]
    [InlineData("0.8", "[{\"indicator\": 33, \"limit\": 10, \"evidence\": \"e\"}]", "override-refused")]
    [InlineData("0.8", "[{\"indicator\": 11, \"limit\": 0.4, \"evidence\": \" \"}]", "missing-evidence")]
    [InlineData("0.8", "[{\"indicator\": 11, \"limit\": \"0.4\", \"evidence\": \"e\"}]", "not-a-number")]
    [InlineData("0.8", "[{\"indicator\": 11, \"evidence\": \"e\"}]", "missing-member")]
    [InlineData("0.8", "[{\"indicator\": 11, \"limit\": 0.4, \"evidence\": \"e\", \"by\": 1}]", "unknown-member")]
    [InlineData("0.8", "[7]", "wrong-type missing-evidence override-refused")]
    [InlineData("0.8", "[{\"indicator\": 11, \"limit\": 0.4, \"evidence\": \"e\"}, {\"indicator\": 11, \"limit\": 0.3, \"evidence\": \"e\"}]", "override-refused")]
    public void A_limit_override_needs_mark_one_a_share_above_seventy_percent_and_evidence(string share, string overrides, string? codes)
    {
        var read = ReferenceInput.ReadWith($"attributes.dominantIndustryShare = {share}", $"attributes.limitOverrides = {overrides}");
        Assert.Equal(codes ?? "", string.Join(' ', read.Problems.Select(problem => problem.Code)));
        Assert.All(read.Problems, problem => Assert.Contains(" attributes", problem.Place, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(6)]
    [InlineData(11)]
    [InlineData(14)]
    [InlineData(26)]
    [InlineData(27)]
    [InlineData(28)]
    public void Every_indicator_marked_one_takes_an_override(int number) => Assert.Empty(ReferenceInput.ReadWith(
        "attributes.dominantIndustryShare = 0.8", $"attributes.limitOverrides = [{{\"indicator\": {number}, \"limit\": 1, \"evidence\": \"e\"}}]").Problems);

    [Fact]
    public void All_problems_are_reported_in_one_pass_with_line_and_column()
    {
        const string Json = "{\n \"park\": {\"name\": \"P\"},\n \"reportYear\": 2019,\n \"baseYear\": 2014,\n \"series\": {\n  \"cod\": {\"2019\": -1,\n   \"2014\": \"x\"},\n  \"cood\": {}\n }\n}";
        var problems = ReferenceInput.Read(Json).Problems;
        Assert.Equal(
            ["in.json:6:19 series.cod.2019 below-minimum", "in.json:7:12 series.cod.2014 not-a-number", "in.json:8:11 series.cood unknown-item"],
            problems.Select(problem => $"{problem.Place} {problem.Code}"));
    }

    [Fact]
    public void A_set_without_choice_knows_no_override()
    {
        var read = ReferenceInput.ReadWith("standard = \"zero-carbon-park-2025\"", "selection = -", "previousSelection = -",
            "attributes.dominantIndustryShare = 0.9", "attributes.limitOverrides = [{\"indicator\": 1, \"limit\": 0.1, \"evidence\": \"e\"}]");
        Assert.Equal("override-refused", Assert.Single(read.Problems).Code);
    }

    [Fact]
    public void Without_a_standard_in_the_file_the_choice_is_held_against_the_sets_that_have_one() =>
        Assert.Equal("unknown-indicator", Assert.Single(ReferenceInput.ReadWith("standard = -", "selection = [2, 33]").Problems).Code);
}
