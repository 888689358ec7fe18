using EcoPark.Platform.Web;
using System.Collections.Immutable;
using System.Text;
using EcoPark.Documents.Excel;
using EcoPark.Modules.Tests.Databases;
using EcoPark.Platform.Database;
using EcoPark.Platform.People;
using EcoPark.Registry.Contracts;
using EcoPark.Registry.Enterprises;
using EcoPark.Registry.Enterprises.Export;
using EcoPark.Registry.Enterprises.List;
using EcoPark.Registry.Enterprises.Save;
using EcoPark.Registry.Map;
using EcoPark.Registry.Parks;
using EcoPark.Registry.Parks.Offices;
using EcoPark.Registry.Parks.Profile;
using Xunit;

namespace EcoPark.Modules.Tests.Registry;

public sealed class ParkTests
{
    private const string Boundary = """{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"kind":"boundary"},"geometry":{"type":"Polygon","coordinates":[[[120,31],[121,31],[121,32],[120,31]]]}}]}""";

    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task A_year_without_a_profile_takes_the_nearest_year_before(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);
        await SaveAsync(park, 2016, 0, "water-scarce");
        await SaveAsync(park, 2018, 0, "other");
        var profiles = park.Get<ParkProfiles>();

        Assert.Null(await profiles.GetAsync(park.Park.Id, 2015));
        Assert.Equal("water-scarce", (await profiles.GetAsync(park.Park.Id, 2017))!.Attributes["waterRegion"]);
        var found = await profiles.GetAsync(park.Park.Id, 2019);
        Assert.Equal((2018, "other"), (found!.FromYear, found.Attributes["waterRegion"]));
    }

    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task A_saved_profile_leaves_both_states_in_its_history(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);
        await SaveAsync(park, 2019, 0, "water-scarce");
        await SaveAsync(park, 2019, 1, "other");

        var stale = await SaveAsync(park, 2019, 1, "water-scarce");
        var view = await park.Get<OpenParkProfile>().HandleAsync(park.Officer, "test", 2019, CancellationToken.None);

        Assert.Equal("version-conflict", stale);
        Assert.Equal(2, view.Value!.Version);
        Assert.Contains("water-scarce", view.Value.History[0].Before, StringComparison.Ordinal);
        Assert.Contains("other", view.Value.History[0].After, StringComparison.Ordinal);
        Assert.Null(view.Value.History[1].Before);
    }

    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task An_attribute_that_no_standard_knows_and_a_share_above_one_are_refused(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);
        var description = new ParkDescription { Attributes = ImmutableSortedDictionary<string, string>.Empty.Add("waterRegion", "desert"), DominantIndustryShare = 1.01m };

        var saved = await park.Get<SaveParkProfile>().HandleAsync(park.Officer, new ParkProfileToSave("test", 2019, 0, description), CancellationToken.None);

        Assert.Equal(["attribute-value", "share"], saved.Problems.Select(problem => problem.Code));
    }

    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task An_office_changed_meanwhile_is_not_overwritten(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);
        var save = park.Get<SaveOrganisation>();
        var added = (await save.HandleAsync(park.Officer, new OfficeToSave("test", "统计办", "statistics", null), CancellationToken.None)).Value!;
        await save.HandleAsync(park.Officer, new OfficeToSave("test", "统计局", "statistics", added), CancellationToken.None);

        var stale = await save.HandleAsync(park.Officer, new OfficeToSave("test", "统计科", "statistics", added), CancellationToken.None);
        var leader = await save.HandleAsync(park.Viewer(Role.Leader), new OfficeToSave("test", "水务办", "water", null), CancellationToken.None);

        Assert.Equal("organisation-conflict", stale.Problems[0].Code);
        Assert.Equal("write-forbidden", leader.Problems[0].Code);
    }

    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task An_export_holds_hostile_names_as_text_and_its_scope(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);
        await park.Get<SaveEnterprise>().HandleAsync(park.Officer,
            new EnterpriseToSave("test", "91990014X2QBNEAL46", null, new EnterpriseDescription { Name = "=HYPERLINK(\"http://evil\",\"x\")", Address = "+1 @x" }), CancellationToken.None);
        var hidden = await park.AddEnterpriseAsync("9199008357HACJN9XM", "示例乙公司");
        var export = park.Get<ExportEnterprises>();

        var csv = Encoding.UTF8.GetString((await export.HandleAsync(park.Officer, new EnterpriseQuery { Park = "test" }, excel: false, CancellationToken.None)).Value!.Content);
        var excel = WorkbookReader.Read(new MemoryStream((await export.HandleAsync(park.Officer, new EnterpriseQuery { Park = "test" }, excel: true, CancellationToken.None)).Value!.Content)).Value!;
        var own = Encoding.UTF8.GetString((await export.HandleAsync(park.Reporter(hidden.Id), new EnterpriseQuery { Park = "test" }, excel: false, CancellationToken.None)).Value!.Content);

        Assert.Contains("\"'=HYPERLINK(\"\"http://evil\"\",\"\"x\"\")\"", csv, StringComparison.Ordinal);
        Assert.Contains("\"'+1 @x\"", csv, StringComparison.Ordinal);
        Assert.All(excel.Sheets.SelectMany(sheet => sheet.Cells), cell => Assert.Null(cell.Formula));
        Assert.DoesNotContain("HYPERLINK", own, StringComparison.Ordinal);
        Assert.Contains("示例乙公司", own, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("示例公司", "\"示例公司\"")]
    [InlineData("=1+1", "\"'=1+1\"")]
    [InlineData("  @SUM(A1)", "\"'  @SUM(A1)\"")]
    [InlineData("\tx", "\"'\tx\"")]
    [InlineData("＝1", "\"'＝1\"")]
    [InlineData("\"=1", "\"'\"\"=1\"")]
    [InlineData("a\"b,c\r\nd", "\"a\"\"b,c\r\nd\"")]
    public void A_cell_that_would_be_run_as_a_formula_gets_an_apostrophe(string value, string expected)
    {
        Assert.Equal(expected, SafeCsv.Cell(value));
    }

    [Theory]
    [InlineData("{", "map-not-json")]
    [InlineData("{\"type\":\"Feature\"}", "map-not-geojson")]
    [InlineData("{\"type\":\"FeatureCollection\",\"features\":[]}", "map-features")]
    [InlineData("{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"geometry\":null}]}", "map-feature")]
    [InlineData("{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"geometry\":{\"type\":\"Point\",\"coordinates\":[40500000,3450000]}}]}", "map-feature")]
    [InlineData("{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"geometry\":{\"type\":\"Point\",\"coordinates\":[120,31]}}]}", "map-boundary")]
    public void A_map_that_cannot_be_drawn_is_refused(string content, string code)
    {
        Assert.Equal(code, GroundFile.Read("map.geojson", Encoding.UTF8.GetBytes(content)).Problems[0].Code);
    }

    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task The_newest_map_is_the_ground_and_only_the_office_replaces_it(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);
        var upload = park.Get<UploadMap>();

        var refused = await upload.HandleAsync(park.Viewer(Role.Planner), "test", ("map.geojson", Encoding.UTF8.GetBytes(Boundary)), CancellationToken.None);
        var first = await upload.HandleAsync(park.Officer, "test", ("map.geojson", Encoding.UTF8.GetBytes(Boundary)), CancellationToken.None);
        park.Clock.Advance(TimeSpan.FromMinutes(1));
        var newer = Boundary.Replace("[121,32]", "[121,33]", StringComparison.Ordinal);
        await upload.HandleAsync(park.Officer, "test", ("map.geojson", Encoding.UTF8.GetBytes(newer)), CancellationToken.None);

        await using var ground = (await park.Get<OpenMapGround>().ReadAsync(park.Viewer(Role.Planner), "test", CancellationToken.None)).Value!;
        using var reader = new StreamReader(ground);
        Assert.Equal("write-forbidden", refused.Problems[0].Code);
        Assert.Equal(1, first.Value!["boundary"]);
        Assert.Equal(newer, await reader.ReadToEndAsync());
    }

    private static async Task<string?> SaveAsync(TestPark park, int year, int version, string region)
    {
        var description = new ParkDescription { Attributes = ImmutableSortedDictionary<string, string>.Empty.Add("waterRegion", region) };
        var saved = await park.Get<SaveParkProfile>().HandleAsync(park.Officer, new ParkProfileToSave("test", year, version, description), CancellationToken.None);
        return saved.IsOk ? null : saved.Problems[0].Code;
    }
}
