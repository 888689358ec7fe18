using System.Net;
using System.Text.Json;
using EcoPark.Disclosure.OpenFiles;
using EcoPark.Modules.Tests.Databases;
using EcoPark.Modules.Tests.Platform.Web;
using EcoPark.Platform.Chain;
using EcoPark.Platform.Database;
using EcoPark.Platform.People;
using EcoPark.Platform.Scopes;
using EcoPark.Registry.Enterprises;
using EcoPark.Reporting.Contracts;
using EcoPark.Standards.ParkYears;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace EcoPark.Modules.Tests.Disclosure;

/// <summary>Strangers who want more than was published, and stored texts that want to be more than text.</summary>
public sealed class HostilePortalTests
{
    private const string Script = "<script>alert(1)</script>";

    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task A_stored_text_is_only_ever_text(DatabaseKind kind)
    {
        await using var park = await WebPark.OpenAsync(kind);
        await AddFirmAsync(park, Script + "厂");
        await Publications.PublishAsync(park.App.Services, park.Park, new PublicationWish
        {
            Reason = Script,
            Change = parkYear => parkYear with { ParkName = Script, Profile = parkYear.Profile.SetItem("email", "\"onmouseover=alert(1)@x").SetItem("address", Script) },
        });
        using var stranger = park.Browser();

        foreach (var page in new[] { "", "/indicators", "/enterprises", "/enterprises/91320582MA1AAAAA1X", "/documents", "/data", "/form/2019", "/search?q=script", "/sitemap", "/accessibility" })
        {
            var html = await stranger.GetStringAsync($"/pub/test{page}");
            Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("\"onmouseover", html, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("<script", await stranger.GetStringAsync("/pub"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_typed_into_the_search_comes_back_as_text_and_not_longer_than_a_name()
    {
        await using var park = await WebPark.OpenAsync();
        await Publications.PublishAsync(park.App.Services, park.Park, new PublicationWish());
        using var stranger = park.Browser();

        var echoed = await stranger.GetStringAsync("/pub/test/search?q=" + Uri.EscapeDataString("\"><img src=x onerror=alert(1)>"));
        var longest = await stranger.GetAsync("/pub/test/search?q=" + new string('a', 6000));
        var firms = await stranger.GetStringAsync("/pub/test/enterprises?q=%00%0d%0aSet-Cookie:x&industry=" + Uri.EscapeDataString("'; DROP TABLE parks; --"));

        Assert.DoesNotContain("<img", echoed, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, longest.StatusCode);
        Assert.DoesNotContain(new string('a', 61), await longest.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("还没有公开企业目录", firms, StringComparison.Ordinal);
        Assert.DoesNotContain("DROP TABLE parks; --\"", firms, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task Only_files_that_a_publication_names_are_given_out(DatabaseKind kind)
    {
        await using var park = await WebPark.OpenAsync(kind);
        var published = await Publications.PublishAsync(park.App.Services, park.Park, new PublicationWish());
        var other = await OtherParkAsync(park);
        await using var work = await park.Get<ChainWriter>().BeginAsync(Viewer.System("test"), TestContext.Current.CancellationToken);
        var secret = await Publications.KeepAsync(park.App.Services, work, park.Park, ("内部.txt", Publications.Text("内部材料")));
        await work.CommitAsync(TestContext.Current.CancellationToken);
        await Publications.PublishAsync(park.App.Services, other, new PublicationWish(2018));
        using var stranger = park.Browser();

        Assert.Equal(HttpStatusCode.OK, (await stranger.GetAsync($"/pub/test/files/{published.Files[0].File}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync($"/pub/test/files/{secret.File}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync($"/pub/other/files/{published.Files[0].File}")).StatusCode);
        foreach (var path in new[] { "..%2f..%2fecopark.db", "%2e%2e/%2e%2e/ecopark.db", "....//ecopark.db", $"{published.Files[0].Sha256}" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync($"/pub/test/files/{path}")).StatusCode);
            Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync($"/pub/test/data/{path}")).StatusCode);
        }
    }

    [Theory]
    [InlineData("表\r\nSet-Cookie: stolen=1\r\n.docx")]
    [InlineData("a\"; filename=\"evil.html")]
    [InlineData("../../etc/passwd")]
    public async Task A_hostile_file_name_is_a_name_and_the_file_a_download(string name)
    {
        await using var park = await WebPark.OpenAsync();
        var published = await Publications.PublishAsync(park.App.Services, park.Park, new PublicationWish { FormName = name });
        using var stranger = park.Browser();

        var answer = await stranger.GetAsync($"/pub/test/files/{published.Files[0].File}");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition?.DispositionType);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("application/vnd.openxmlformats-officedocument.wordprocessingml.document", answer.Content.Headers.ContentType?.MediaType);
    }

    [Theory]
    [InlineData("=HYPERLINK(\"http://evil\")", "\"'=HYPERLINK(\"\"http://evil\"\")\"")]
    [InlineData("+1+cmd|' /C calc'!A0", "'+1+cmd|' /C calc'!A0")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\t=1+1", "'\t=1+1")]
    [InlineData("＝1+1", "'＝1+1")]
    [InlineData("-2+3", "'-2+3")]
    [InlineData("-0.35", "-0.35")]
    [InlineData("-", "-")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("两行\n字", "\"两行\n字\"")]
    public void A_cell_of_an_export_is_text_or_a_number_and_never_a_formula(string text, string expected)
    {
        Assert.Equal(expected, DatasetFile.Cell(text));
    }

    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task Open_data_are_read_off_the_publications_and_fit_their_schema(DatabaseKind kind)
    {
        await using var park = await WebPark.OpenAsync(kind);
        await AddFirmAsync(park, "=cmd|' /C calc'!A0");
        await Publications.PublishAsync(park.App.Services, park.Park, new PublicationWish());
        using var stranger = park.Browser();

        var csv = await stranger.GetStringAsync("/pub/test/data/indicators.csv");
        var firms = await stranger.GetStringAsync("/pub/test/data/enterprises.csv");
        foreach (var dataset in Datasets.All)
        {
            using var json = JsonDocument.Parse(await stranger.GetStringAsync($"/pub/test/data/{dataset.Code}.json"));
            using var schema = JsonDocument.Parse(await stranger.GetStringAsync($"/pub/test/data/{dataset.Code}.json-schema.json"));
            using var table = JsonDocument.Parse(await stranger.GetStringAsync($"/pub/test/data/{dataset.Code}.table-schema.json"));
            var described = schema.RootElement.GetProperty("properties").GetProperty("rows").GetProperty("items").GetProperty("properties").EnumerateObject().Select(column => column.Name).ToList();
            Assert.Equal(described, table.RootElement.GetProperty("fields").EnumerateArray().Select(field => field.GetProperty("name").GetString()));
            Assert.All(json.RootElement.GetProperty("rows").EnumerateArray(), row => Assert.Equal(described, row.EnumerateObject().Select(cell => cell.Name)));
        }

        Assert.Equal(33, csv.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length); // the head and 32 rows
        Assert.Contains("\r\n2019,1,15,资源节约,工业用水重复利用率,%,≥75,是,86.25,是,", csv, StringComparison.Ordinal);
        Assert.Contains("91320582MA1AAAAA1X,'=cmd|' /C calc'!A0,", firms, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_handed_in_to_be_verified_is_only_read()
    {
        await using var park = await WebPark.OpenAsync();
        await Publications.PublishAsync(park.App.Services, park.Park, new PublicationWish());
        using var stranger = park.Browser();

        var looked = await stranger.GetStringAsync("/pub/test/verify?code=" + Uri.EscapeDataString("\"><script>alert(1)</script>"));
        using var nothing = new MultipartFormDataContent { { new StringContent("x"), "other" } };
        using var page = new MultipartFormDataContent { { new ByteArrayContent(Publications.Text("<html><script>alert(1)</script>")), "file", "<script>alert(1)</script>.docx" } };
        using var large = new MultipartFormDataContent { { new ByteArrayContent(new byte[VerifyDocument.LargestFile + 100_000]), "file", "a.docx" } };
        using var plain = new StringContent("no form");
        var answers = new[] { await stranger.PostAsync("/pub/test/verify", nothing), await stranger.PostAsync("/pub/test/verify", page), await stranger.PostAsync("/pub/test/verify", large), await stranger.PostAsync("/pub/test/verify", plain) };

        Assert.DoesNotContain("<script", looked, StringComparison.OrdinalIgnoreCase);
        foreach (var answer in answers)
        {
            var html = await answer.Content.ReadAsStringAsync();
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Contains("role=\"alert\"", html, StringComparison.Ordinal);
            Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        }

        using var elsewhere = new MultipartFormDataContent { { new StringContent("x"), "other" } };
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.PostAsync("/pub/no-such-park/verify", elsewhere)).StatusCode);
    }

    private static async Task AddFirmAsync(WebPark park, string name)
    {
        await using var db = await park.Get<IDbContextFactory<AppDbContext>>().CreateDbContextAsync();
        var firm = new Enterprise(park.Park.Id, "91320582MA1AAAAA1X", name);
        firm.Describe(new EnterpriseDescription { Name = name, IndustryCode = "28", IsKeyDischarger = true });
        db.Add(firm);
        await db.SaveChangesAsync();
    }

    private static async Task<Park> OtherParkAsync(WebPark park)
    {
        var other = new Park("other", "邻园", 2014, "hj274-2015");
        await using var db = await park.Get<IDbContextFactory<AppDbContext>>().CreateDbContextAsync();
        db.Add(other);
        await db.SaveChangesAsync();
        return other;
    }
}
