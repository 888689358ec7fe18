using EcoPark.Modules.Tests.Databases;
using EcoPark.Platform.Database;
using EcoPark.Platform.People;
using EcoPark.Platform.People.Administering;
using EcoPark.Platform.Scopes;
using Xunit;

namespace EcoPark.Modules.Tests.Platform.People;

public sealed class AdministeringTests
{
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly Viewer System = Viewer.System("test");

    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task Only_a_security_administrator_gives_roles_and_never_to_themselves(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);
        var person = await AddAsync(park, "li.si");
        var guard = await AddAsync(park, "guard", new RoleGrant(Role.SecurityAdministrator, null));
        var grant = new RoleGrant(Role.EcoOfficer, park.Park.Id);
        var roles = park.Get<AssignRole>();

        Assert.Equal("role-give-forbidden", Code(await roles.GiveAsync(park.Viewer(Role.ParkAdministrator), person.Id, grant, None)));
        Assert.Equal("own-role-forbidden", Code(await roles.GiveAsync(As(guard, Role.SecurityAdministrator), guard.Id, grant, None)));
        Assert.True((await roles.GiveAsync(As(guard, Role.SecurityAdministrator), person.Id, grant, None)).IsOk);
    }

    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task Security_and_audit_are_not_held_beside_another_role(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);
        var officer = await AddAsync(park, "officer", new RoleGrant(Role.EcoOfficer, park.Park.Id));

        Assert.Equal("role-separation-conflict", Code(await park.Get<AssignRole>().GiveAsync(System, officer.Id, new RoleGrant(Role.Auditor, null), None)));
        Assert.True((await park.Get<AssignRole>().GiveAsync(System, officer.Id, new RoleGrant(Role.Planner, park.Park.Id), None)).IsOk);
    }

    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task The_last_administrator_stays(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);
        var first = await AddAsync(park, "first", new RoleGrant(Role.SecurityAdministrator, null));
        var accounts = park.Get<ChangeAccount>();

        Assert.Equal("last-administrator-forbidden", Code(await accounts.DisableAsync(System, first.Id, None)));
        Assert.Equal("last-administrator-forbidden", Code(await park.Get<AssignRole>().WithdrawAsync(System, first.Id, first.Assignments[0].Id, None)));
        var second = await AddAsync(park, "second", new RoleGrant(Role.SecurityAdministrator, null));
        Assert.True((await accounts.DisableAsync(System, first.Id, None)).IsOk);
        Assert.Equal("last-administrator-forbidden", Code(await accounts.DisableAsync(System, second.Id, None)));
    }

    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task A_park_administrator_cannot_take_over_an_account_that_reaches_further(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);
        var guard = await AddAsync(park, "guard", new RoleGrant(Role.SecurityAdministrator, park.Park.Id));
        var wide = await AddAsync(park, "wide", new RoleGrant(Role.ParkAdministrator, null));
        var officer = await AddAsync(park, "officer", new RoleGrant(Role.EcoOfficer, park.Park.Id));
        var chief = park.Viewer(Role.ParkAdministrator);
        var accounts = park.Get<ChangeAccount>();

        Assert.Equal("account-beyond-forbidden", Code(await accounts.ResetAsync(chief, guard.Id, None)));
        Assert.Equal("account-beyond-forbidden", Code(await accounts.ResetAsync(chief, wide.Id, None)));
        Assert.True((await accounts.ResetAsync(chief, officer.Id, None)).IsOk);
    }

    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task An_administrator_of_another_park_finds_nobody_here(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);
        var officer = await AddAsync(park, "officer", new RoleGrant(Role.EcoOfficer, park.Park.Id));
        var elsewhere = new Viewer { Name = "x", PersonId = Guid.CreateVersion7(), Scopes = [new Scope(Role.ParkAdministrator, ParkId.Create())] };

        Assert.Equal("person-not-found", Code(await park.Get<ChangeAccount>().DisableAsync(elsewhere, officer.Id, None)));
        Assert.Equal("park-not-found", (await park.Get<PeopleList>().HandleAsync(elsewhere, new PeopleRequest(park.Park.Id), None)).Problems[0].Code);
    }

    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task A_list_of_people_is_added_whole_or_not_at_all(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);
        await AddAsync(park, "taken");
        AddPersonRequest[] list = [Request(park, "new.one"), Request(park, "TAKEN"), Request(park, "new.two")];

        var made = await park.Get<AddPerson>().HandleAsync(System, list, None);

        Assert.Equal("user-name-conflict", made.Problems[0].Code);
        Assert.Equal(1, (await park.Get<PeopleList>().HandleAsync(System, new PeopleRequest(park.Park.Id), None)).Value!.Total);
    }

    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task A_role_that_has_expired_holds_no_more(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);
        var reviewer = await AddAsync(park, "reviewer", new RoleGrant(Role.Reviewer, park.Park.Id) { Year = 2019, ExpiresAt = park.Clock.GetUtcNow().UtcDateTime.AddDays(7) });
        var lookup = park.Get<ViewerLookup>();
        reviewer.PasswordIsOwn();

        Assert.True(lookup.Of(reviewer, null).MayInYear(Permission.AssessmentRead, park.Park.Id, 2019));
        Assert.False(lookup.Of(reviewer, null).MayInYear(Permission.AssessmentRead, park.Park.Id, 2018));
        park.Clock.Advance(TimeSpan.FromDays(7));
        Assert.False(lookup.Of(reviewer, null).May(Permission.AssessmentRead));
    }

    [Theory]
    [InlineData("ab cd")]
    [InlineData("x")]
    [InlineData("名字")]
    [InlineData("a/../b")]
    [InlineData("ab\n")]
    public async Task A_user_name_is_plain(string name)
    {
        await using var park = await TestPark.OpenAsync(DatabaseKind.Sqlite);

        Assert.Equal("user-name", (await park.Get<AddPerson>().HandleAsync(System, Request(park, name), None)).Problems[0].Code);
    }

    private static AddPersonRequest Request(TestPark park, string name) => new(new AccountName(name, name), park.Park.Id);

    private static async Task<Person> AddAsync(TestPark park, string name, params RoleGrant[] roles)
    {
        var made = await park.Get<AddPerson>().HandleAsync(System, Request(park, name) with { Roles = roles }, None);
        Assert.True(made.IsOk, string.Join('\n', made.Problems));
        return made.Value.Person;
    }

    private static Viewer As(Person person, Role role) => new() { Name = person.DisplayName, PersonId = person.Id, Scopes = [new Scope(role, null)] };

    private static string Code<T>(EcoPark.Standards.Reading.Result<T> result)
        where T : class => result.IsOk ? "" : result.Problems[0].Code;
}
