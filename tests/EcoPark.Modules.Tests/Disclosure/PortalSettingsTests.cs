using System.Net;
using EcoPark.Disclosure.Editor;
using EcoPark.Disclosure.Portal;
using EcoPark.Disclosure.Settings;
using EcoPark.Documents.Disclosure;
using EcoPark.Documents.Report;
using EcoPark.Modules.Tests.Databases;
using EcoPark.Modules.Tests.Platform.Web;
using EcoPark.Platform.Database;
using EcoPark.Platform.People;
using EcoPark.Reporting.Figures;
using Xunit;

namespace EcoPark.Modules.Tests.Disclosure;

public sealed class PortalSettingsTests
{
    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task A_closed_data_set_is_gone_at_once_and_a_withheld_file_from_the_next_publication(DatabaseKind kind)
    {
        await using var park = await WebPark.OpenAsync(kind);
        await Publications.PublishAsync(park.App.Services, park.Park, new PublicationWish());
        using var stranger = park.Browser();
        var saved = await park.Get<SavePortalSettings>().HandleAsync(Viewer.System("test"), new PortalSettingsToSave("test",
            new PortalSettings { ClosedDatasets = ["events"], WithheldFiles = [ReportSet.FactsName], Phone = "0512-00000000", AnswerWithin = 15 }, 0), CancellationToken.None);
        Assert.True(saved.IsOk, string.Join('\n', saved.Problems));

        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync("/pub/test/data/events.csv")).StatusCode);
        Assert.DoesNotContain("/data/events", await stranger.GetStringAsync("/pub/test/data"), StringComparison.Ordinal);
        var home = await stranger.GetStringAsync("/pub/test");
        Assert.Contains("0512-00000000", home, StringComparison.Ordinal);
        Assert.Contains("15 个工作日内答复（园区自定）", home, StringComparison.Ordinal);
        Assert.Contains("facts.json", home, StringComparison.Ordinal); // published with it, and stays so

        await Publications.PublishAsync(park.App.Services, park.Park, new PublicationWish(2019, 2) { Reason = "更正" });
        Assert.DoesNotContain("facts.json", await stranger.GetStringAsync("/pub/test"), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task Settings_open_no_portal_and_two_people_do_not_overwrite_each_other(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);
        var handler = park.Get<SavePortalSettings>();

        Assert.True((await handler.HandleAsync(park.Officer, new PortalSettingsToSave("test", new PortalSettings { Licence = "注明来源" }, 0), CancellationToken.None)).IsOk);
        Assert.Equal("portal-conflict", (await handler.HandleAsync(park.Officer, new PortalSettingsToSave("test", new PortalSettings(), 0), CancellationToken.None)).Problems[0].Code);
        Assert.Equal("portal-forbidden", (await handler.HandleAsync(park.Viewer(Role.Leader), new PortalSettingsToSave("test", new PortalSettings(), 1), CancellationToken.None)).Problems[0].Code);
        Assert.Null(await park.Get<PortalStore>().FindAsync("test", CancellationToken.None));
    }

    [Theory]
    [InlineData(0, "", "out-of-range")]
    [InlineData(61, "", "out-of-range")]
    [InlineData(5, "no-such-set", "dataset-not-found")]
    public async Task What_cannot_be_kept_is_refused_with_its_reason(int days, string dataset, string code)
    {
        await using var park = await TestPark.OpenAsync(DatabaseKind.Sqlite);
        var settings = new PortalSettings { AnswerWithin = days, ClosedDatasets = dataset.Length > 0 ? [dataset] : [] };

        Assert.Equal(code, (await park.Get<SavePortalSettings>().HandleAsync(park.Officer, new PortalSettingsToSave("test", settings, 0), CancellationToken.None)).Problems[0].Code);
    }

    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task The_editor_shows_what_differs_from_the_last_edition(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);
        var before = await ShowAsync(park);
        Assert.Null(before.Published);
        Assert.Empty(before.Differences);

        var published = await Publications.PublishAsync(park.Services, park.Park, new PublicationWish());

        // The ledger of this park is empty: what was published came from elsewhere, so every judged row reads otherwise now.
        var after = await ShowAsync(park);
        Assert.Equal(1, after.Published?.Content.Edition);
        Assert.Contains(after.Differences, difference => difference.Place.Zh.StartsWith("指标 29", StringComparison.Ordinal) && difference.Before == "必选 36.50 % 达标" && difference.Now == "必选 未填 % 未达标");
        Assert.Empty(FormDifferences.Between(PublicForm.Of(published.Set.Form), PublicForm.Of(published.Set.Form)));
    }

    private static async Task<DisclosureView> ShowAsync(TestPark park)
    {
        var shown = await park.Get<ShowDisclosure>().HandleAsync(park.Officer, new ReportKey("test", 2019), CancellationToken.None);
        Assert.True(shown.IsOk, string.Join('\n', shown.Problems));
        return shown.Value;
    }
}
