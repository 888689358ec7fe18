using EcoPark.Documents.Excel;
using EcoPark.Documents.TableWorkbook;
using EcoPark.Modules.Tests.Databases;
using EcoPark.Platform.Database;
using EcoPark.Platform.People;
using EcoPark.Platform.People.Administering;
using EcoPark.Platform.Scopes;
using EcoPark.Registry.Parks.Offices;
using Xunit;

namespace EcoPark.Modules.Tests.Platform.People;

public sealed class ImportPeopleTests
{
    private const string CreditCode = "91990014X2QBNEAL46";
    private static readonly CancellationToken None = CancellationToken.None;

    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task A_list_makes_accounts_with_the_office_and_the_enterprise_it_names(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);
        var office = (await park.Get<SaveOrganisation>().HandleAsync(park.Officer, new OfficeToSave("test", "统计办", "statistics", null), None)).Value!;
        var firm = await park.AddEnterpriseAsync(CreditCode, "示例甲公司");
        var file = File(Row("zhang", "张统计", "部门填报员", "统计办", ""), Row("li", "李环保", "企业填报员", "", CreditCode.ToLowerInvariant()), Row("wang", "王某", "", "", ""));

        var made = await park.Get<ImportPeople>().AcceptAsync(Guard(park), park.Park.Id, file, None);

        Assert.True(made.IsOk, string.Join('\n', made.Problems));
        Assert.Equal(["zhang", "li", "wang"], made.Value.Select(account => account.Person.UserName));
        Assert.Equal((Role.DepartmentClerk, (OrganisationId?)OrganisationId.From(office.Id)), (made.Value[0].Person.Assignments[0].Role, made.Value[0].Person.Assignments[0].Organisation));
        Assert.Equal((EnterpriseId?)firm.Id, made.Value[1].Person.Assignments[0].Enterprise);
        Assert.Empty(made.Value[2].Person.Assignments);
        Assert.All(made.Value, account => Assert.True(account.Person.MustChangePassword));
    }

    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task Every_row_that_is_wrong_is_named_and_nobody_is_added(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);
        var file = File(Row("good", "好", "", "", ""), Row("x y", "名", "", "", ""), Row("a.b", "甲", "部门填报员", "没有的组织", ""), Row("c.d", "乙", "企业填报员", "", CreditCode));
        var import = park.Get<ImportPeople>();

        var plan = (await import.TryAsync(Guard(park), park.Park.Id, file, None)).Value!;
        var made = await import.AcceptAsync(Guard(park), park.Park.Id, file, None);

        Assert.Equal(["organisation-not-found", "enterprise-not-found", "user-name", "role-scope", "role-scope"], plan.Problems.Select(problem => problem.Code));
        Assert.All(plan.Problems, problem => Assert.StartsWith("第 ", problem.Place, StringComparison.Ordinal));
        Assert.False(made.IsOk);
        Assert.Equal(0, (await park.Get<PeopleList>().HandleAsync(Guard(park), new PeopleRequest(park.Park.Id), None)).Value!.Total);
    }

    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task A_park_administrator_adds_accounts_and_only_the_security_administrator_roles(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);
        var import = park.Get<ImportPeople>();
        var chief = park.Viewer(Role.ParkAdministrator);

        Assert.True((await import.AcceptAsync(chief, park.Park.Id, File(Row("plain", "甲", "", "", "")), None)).IsOk);
        Assert.Equal("role-give-forbidden", (await import.AcceptAsync(chief, park.Park.Id, File(Row("wide", "乙", "规划人员", "", "")), None)).Problems[0].Code);
        Assert.Equal("park-not-found", (await import.TryAsync(park.Viewer(Role.Leader), park.Park.Id, File(Row("any", "丙", "", "", "")), None)).Problems[0].Code);
    }

    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task A_reporter_is_for_an_enterprise_of_the_register_of_that_park(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);
        var firm = await park.AddEnterpriseAsync(CreditCode, "示例甲公司");
        var person = (await park.Get<AddPerson>().HandleAsync(Viewer.System("test"), new AddPersonRequest(new AccountName("rep", "填报"), park.Park.Id), None)).Value!.Person;
        var roles = park.Get<AssignRole>();
        var grant = new RoleGrant(Role.EnterpriseReporter, park.Park.Id);

        Assert.Equal("enterprise-not-found", (await roles.GiveAsync(Guard(park), person.Id, grant with { Enterprise = EnterpriseId.Create() }, None)).Problems[0].Code);
        Assert.True((await roles.GiveAsync(Guard(park), person.Id, grant with { Enterprise = firm.Id }, None)).IsOk);
    }

    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task The_picker_finds_by_part_of_the_name_or_code_and_shows_nothing_to_others(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);
        await park.AddEnterpriseAsync(CreditCode, "示例甲公司");
        await park.AddEnterpriseAsync("9199008357HACJN9XM", "示例乙公司");
        var directory = park.Get<EnterpriseDirectory>();

        Assert.Equal(["示例甲公司"], (await directory.FindAsync(Guard(park), park.Park.Id, "甲", None)).Select(entry => entry.Name));
        Assert.Equal(["示例乙公司"], (await directory.FindAsync(Guard(park), park.Park.Id, "hacjn9", None)).Select(entry => entry.Name));
        Assert.Empty(await directory.FindAsync(Guard(park), park.Park.Id, " ", None));
        Assert.Empty(await directory.FindAsync(park.Viewer(Role.Planner), park.Park.Id, "甲", None));
    }

    private static Viewer Guard(TestPark park) => park.Viewer(Role.SecurityAdministrator);

    private static Dictionary<string, string> Row(string user, string name, string role, string office, string firm) =>
        new(StringComparer.Ordinal) { ["user"] = user, ["name"] = name, ["role"] = role, ["organisation"] = office, ["enterprise"] = firm };

    private static byte[] File(params Dictionary<string, string>[] rows) =>
        WorkbookWriter.ToBytes(TableWorkbookWriter.Build(new TableWorkbookRequest { Definition = PeopleTable.Definition, Rows = rows }));
}
