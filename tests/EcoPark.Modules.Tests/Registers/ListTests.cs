using EcoPark.Modules.Tests.Databases;
using EcoPark.Platform.Database;
using EcoPark.Platform.People;
using EcoPark.Platform.Scopes;
using EcoPark.Registry.Registers.Bulk;
using EcoPark.Registry.Registers.Declarations;
using EcoPark.Registry.Registers.Listing;
using EcoPark.Registry.Registers.Overview;
using EcoPark.Registry.Registers.Records;
using Microsoft.EntityFrameworkCore;
using Xunit;
using static EcoPark.Modules.Tests.Registers.RegisterSteps;

namespace EcoPark.Modules.Tests.Registers;

public sealed class ListTests
{
    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task Ten_thousand_records_are_read_page_by_page_and_the_counts_agree(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);
        await FillAsync(park, 10_000);

        var first = await park.ListAsync(Events);
        var second = (await park.Get<ListRecords>().HandleAsync(park.Officer, new(Events) { Page = 2 }, CancellationToken.None)).Value!;
        var beyond = (await park.Get<ListRecords>().HandleAsync(park.Officer, new(Events) { Page = 9_999, Size = 1_000_000 }, CancellationToken.None)).Value!;

        Assert.Equal(10_000, first.Total);
        Assert.Equal(50, first.Rows.Count);
        Assert.Equal(10_000, first.Strip.Sum(cell => cell.Count));
        Assert.Equal(10_000, first.Views.Single(view => view.View.Code == "all").Count);
        Assert.Empty(first.Rows.Select(row => row.Id).Intersect(second.Rows.Select(row => row.Id)));
        Assert.Equal((50, 200), (beyond.Page, beyond.Rows.Count)); // the last page of two hundred each
        Assert.All(first.Rows, row => Assert.True(row.Due <= first.Rows[^1].Due));
    }

    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task Filters_narrow_by_due_date_choice_and_text(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);
        await park.OpenedAsync(Events, Happening("环境日宣传", "主题宣传", "2020-05-17"));
        await park.OpenedAsync(Events, Happening("企业培训", "信息公开培训", "2020-05-18"));
        await park.OpenedAsync(Events, Happening("志愿清河", "志愿服务", "2020-05-25"));
        await park.OpenedAsync(Events, Happening("秋季讲座", "进社区讲座", "2020-09-01"));

        Assert.Equal(["环境日宣传"], await TitlesAsync(park, new() { Due = DueState.Overdue }));
        Assert.Equal(["企业培训"], await TitlesAsync(park, new() { Due = DueState.Today }));
        Assert.Equal(["企业培训", "志愿清河"], await TitlesAsync(park, new() { Due = DueState.Week }));
        Assert.Equal(["志愿清河"], await TitlesAsync(park, new() { Values = RecordFilter.All.Values.Add("kind", "volunteer") }));
        Assert.Equal(["秋季讲座"], await TitlesAsync(park, new() { Search = "讲座" }));
        Assert.Equal([], await TitlesAsync(park, new() { Year = 2019 }));
        Assert.Equal([], await TitlesAsync(park, new() { Values = RecordFilter.All.Values.Add("place", "x") })); // not indexed: finds nothing rather than everything
    }

    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task The_same_kind_at_the_same_firm_within_twelve_months_is_the_second_time(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);
        await park.AddEnterpriseAsync("91320500000000000A", "示例化工");
        var firm = new GivenSubject(SubjectKind.Enterprise, "示例化工");
        foreach (var day in (string[])["2019-05-18", "2020-05-17", "2020-05-18"]) // the first lies exactly twelve months back: outside
        {
            await park.OpenedAsync(Events, Happening($"开放日 {day}", "开放日", day), firm);
        }

        var address = new RegisterAddress("test", "events");
        var repeating = Declared(park, Events.Register) with { RecurrenceField = "kind" };
        await RewriteAsync(park, repeating);
        var rows = (await Listing(park, repeating).HandleAsync(park.Officer, new(address) { Sort = "day" }, CancellationToken.None)).Value!.Rows;
        var repeated = (await Listing(park, repeating).HandleAsync(park.Officer, new(address) { Filter = new() { Recurring = true } }, CancellationToken.None)).Value!;

        Assert.Equal([1, 2, 2], rows.Select(row => row.Times));
        Assert.Equal(2, repeated.Total);
    }

    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task A_dry_run_says_what_a_bulk_act_does_and_skips_and_changes_nothing(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);
        var past = await park.OpenedAsync(Events, Happening("环境日宣传", "主题宣传", "2020-05-17"));
        var future = await park.OpenedAsync(Events, Happening("秋季讲座", "进社区讲座", "2020-09-01"));
        var request = new BulkRequest(Events, [past.Id, future.Id], new BulkChange.Move("hold"));

        var rehearsed = (await park.Get<BulkAct>().HandleAsync(park.Officer, request, CancellationToken.None)).Value!;
        var between = await park.ListAsync(Events, new() { Stages = ["held"] });
        var done = (await park.Get<BulkAct>().HandleAsync(park.Officer, request with { IsDone = true }, CancellationToken.None)).Value!;

        Assert.Equal(0, between.Total);
        Assert.Equal("环境日宣传", Assert.Single(rehearsed.Done).Title);
        Assert.Equal("还不能“已举办”：日期已到，现状：2020-09-01。最早 2020-09-01 可办。", Assert.Single(rehearsed.Skipped).Reason?.Zh);
        Assert.Equal(rehearsed.Done, done.Done);
        Assert.Equal(1, (await park.ListAsync(Events, new() { Stages = ["held"] })).Total);
    }

    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task An_owner_and_a_date_given_to_many_stand_on_the_owners_list(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);
        var owner = await park.AddPersonAsync(Role.EcoOfficer, "孙示例");
        var reader = await park.AddPersonAsync(Role.Leader, "何示例");
        var key = await park.OpenedAsync(Events, Happening("秋季讲座", "进社区讲座", "2020-09-01"));

        var refused = await park.Get<BulkAct>().HandleAsync(park.Officer, new(Events, [key.Id], new BulkChange.Assign(reader.PersonId)) { IsDone = true }, CancellationToken.None);
        await park.Get<BulkAct>().HandleAsync(park.Officer, new(Events, [key.Id], new BulkChange.Assign(owner.PersonId)) { IsDone = true }, CancellationToken.None);
        await park.Get<BulkAct>().HandleAsync(park.Officer, new(Events, [key.Id], new BulkChange.SetDue(new(2020, 5, 10))) { IsDone = true }, CancellationToken.None);
        var overview = (await park.Get<ShowRegisters>().HandleAsync(owner, "test", CancellationToken.None)).Value!;

        Assert.Equal("register-owner-not-found", Assert.Single(refused.Problems).Code);
        var mine = Assert.Single(overview.Mine);
        Assert.Equal(new DateOnly(2020, 5, 10), mine.Record.Due);
        Assert.Equal(1, overview.Registers.Single(line => line.Declaration.Code == "events").Overdue);
    }

    private static RegisterDeclaration Declared(TestPark park, string code) => park.Get<RegisterCatalogue>().Find(code)!;

    private static ListRecords Listing(TestPark park, RegisterDeclaration declaration) =>
        new(park.Get<IDbContextFactory<AppDbContext>>(), new RegisterPlaces(new RegisterCatalogue([declaration])), park.Get<ParkDay>());

    private static async Task<IEnumerable<string>> TitlesAsync(TestPark park, RecordFilter filter) => (await park.ListAsync(Events, filter)).Rows.Select(row => row.Title);

    private static Dictionary<string, string?> Happening(string name, string kind, string date) => new(StringComparer.Ordinal)
    {
        ["name"] = name,
        ["kind"] = kind,
        ["date"] = date,
        ["counted"] = "否",
    };

    // The shipped events do not count repetitions; a register that does writes its kind into the column.
    private static async Task RewriteAsync(TestPark park, RegisterDeclaration declaration)
    {
        await using var db = await park.DatabaseAsync();
        foreach (var record in await db.Set<RegisterRecord>().ToListAsync())
        {
            var values = ValueCheck.Of(declaration, RecordValues.Parse(record.Values).ToDictionary(pair => pair.Key, pair => (string?)pair.Value));
            record.Write(declaration, values.Value!);
        }

        await db.SaveChangesAsync();
    }

    private static async Task FillAsync(TestPark park, int count)
    {
        var declaration = EcoPark.Registry.Registers.Declared.Events.Declaration;
        await using var db = await park.DatabaseAsync();
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        for (var number = 1; number <= count; number++)
        {
            var record = new RegisterRecord(park.Park.Id, declaration, new(SubjectKind.Park, null, "测试园区"));
            record.Call($"HD-2020-{number:D5}");
            record.Write(declaration, ValueCheck.Of(declaration, Happening($"活动 {number}", "会议", $"2020-{1 + (number % 12):D2}-{1 + (number % 28):D2}")).Value!);
            record.Enter(declaration.LifeCycle.Stages[0], DateTime.UnixEpoch);
            record.DueByRule(declaration);
            db.Add(record);
        }

        await db.SaveChangesAsync();
    }
}
