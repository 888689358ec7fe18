using System.Collections.Immutable;
using EcoPark.Collection.Submissions;
using EcoPark.Modules.Tests.Databases;
using EcoPark.Platform.Audit;
using EcoPark.Platform.Database;
using EcoPark.Platform.FirstRun;
using EcoPark.Platform.People;
using EcoPark.Platform.People.Administering;
using EcoPark.Platform.Scopes;
using EcoPark.Registry.Parks;
using EcoPark.Registry.Parks.Begin;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace EcoPark.Modules.Tests.Platform.FirstRun;

public sealed class FirstRunTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    private static readonly Viewer First = new()
    {
        Name = "管理员", PersonId = Guid.CreateVersion7(), Scopes = [new Scope(Role.ParkAdministrator, null), new Scope(Role.SecurityAdministrator, null)],
    };

    private static readonly ParkToBegin Wanted = new("binhai", "滨海开发区", 2014, "hj274-2015", 2019)
    {
        Description = new ParkDescription { Attributes = ImmutableSortedDictionary<string, string>.Empty.Add("waterRegion", "other") },
        Offices = [new OfficeToBegin("统计办", "statistics"), new OfficeToBegin("水务办", "water")],
    };

    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task A_park_is_made_with_its_profile_and_offices_and_each_is_in_the_audit(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);

        var made = await park.Get<BeginPark>().HandleAsync(First, Wanted, None);

        Assert.True(made.IsOk, string.Join('\n', made.Problems));
        await using var db = await park.DatabaseAsync();
        var audit = await db.Set<AuditRecord>().AsNoTracking().Where(record => record.Park == made.Value.Id).OrderBy(record => record.Seq).Select(record => record.Action).ToListAsync();
        Assert.Equal(["park.add", "park-profile.save", "organisation.add", "organisation.add"], audit);
        Assert.Equal((2014, 2019, "hj274-2015"), (made.Value.BaseYear, made.Value.CurrentYear, made.Value.StandardCode));
        Assert.Equal(2, await db.Set<Organisation>().CountAsync(office => office.Park == made.Value.Id));
    }

    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task What_is_wrong_with_a_park_stands_at_its_fields_and_nothing_is_written(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);
        var begin = park.Get<BeginPark>();
        var wrong = new ParkToBegin("Bin Hai", " ", 1800, "hj999", 1799) { Offices = [new OfficeToBegin("统计办", "statistics"), new OfficeToBegin("统计办", "water")] };

        var refused = await begin.HandleAsync(First, wrong, None);
        var taken = await begin.HandleAsync(First, Wanted with { Key = "test" }, None);
        var early = await begin.HandleAsync(First, Wanted with { ReportYear = 2021 }, None); // the clock stands in 2020: no form of 2021 could be opened

        Assert.Equal(["key", "name", "standard", "baseYear", "reportYear", "statistics"], refused.Problems.Select(problem => problem.Place));
        Assert.Equal("park-conflict", taken.Problems[0].Code);
        Assert.Equal(("park-year", "reportYear"), (early.Problems.Single().Code, early.Problems.Single().Place));
        await using var db = await park.DatabaseAsync();
        Assert.Equal(1, await db.Set<Park>().CountAsync());
        Assert.Equal(0, await db.Set<Organisation>().CountAsync());
    }

    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task The_administrator_of_one_park_makes_no_other(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);

        Assert.Equal("park-begin-forbidden", (await park.Get<BeginPark>().HandleAsync(park.Viewer(Role.ParkAdministrator), Wanted, None)).Problems[0].Code);
        Assert.Equal("park-begin-forbidden", (await park.Get<BeginPark>().HandleAsync(First with { Scopes = [new Scope(Role.SecurityAdministrator, null)] }, Wanted, None)).Problems[0].Code);
    }

    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task Each_step_is_done_when_the_records_say_so(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);
        var progress = park.Get<SetupProgress>();
        Assert.All(await progress.ReadAsync(First, null, None), line => Assert.Null(line.State));
        var begun = (await park.Get<BeginPark>().HandleAsync(First, Wanted, None)).Value!;
        Assert.Equal([true, false, false, false], await DoneAsync(progress, begun));

        await AddAsync(park, begun.Id, "zhang", new RoleGrant(Role.EcoOfficer, begun.Id));
        await AddAsync(park, begun.Id, "li");
        Assert.Equal([true, false, false, false], await DoneAsync(progress, begun));
        await AddAsync(park, begun.Id, "wang", new RoleGrant(Role.Planner, begun.Id));
        Assert.Equal([true, false, true, false], await DoneAsync(progress, begun));

        await using (var db = await park.DatabaseAsync())
        {
            db.Add(new EcoPark.Registry.Enterprises.Enterprise(begun.Id, "91990014X2QBNEAL46", "示例甲公司"));
            db.Add(new Submission(begun.Id, "statistics", 2019));
            await db.SaveChangesAsync();
        }

        // A form that was only begun is not yet one that went all the way.
        Assert.Equal([true, true, true, false], await DoneAsync(progress, begun));
        var people = (await progress.ReadAsync(First, begun, None))[2].State!;
        Assert.Equal("3 人，其中 1 人还没有角色", people.Found.Zh);
        Assert.Empty(await progress.ReadAsync(park.Viewer(Role.Leader), park.Park, None));
    }

    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task One_person_sets_an_empty_installation_up_and_the_health_page_says_so(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);
        var made = await park.Get<FirstAdministrator>().EnsureAsync(None);
        Assert.Equal("admin", made!.UserName);
        var clerk = await AddAsync(park, park.Park.Id, "clerk");

        var given = await park.Get<AssignRole>().GiveAsync(First, clerk.Id, new RoleGrant(Role.EcoOfficer, park.Park.Id), None);
        var health = await park.Get<EcoPark.Platform.Health.HealthBoard>().CheckAsync(None);

        Assert.True(given.IsOk, string.Join('\n', given.Problems));
        Assert.Contains(health, line => line.Zh == "三员分立" && line.Finding.State == EcoPark.Platform.Health.HealthState.Attention && line.Finding.Zh.StartsWith("admin 兼任", StringComparison.Ordinal));
    }

    private static async Task<IEnumerable<bool>> DoneAsync(SetupProgress progress, Park park) => (await progress.ReadAsync(First, park, None)).Select(line => line.IsDone);

    private static async Task<Person> AddAsync(TestPark park, ParkId home, string name, params RoleGrant[] roles)
    {
        var made = await park.Get<AddPerson>().HandleAsync(Viewer.System("test"), new AddPersonRequest(new AccountName(name, name), home) { Roles = roles }, None);
        Assert.True(made.IsOk, string.Join('\n', made.Problems));
        return made.Value.Person;
    }
}
