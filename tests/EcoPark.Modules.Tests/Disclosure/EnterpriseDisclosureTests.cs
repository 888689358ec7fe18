using EcoPark.Assessment.Contracts;
using EcoPark.Disclosure.Firms;
using EcoPark.Disclosure.Portal;
using EcoPark.Modules.Tests.Databases;
using EcoPark.Modules.Tests.Registers;
using EcoPark.Platform.Database;
using EcoPark.Platform.People;
using EcoPark.Registry.Enterprises;
using EcoPark.Registry.Registers.Declarations;
using EcoPark.Registry.Registers.Records;
using EcoPark.Registry.Registers.Statistics;
using Xunit;

namespace EcoPark.Modules.Tests.Disclosure;

public sealed class EnterpriseDisclosureTests
{
    private const string Uscc = "91320582MA1AAAAA1X";
    private static readonly RegisterAddress Register = new("test", EnterpriseDisclosures.Code);

    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task A_disclosure_is_public_from_its_publication_until_it_is_withdrawn(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);
        var subject = await FirmAsync(park);
        var record = await park.OpenedAsync(Register, Annual("2020-03-20"), subject);
        var portal = park.Get<PortalStore>();
        Assert.Null(await portal.FindAsync("test", TestContext.Current.CancellationToken)); // what is due is nobody's business yet

        var published = await park.MovedAsync(Register, record, "publish");
        var shown = Assert.Single((await portal.FindAsync("test", TestContext.Current.CancellationToken))!.Standing);
        Assert.Equal((Uscc, 2019, true, 5), (shown.Report.Uscc, shown.Report.Year, shown.Report.IsAnnual, shown.Report.DaysLate)); // due on 15 March
        Assert.Equal("不涉及：没有碳排放配额", shown.Report.Blocks["carbon"]);

        var back = await park.MovedAsync(Register, published, "reopen", "链接打不开");
        var after = await portal.FindAsync("test", TestContext.Current.CancellationToken);
        Assert.Empty(after!.Standing);
        Assert.Equal(park.Clock.GetUtcNow().UtcDateTime, Assert.Single(after.Disclosures).WithdrawnAt);

        await park.MovedAsync(Register, back, "publish");
        Assert.Equal(2, Assert.Single((await portal.FindAsync("test", TestContext.Current.CancellationToken))!.Standing).Edition);
    }

    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task Without_a_day_and_an_address_nothing_is_published(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);
        var values = Annual("2020-03-10");
        values["link"] = null;
        var record = await park.OpenedAsync(Register, values, await FirmAsync(park));

        Assert.False((await park.MoveAsync(Register, record, RegisterSteps.Step("publish"))).IsOk);
        Assert.Null(await park.Get<PortalStore>().FindAsync("test", TestContext.Current.CancellationToken));
    }

    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task Only_an_http_address_is_taken(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);
        var values = Annual("2020-03-10");
        values["link"] = "javascript:alert(1)";

        Assert.Equal("register-field", (await park.OpenAsync(Register, await FirmAsync(park), values)).Problems[0].Code);
    }

    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task A_clerk_reads_the_register_and_publishes_nothing(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);

        Assert.Equal("register-forbidden", (await park.OpenAsync(Register, await FirmAsync(park), Annual("2020-03-10"), park.Viewer(Role.DepartmentClerk))).Problems[0].Code);
    }

    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task The_register_counts_for_indicator_30_and_answers_its_item_of_indicator_31(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);
        var subject = await FirmAsync(park);
        await park.MovedAsync(Register, await park.OpenedAsync(Register, Annual("2020-03-10"), subject), "publish");
        var other = await FirmAsync(park, "91320582MA1BBBBB2Y", "第二厂");
        await park.OpenedAsync(Register, Annual("2020-03-10"), other);

        var items = await park.Get<ReportFigures>().HandleAsync(park.Officer, "test", 2019, TestContext.Current.CancellationToken);
        Assert.Equal("1", $"{(items.Value!.Items.Single(item => item.Code == "disclosing_key_enterprises").Value as StatisticValue.Known)?.Value}");
        Assert.Equal("2", $"{(items.Value.Items.Single(item => item.Code == "key_enterprises_due").Value as StatisticValue.Known)?.Value}");

        var live = await LiveAsync(park, "disclosing-key-enterprises");
        Assert.Equal((1, 2), (live.Count, live.Of));
        Assert.Equal("第二厂", Assert.Single(live.Lacking).Name);
        Assert.Equal("/pub/test/enterprises", live.Link);
    }

    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task The_portal_answers_what_indicator_31_asks_about_it(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);
        Assert.Null((await LiveAsync(park, "portal-form")).Holds); // nothing was ever public: unknown, not no

        await Publications.PublishAsync(park.Services, park.Park, new PublicationWish());

        Assert.False((await LiveAsync(park, "portal-form", new DateOnly(2020, 5, 17))).Holds is true); // not yet on that day
        var form = await LiveAsync(park, "portal-form");
        Assert.True(form.Holds);
        Assert.Equal((new DateOnly(2020, 5, 18), "/pub/test/form/2019/1#compliance"), (form.Fresh, form.Link));
        Assert.Equal((4, 4), ((await LiveAsync(park, "portal-progress")).Count, (await LiveAsync(park, "portal-progress")).Of));
        Assert.False((await LiveAsync(park, "portal-form", year: 2023)).Holds); // old forms do not count for a later year
    }

    [Theory]
    [InlineData("2020-05-18", "2020-05-25")] // Monday: five working days end on the next Monday
    [InlineData("2020-05-15", "2020-05-22")] // Friday
    [InlineData("2020-05-16", "2020-05-22")] // Saturday
    public void A_temporary_report_is_due_after_five_working_days(string occurred, string due)
    {
        Assert.Equal(Day(due), DisclosureRules.TemporaryDue(Day(occurred)));
    }

    private static async Task<LiveState> LiveAsync(TestPark park, string key, DateOnly? day = null, int year = 2019) =>
        await park.Get<IEnumerable<LiveEvidence>>().Single(source => source.Key == key).ReadAsync(new LiveQuestion(park.Officer, park.Park, year, day ?? new DateOnly(2020, 5, 18)), CancellationToken.None);

    private static async Task<GivenSubject> FirmAsync(TestPark park, string uscc = Uscc, string name = "第一厂")
    {
        var firm = await park.AddEnterpriseAsync(uscc, name);
        await using var db = await park.DatabaseAsync();
        db.Attach(firm);
        firm.Describe(new EnterpriseDescription { Name = name, IndustryCode = "28", IsKeyDischarger = true });
        await db.SaveChangesAsync();
        return new GivenSubject(SubjectKind.Enterprise) { Uscc = uscc };
    }

    private static Dictionary<string, string?> Annual(string disclosed) => new(StringComparer.Ordinal)
    {
        ["kind"] = "annual",
        ["year"] = "2019",
        ["firm"] = "是",
        ["carbon"] = "不涉及：没有碳排放配额",
        ["disclosed"] = disclosed,
        ["link"] = "https://firm.example/2019",
    };

    private static DateOnly Day(string text) => DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
