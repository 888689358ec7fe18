using EcoPark.Modules.Tests.Databases;
using EcoPark.Platform.Database;
using EcoPark.Platform.Notices;
using EcoPark.Platform.Notices.Handling;
using EcoPark.Platform.People;
using EcoPark.Platform.Scopes;
using Xunit;

namespace EcoPark.Modules.Tests.Platform.Notices;

public sealed class NoticeBoardTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task A_notice_reaches_exactly_those_it_is_addressed_to(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);
        var (water, land) = (OrganisationId.Create(), OrganisationId.Create());
        var (firm, other) = (EnterpriseId.Create(), EnterpriseId.Create());
        var planner = park.Viewer(Role.Planner);
        await PostAsync(park, New(park, "a").To(Role.DepartmentApprover).To(water), New(park, "b").To(firm), New(park, "c").To(Role.Planner), New(park, "d").To(planner.PersonId!.Value), New(park, "e"));

        Assert.Equal(["a"], await TitlesAsync(park, park.Member(Role.DepartmentApprover, water)));
        Assert.Empty(await TitlesAsync(park, park.Member(Role.DepartmentApprover, land)));
        Assert.Empty(await TitlesAsync(park, park.Member(Role.DepartmentClerk, water)));
        Assert.Equal(["b"], await TitlesAsync(park, park.Reporter(firm)));
        Assert.Empty(await TitlesAsync(park, park.Reporter(other)));
        Assert.Equal(["c", "d"], (await TitlesAsync(park, planner)).Order());
        Assert.Equal(["c"], await TitlesAsync(park, park.Viewer(Role.Planner)));
    }

    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task What_belongs_to_the_office_and_to_me_and_what_I_started_are_three_lists(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);
        var office = OrganisationId.Create();
        var clerk = park.Member(Role.DepartmentClerk, office);
        await PostAsync(park, New(park, "office").To(office), New(park, "mine").To(clerk.PersonId!.Value), New(park, "started").To(Role.Planner).From(clerk));

        Assert.Equal(["office"], await TitlesAsync(park, clerk, NoticeList.Office));
        Assert.Equal(["mine"], await TitlesAsync(park, clerk, NoticeList.Mine));
        Assert.Equal(["started"], await TitlesAsync(park, clerk, NoticeList.Started));
    }

    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task The_bell_counts_overdue_ones_by_the_day_of_the_park(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);
        await PostAsync(park, New(park, "late").To(Role.EcoOfficer).DueOn(new DateOnly(2020, 5, 17)), New(park, "today").To(Role.EcoOfficer).DueOn(new DateOnly(2020, 5, 18)), New(park, "whenever").To(Role.EcoOfficer));

        Assert.Equal(new NoticeCount(3, 1), await park.Get<NoticeBoard>().CountAsync(park.Officer, park.Park.Id, None));
        Assert.Equal(["late", "today", "whenever"], await TitlesAsync(park, park.Officer));
        park.Clock.Set(new DateTimeOffset(2020, 5, 18, 16, 0, 0, TimeSpan.Zero)); // midnight in the park

        Assert.Equal(new NoticeCount(3, 2), await park.Get<NoticeBoard>().CountAsync(park.Officer, park.Park.Id, None));
        Assert.Equal([new NoticeDigest("return", 3, 2, new DateOnly(2020, 5, 17))], await park.Get<NoticeBoard>().DigestAsync(park.Officer, park.Park.Id, None));
    }

    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task Closing_the_thing_closes_what_waits_for_it_and_nothing_else(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);
        await PostAsync(park, New(park, "a").To(Role.EcoOfficer), New(park, "b").To(Role.Planner), New(park, "c", "submission:2").To(Role.EcoOfficer));

        await using (var work = await park.WriteAsync())
        {
            NoticeBoard.Post(work, New(park, "d").To(Role.EcoOfficer));
            Assert.Equal(3, await NoticeBoard.CloseForAsync(work, "submission:1", None));
            await work.CommitAsync(None);
        }

        Assert.Equal(["c"], await TitlesAsync(park, park.Officer));
        Assert.Empty(await TitlesAsync(park, park.Viewer(Role.Planner)));
    }

    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task A_to_do_written_by_hand_is_closed_by_its_addressee_and_by_nobody_else(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);
        var made = await park.Get<AddNotice>().HandleAsync(park.Officer, new AddNoticeRequest(park.Park.Id, "核对热力公司的数") { Role = Role.Planner }, None);
        var request = new CloseNoticeRequest(park.Park.Id, made.Value!.Id);

        Assert.Equal("notice-not-found", (await park.Get<CloseNotice>().HandleAsync(park.Viewer(Role.Inspector), request, None)).Problems[0].Code);
        Assert.True((await park.Get<CloseNotice>().HandleAsync(park.Viewer(Role.Planner), request, None)).IsOk);
        Assert.Empty(await TitlesAsync(park, park.Viewer(Role.Planner)));
    }

    [Theory]
    [InlineData("https://evil.example/x")]
    [InlineData("//evil.example")]
    [InlineData("/\\evil.example")]
    [InlineData("javascript:alert(1)")]
    public async Task A_to_do_never_leads_out_of_the_platform(string link)
    {
        await using var park = await TestPark.OpenAsync(DatabaseKind.Sqlite);

        var made = await park.Get<AddNotice>().HandleAsync(park.Officer, new AddNoticeRequest(park.Park.Id, "看这里") { Role = Role.Planner, Link = link }, None);

        Assert.Equal("notice-link", made.Problems[0].Code);
    }

    private static Notice New(TestPark park, string title, string origin = "submission:1") =>
        new(park.Park.Id, new NoticeText("return", origin, title, title, "/"), park.Clock.GetUtcNow().UtcDateTime);

    private static async Task PostAsync(TestPark park, params Notice[] notices)
    {
        await using var work = await park.WriteAsync();
        foreach (var notice in notices)
        {
            NoticeBoard.Post(work, notice);
        }

        await work.CommitAsync(None);
    }

    private static async Task<IEnumerable<string>> TitlesAsync(TestPark park, Viewer viewer, NoticeList list = NoticeList.All) =>
        (await park.Get<NoticeBoard>().ListAsync(viewer, new NoticeRequest(park.Park.Id, list), None)).Select(line => line.Notice.TitleZh);
}
