using EcoPark.Standards.Factors;

namespace EcoPark.Standards.Tests.Factors;

public sealed class FactorLibraryTests
{
    [Theory]
    [InlineData(GridLevel.Provincial, "江苏", 2021, "0.6451")]
    [InlineData(GridLevel.Provincial, "江苏省", 2022, "0.5978")]
    [InlineData(GridLevel.Provincial, "32", 2022, "0.5978")]
    [InlineData(GridLevel.Provincial, "广东", 2023, "0.4419")]
    [InlineData(GridLevel.Regional, "华东", 2022, "0.5617")]
    [InlineData(GridLevel.Regional, "江苏", 2023, "0.5500")]
    [InlineData(GridLevel.National, null, 2023, "0.5306")]
    [InlineData(GridLevel.NationalWithoutTradedNonFossil, "全国", 2021, "0.5942")]
    public void The_factor_is_picked_by_place_and_year_of_the_data(GridLevel level, string? region, int year, string expected) =>
        Assert.Equal(Sets.Number(expected), Sets.Library.FindGrid(new GridPlace(level, region), year).Value?.Factor.Value);

    [Theory]
    [InlineData(GridLevel.Provincial, "江苏", 2023, "2021, 2022")]
    [InlineData(GridLevel.Provincial, "江苏", 2019, "2021, 2022")]
    [InlineData(GridLevel.Regional, "西南", 2023, "2021, 2022")]
    [InlineData(GridLevel.National, null, 2024, "2021, 2022, 2023")]
    [InlineData(GridLevel.Provincial, "西藏", 2022, "none for any year")]
    public void A_year_without_a_factor_is_refused_and_the_years_there_are_named(GridLevel level, string? region, int year, string named)
    {
        var problem = Assert.Single(Sets.Library.FindGrid(new GridPlace(level, region), year).Problems);
        Assert.Equal("no-factor-for-year", problem.Code);
        Assert.Contains(named, problem.En, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(GridLevel.Provincial, "华东")]
    [InlineData(GridLevel.Provincial, null)]
    [InlineData(GridLevel.Regional, "西藏")]
    [InlineData(GridLevel.Regional, "中原")]
    [InlineData(GridLevel.National, "江苏")]
    public void An_unknown_region_is_refused(GridLevel level, string? region) =>
        Assert.Equal("unknown-region", Sets.Code(Sets.Library.FindGrid(new GridPlace(level, region), 2022)));

    [Fact]
    public void Two_sets_of_one_year_are_not_chosen_between_silently()
    {
        var text = File.ReadAllText(Path.Combine(Repository.Root, "standards", "factors", "grid-2022.json"));
        var library = Sets.Read([("factors/grid-2022-2.json", text.Replace("\"version\": \"1\"", "\"version\": \"2\"", StringComparison.Ordinal)
            .Replace("0.5978", "0.5979", StringComparison.Ordinal))]).Value ?? throw new InvalidOperationException();
        var place = new GridPlace(GridLevel.Provincial, "江苏");
        Assert.Equal("ambiguous-factor", Sets.Code(library.FindGrid(place, 2022)));
        Assert.Equal(Sets.Number("0.5979"), library.FindGrid(place, 2022, new SetName("grid-co2-2022", "2")).Value?.Factor.Value);
        Assert.Equal("version-open", Sets.Code(library.Find<FactorSet.Grid>(new SetName("grid-co2-2022"))));
        Assert.Equal("1", library.Find<FactorSet.Grid>(new SetName("grid-co2-2022", "1")).Value?.Version);
    }

    [Fact]
    public void A_set_without_a_year_is_never_picked_by_year()
    {
        var problem = Assert.Single(Sets.Library.FindGrid(new GridPlace(GridLevel.National), 2020, new SetName("grid-co2-enterprise-reporting")).Problems);
        Assert.Equal("no-factor-for-year", problem.Code);
    }

    [Fact]
    public void Unknown_names_and_wrong_kinds_are_refused_with_what_there_is()
    {
        Assert.Contains("gbt2589-2020@1", Assert.Single(Sets.Library.Find<FactorSet.StandardCoal>(new SetName("gbt2589-2008")).Problems).En, StringComparison.Ordinal);
        Assert.Equal("unknown-set", Sets.Code(Sets.Library.Find<FactorSet.StandardCoal>(new SetName("gbt2589-2020", "9"))));
        Assert.Equal("wrong-kind", Sets.Code(Sets.Library.Find<FactorSet.Grid>(new SetName("gbt2589-2020"))));
    }
}
