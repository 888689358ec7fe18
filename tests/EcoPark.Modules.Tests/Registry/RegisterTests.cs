using EcoPark.Modules.Tests.Databases;
using EcoPark.Platform.Audit;
using EcoPark.Platform.Database;
using EcoPark.Platform.People;
using EcoPark.Platform.Scopes;
using EcoPark.Registry.Enterprises;
using EcoPark.Registry.Enterprises.List;
using EcoPark.Registry.Enterprises.Open;
using EcoPark.Registry.Enterprises.Save;
using EcoPark.Registry.Permits;
using EcoPark.Registry.Sites;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace EcoPark.Modules.Tests.Registry;

public sealed class RegisterTests
{
    private const string First = "91990014X2QBNEAL46";
    private const string Second = "9199008357HACJN9XM";

    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task A_reporter_finds_the_own_firm_and_no_other(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);
        var own = await park.AddEnterpriseAsync(First, "示例甲公司");
        await park.AddEnterpriseAsync(Second, "示例乙公司");
        var reporter = park.Reporter(own.Id);

        var list = await park.Get<ListEnterprises>().HandleAsync(reporter, new EnterpriseQuery { Park = "test" }, CancellationToken.None);
        var other = await park.Get<OpenEnterprise>().HandleAsync(reporter, "test", Second, CancellationToken.None);

        Assert.Equal([First], list.Value!.Rows.Select(row => row.Uscc));
        Assert.Equal(new EnterpriseCounts(1, 0, 1, 1, 0), list.Value.Counts);
        Assert.Equal("enterprise-not-found", other.Problems[0].Code);
    }

    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task Somebody_without_a_role_in_the_park_finds_no_park(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);
        var stranger = new Viewer { Name = "stranger", Scopes = [new Scope(Role.EcoOfficer, ParkId.Create())] };

        var list = await park.Get<ListEnterprises>().HandleAsync(stranger, new EnterpriseQuery { Park = "test" }, CancellationToken.None);

        Assert.Equal("park-not-found", list.Problems[0].Code);
    }

    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task A_reporter_may_not_change_the_own_file(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);
        var own = await park.AddEnterpriseAsync(First, "示例甲公司");

        var saved = await park.Get<SaveEnterprise>().HandleAsync(
            park.Reporter(own.Id), new EnterpriseToSave("test", First, 0, new EnterpriseDescription { Name = "改名" }), CancellationToken.None);

        Assert.Equal("write-forbidden", saved.Problems[0].Code);
    }

    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task A_change_of_a_version_that_is_no_longer_there_is_refused_and_changes_nothing(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);
        var save = park.Get<SaveEnterprise>();
        await save.HandleAsync(park.Officer, New(First, "示例甲公司"), CancellationToken.None);
        var mine = await save.HandleAsync(park.Officer, New(First, "示例甲新公司") with { Version = 1 }, CancellationToken.None);
        var theirs = await save.HandleAsync(park.Officer, New(First, "示例甲旧公司") with { Version = 1 }, CancellationToken.None);

        var file = await park.Get<OpenEnterprise>().HandleAsync(park.Officer, "test", First, CancellationToken.None);
        Assert.Equal(2, mine.Value!.Version);
        Assert.Equal("version-conflict", theirs.Problems[0].Code);
        Assert.Equal("示例甲新公司", file.Value!.Description.Name);
        Assert.Equal(["示例甲公司"], file.Value.FormerNames.Select(name => name.Name));
    }

    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task A_wrong_check_character_and_half_a_position_are_both_named(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);
        var request = new EnterpriseToSave("test", "91990014X2QBNEAL47", null, new EnterpriseDescription { Name = "示例", Longitude = 120 });

        var saved = await park.Get<SaveEnterprise>().HandleAsync(park.Officer, request, CancellationToken.None);

        Assert.Equal(["uscc", "latitude"], saved.Problems.Select(problem => problem.Place));
    }

    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task The_list_is_searched_filtered_sorted_and_paged(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);
        var save = park.Get<SaveEnterprise>();
        await save.HandleAsync(park.Officer, Described(First, new() { Name = "示例甲公司", IndustryCode = "2822", IsAboveScale = true }), CancellationToken.None);
        await save.HandleAsync(park.Officer, Described(Second, new() { Name = "示例乙公司", IndustryCode = "36", HighTechFrom = 2018, Longitude = 120.5, Latitude = 31.2 }), CancellationToken.None);
        await save.HandleAsync(park.Officer, Described("9199012902NAEQ4K55", new() { Name = "示例丙公司", Until = 2016 }), CancellationToken.None);

        Assert.Equal([First], await FoundAsync(park, new EnterpriseQuery { Park = "test", Search = "91990014x2" }));
        Assert.Equal([First], await FoundAsync(park, new EnterpriseQuery { Park = "test", Industry = "28" }));
        Assert.Equal([Second], await FoundAsync(park, new EnterpriseQuery { Park = "test", HighTech = true }));
        Assert.Equal([Second], await FoundAsync(park, new EnterpriseQuery { Park = "test", Placed = true }));
        Assert.Equal([Second, First], await FoundAsync(park, new EnterpriseQuery { Park = "test", Order = EnterpriseOrder.Industry, Descending = true }));
        Assert.Equal([Second], await FoundAsync(park, new EnterpriseQuery { Park = "test", Order = EnterpriseOrder.Industry, Size = 1, Page = 2 }));
        Assert.Equal(["9199012902NAEQ4K55"], await FoundAsync(park, new EnterpriseQuery { Park = "test", Closed = true }));
    }

    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task A_permit_keeps_its_limits_exactly_and_ends_on_its_day(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);
        await park.AddEnterpriseAsync(First, "示例甲公司");
        var permit = new PermitDescription(PermitKind.Key)
        {
            ValidUntil = new DateOnly(2020, 5, 18),
            Limits = [new("ph", "pH", LimitBasis.Concentration) { Outlet = "DW001", Lower = 6, Upper = 9, Unit = "无量纲" }, new("cod", "化学需氧量", LimitBasis.YearAmount) { Upper = 0.199m, Unit = "吨" }],
        };

        var saved = await park.Get<SavePermit>().HandleAsync(park.Officer, new PartOfEnterprise("test", First, "示例 PW-1", null), permit, CancellationToken.None);
        var changed = await park.Get<SavePermit>().HandleAsync(park.Officer, new PartOfEnterprise("test", First, "示例 PW-1", 1), permit with { Limits = [permit.Limits[1]] }, CancellationToken.None);
        var file = await park.Get<OpenEnterprise>().HandleAsync(park.Officer, "test", First, CancellationToken.None);

        Assert.True(saved.IsOk, string.Join('\n', saved.Problems));
        Assert.Equal(2, changed.Value!.Version);
        Assert.Equal(0.199m, Assert.Single(file.Value!.Permits[0].Description.Limits).Upper);
        Assert.Equal([First], await FoundAsync(park, new EnterpriseQuery { Park = "test", Permit = true }));
        park.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal([First], await FoundAsync(park, new EnterpriseQuery { Park = "test", Permit = false }));
    }

    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task An_outlet_is_added_changed_against_its_version_and_removed_with_its_trace(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);
        await park.AddEnterpriseAsync(First, "示例甲公司");
        var part = new PartOfEnterprise("test", First, "DW001", null);
        var outlet = new OutletDescription("废水总排口", OutletKind.Water) { Mn = "88888880000001" };

        var added = await park.Get<SaveOutlet>().HandleAsync(park.Officer, part, outlet, CancellationToken.None);
        var again = await park.Get<SaveOutlet>().HandleAsync(park.Officer, part, outlet, CancellationToken.None);
        var stale = await park.Get<RemovePart>().OutletAsync(park.Officer, part with { Version = 7 }, CancellationToken.None);
        var removed = await park.Get<RemovePart>().OutletAsync(park.Officer, part with { Version = 1 }, CancellationToken.None);

        Assert.True(added.IsOk && removed.IsOk);
        Assert.Equal("code-exists-conflict", again.Problems[0].Code);
        Assert.Equal("version-conflict", stale.Problems[0].Code);
        await using var db = await park.DatabaseAsync();
        Assert.Equal(["outlet.add", "outlet.remove"], await db.Set<AuditRecord>().OrderBy(audit => audit.Seq).Select(audit => audit.Action).ToListAsync());
    }

    private static EnterpriseToSave New(string uscc, string name) => Described(uscc, new EnterpriseDescription { Name = name });

    private static EnterpriseToSave Described(string uscc, EnterpriseDescription description) => new("test", uscc, null, description);

    private static async Task<IEnumerable<string>> FoundAsync(TestPark park, EnterpriseQuery query)
    {
        var found = await park.Get<ListEnterprises>().HandleAsync(park.Officer, query, CancellationToken.None);
        return found.Value!.Rows.Select(row => row.Uscc);
    }
}
