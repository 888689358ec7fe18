using System.Net;
using EcoPark.Disclosure.Snapshots;
using EcoPark.Documents.Disclosure;
using EcoPark.Modules.Tests.Databases;
using EcoPark.Modules.Tests.Platform.Web;
using EcoPark.Platform.Database;
using EcoPark.Platform.Scopes;
using EcoPark.Registry.Enterprises;
using EcoPark.Standards.ParkYears;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace EcoPark.Modules.Tests.Disclosure;

/// <summary>What a stranger sees of a park over HTTP, on both databases.</summary>
public sealed class PortalTests
{
    private static readonly string[] Pages = ["", "/indicators", "/enterprises", "/documents", "/data", "/form/2019", "/search?q=2019", "/sitemap", "/accessibility"];

    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task Before_anything_is_published_there_is_no_portal(DatabaseKind kind)
    {
        await using var park = await WebPark.OpenAsync(kind);
        using var stranger = park.Browser();

        foreach (var page in Pages.Append("/data/indicators.csv").Append($"/files/{Guid.CreateVersion7()}"))
        {
            var there = await stranger.GetAsync($"/pub/test{page}");
            var nowhere = await stranger.GetAsync($"/pub/no-such-park{page}");

            Assert.Equal(HttpStatusCode.NotFound, there.StatusCode);
            Assert.Equal(await nowhere.Content.ReadAsStringAsync(), await there.Content.ReadAsStringAsync()); // a park that keeps silent and none look the same
        }

        Assert.Contains("还没有园区公开内容", await stranger.GetStringAsync("/pub"), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task A_publication_given_up_before_its_end_is_seen_nowhere(DatabaseKind kind)
    {
        await using var park = await WebPark.OpenAsync(kind);
        await Publications.PublishAsync(park.App.Services, park.Park, new PublicationWish { IsCommitted = false });
        using var stranger = park.Browser();

        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync("/pub/test")).StatusCode);
    }

    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task Every_value_of_the_form_stands_on_the_page(DatabaseKind kind)
    {
        await using var park = await WebPark.OpenAsync(kind);
        var published = await Publications.PublishAsync(park.App.Services, park.Park, new PublicationWish());
        using var stranger = park.Browser();

        var page = Text(await stranger.GetStringAsync("/pub/test/form/2019"));

        foreach (var row in PublicForm.Of(published.Set.Form).Indicators)
        {
            Assert.Contains(Text($"{row.Number}{row.Name}{row.Unit}{row.Requirement}{row.Chosen}{row.Value.Text}{(row.Verdict == "-" ? "-" : row.Verdict)}"), page, StringComparison.Ordinal);
        }

        foreach (var paragraph in PublicForm.Of(published.Set.Form).Progress.SelectMany(part => part.Paragraphs))
        {
            Assert.Contains(Text(string.Concat(paragraph.Runs.Select(run => run.Text))), page, StringComparison.Ordinal);
        }
    }

    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task A_correction_is_a_new_edition_and_the_old_one_stays_as_it_was(DatabaseKind kind)
    {
        await using var park = await WebPark.OpenAsync(kind);
        await Publications.PublishAsync(park.App.Services, park.Park, new PublicationWish());
        using var stranger = park.Browser();
        var before = await stranger.GetStringAsync("/pub/test/form/2019/1");
        Assert.Contains("86.25", await stranger.GetStringAsync("/pub/test"), StringComparison.Ordinal);

        await Publications.PublishAsync(park.App.Services, park.Park, new PublicationWish(2019, 2) { Reason = "重复用水量漏报一家企业", Change = WithMoreWaterReused });

        var now = await stranger.GetStringAsync("/pub/test");
        Assert.DoesNotContain("86.25", now, StringComparison.Ordinal); // at once, not when a cache has run out
        Assert.Contains("第 2 版", now, StringComparison.Ordinal);
        var old = await stranger.GetStringAsync("/pub/test/form/2019/1");
        Assert.Contains("86.25", old, StringComparison.Ordinal);
        Assert.Contains("这是旧版", old, StringComparison.Ordinal);
        Assert.Equal(Hash(before), Hash(old));
        Assert.Contains("重复用水量漏报一家企业", await stranger.GetStringAsync("/pub/test/documents"), StringComparison.Ordinal);
        Assert.Contains("重复用水量漏报一家企业", await stranger.GetStringAsync("/pub/test/indicators"), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task What_changes_in_the_records_later_changes_nothing_that_was_published(DatabaseKind kind)
    {
        await using var park = await WebPark.OpenAsync(kind);
        await using var db = await park.Get<IDbContextFactory<AppDbContext>>().CreateDbContextAsync(TestContext.Current.CancellationToken);
        var firm = new Enterprise(park.Park.Id, "91320582MA1AAAAA1X", "示例化纤厂");
        firm.Describe(new EnterpriseDescription { Name = "示例化纤厂", IndustryCode = "2822", IsKeyDischarger = true });
        db.Add(firm);
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        await Publications.PublishAsync(park.App.Services, park.Park, new PublicationWish());

        firm.Describe(new EnterpriseDescription { Name = "改了名的厂", IsKeyDischarger = false });
        var own = await db.Set<Park>().SingleAsync(row => row.Id == park.Park.Id, TestContext.Current.CancellationToken);
        own.Rename("改了名的园区");
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        using var stranger = park.Browser();

        Assert.Contains("示例化纤厂", await stranger.GetStringAsync("/pub/test/enterprises"), StringComparison.Ordinal);
        Assert.Contains("示例经济技术开发区", await stranger.GetStringAsync("/pub/test"), StringComparison.Ordinal);
        Assert.DoesNotContain("改了名", await stranger.GetStringAsync("/pub/test/enterprises") + await stranger.GetStringAsync("/pub/test/form/2019"), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task The_same_edition_is_not_published_twice(DatabaseKind kind)
    {
        await using var park = await WebPark.OpenAsync(kind);
        await Publications.PublishAsync(park.App.Services, park.Park, new PublicationWish());

        var problem = Assert.Single(await Publications.RefusedAsync(park.App.Services, park.Park, new PublicationWish()));

        Assert.Equal("disclosure-conflict", problem.Code);
    }

    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task The_hash_of_what_is_shown_is_that_of_the_kept_content_and_stands_in_the_chain(DatabaseKind kind)
    {
        await using var park = await WebPark.OpenAsync(kind);
        await Publications.PublishAsync(park.App.Services, park.Park, new PublicationWish());
        await using var db = await park.Get<IDbContextFactory<AppDbContext>>().CreateDbContextAsync(TestContext.Current.CancellationToken);
        var snapshot = await db.Set<DisclosureSnapshot>().SingleAsync(TestContext.Current.CancellationToken);
        using var stranger = park.Browser();

        Assert.Equal(DisclosureJson.HashOf(snapshot.Content), snapshot.Hash);
        Assert.Equal(snapshot.Content, DisclosureJson.Write(DisclosureJson.Read<DisclosedYear>(snapshot.Content))); // nothing is lost by keeping it
        Assert.Contains(snapshot.Hash, await stranger.GetStringAsync("/pub/test/form/2019"), StringComparison.Ordinal);
        Assert.Equal(snapshot.Hash, await db.Set<EcoPark.Platform.Audit.AuditRecord>().Where(record => record.Action == "disclosure.publish").Select(record => record.After).SingleAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_page_that_has_not_changed_is_not_sent_again()
    {
        await using var park = await WebPark.OpenAsync();
        await Publications.PublishAsync(park.App.Services, park.Park, new PublicationWish());
        using var browser = park.Browser();
        var first = await browser.GetAsync("/pub/test");
        using var again = new HttpRequestMessage(HttpMethod.Get, "/pub/test");
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!); // it has one

        var answer = await browser.SendAsync(again);

        Assert.Equal(HttpStatusCode.NotModified, answer.StatusCode);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync());
        Assert.Equal("public, no-cache", first.Headers.CacheControl?.ToString());
    }

    [Fact]
    public async Task Each_language_has_its_own_page_in_the_store()
    {
        await using var park = await WebPark.OpenAsync();
        await Publications.PublishAsync(park.App.Services, park.Park, new PublicationWish());
        using var browser = park.Browser();

        Assert.Contains("lang=\"zh-CN\"", await browser.GetStringAsync("/pub/test"), StringComparison.Ordinal);
        Assert.Equal("/pub/test", (await browser.GetAsync("/culture?lang=en&return=%2Fpub%2Ftest")).Headers.Location?.ToString());
        var english = await browser.GetStringAsync("/pub/test");

        Assert.StartsWith("<!DOCTYPE html>\n<html lang=\"en\">", english, StringComparison.Ordinal);
        Assert.Contains("judged eco-industry indicators", english, StringComparison.Ordinal);
        Assert.Contains("人均工业增加值", english, StringComparison.Ordinal); // official text stays
    }

    [Fact]
    public async Task Pages_are_small_and_load_nothing_but_one_style_sheet_and_an_icon()
    {
        await using var park = await WebPark.OpenAsync();
        await Publications.PublishAsync(park.App.Services, park.Park, new PublicationWish());
        using var browser = park.Browser();

        foreach (var page in Pages)
        {
            var html = await browser.GetStringAsync($"/pub/test{page}");
            Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(html), 1, 100_000);
            Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("_blazor", html, StringComparison.Ordinal);
            Assert.DoesNotContain("MudBlazor", html, StringComparison.Ordinal);
        }
    }

    private static ParkYear WithMoreWaterReused(ParkYear parkYear) => parkYear with
    {
        Series = parkYear.Series.SetItem("water_reuse", parkYear.Series["water_reuse"].SetItem(2019, parkYear.Series["water_reuse"][2018])),
    };

    private static string Hash(string page) => page[(page.IndexOf("<code>", StringComparison.Ordinal) + 6)..][..64];

    private static string Text(string html)
    {
        var text = new System.Text.StringBuilder();
        var isTag = false;
        foreach (var letter in html)
        {
            isTag = letter == '<' || (isTag && letter != '>');
            if (!isTag && letter != '>' && !char.IsWhiteSpace(letter))
            {
                text.Append(letter);
            }
        }

        return WebUtility.HtmlDecode(text.ToString());
    }
}
