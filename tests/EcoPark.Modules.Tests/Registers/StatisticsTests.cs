using EcoPark.Modules.Tests.Databases;
using EcoPark.Platform.Chain;
using EcoPark.Platform.Database;
using EcoPark.Platform.People;
using EcoPark.Registry.Registers.Declarations;
using EcoPark.Registry.Registers.OpenRecord;
using EcoPark.Registry.Registers.Records;
using EcoPark.Registry.Registers.Statistics;
using EcoPark.Standards.Quantities;
using EcoPark.Standards.Reading;
using Microsoft.EntityFrameworkCore;
using Xunit;
using static EcoPark.Modules.Tests.Registers.RegisterSteps;

namespace EcoPark.Modules.Tests.Registers;

public sealed class StatisticsTests
{
    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task The_annual_value_becomes_the_figure_and_two_of_them_are_not_computable(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);
        await park.OpenedAsync(Economy, Value("tax_receipts", "30.12"));
        await park.OpenedAsync(Economy, Value("tax_receipts", "7.5", "q1"));
        await park.OpenedAsync(Economy, Value("foreign_trade", "12.5"));
        await park.Get<OpenRecord>().HandleAsync(park.Officer, new(Economy, new(SubjectKind.Park), Value("foreign_trade", "13")) { AcceptSame = true }, CancellationToken.None);

        var figures = (await park.Get<ReportFigures>().HandleAsync(park.Officer, "test", 2019, CancellationToken.None)).Value!;

        var tax = figures.Figures.Single(figure => figure.Code == "economy.tax_receipts");
        Assert.Equal(new StatisticValue.Known(Rational.Of(3012, 100)), tax.Value);
        Assert.Equal(("亿元", 1), (tax.Unit, tax.Records));
        var trade = Assert.IsType<StatisticValue.NotComputable>(figures.Figures.Single(figure => figure.Code == "economy.foreign_trade").Value);
        Assert.Equal("有 2 条：JJ-2019-0003、JJ-2019-0004，应只有一条", trade.Why.Zh);
        Assert.IsType<StatisticValue.Missing>(figures.Figures.Single(figure => figure.Code == "economy.industrial_profit").Value);
    }

    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task Nothing_recorded_is_missing_and_nothing_of_a_kind_is_zero(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);
        var before = (await park.Get<ReportFigures>().HandleAsync(park.Officer, "test", 2020, CancellationToken.None)).Value!;
        await park.OpenedAsync(Events, Lecture("讲座一", null));
        var after = (await park.Get<ReportFigures>().HandleAsync(park.Officer, "test", 2020, CancellationToken.None)).Value!;

        Assert.IsType<StatisticValue.Missing>(before.Figures.Single(figure => figure.Code == "culture.volunteer_activities").Value);
        Assert.Equal(new StatisticValue.Known(Rational.Zero), after.Figures.Single(figure => figure.Code == "culture.volunteer_activities").Value);
        Assert.Equal(new StatisticValue.Known(Rational.Zero), after.Items.Single(item => item.Code == "publicity_events").Value);
    }

    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task A_sum_with_an_unknown_part_is_not_computable_and_names_the_record(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);
        foreach (var (name, people) in new (string, string?)[] { ("宣传一", "120"), ("宣传二", "80"), ("宣传三", null) })
        {
            var values = Lecture(name, people);
            values["kind"] = "publicity";
            await park.MovedAsync(Events, await park.OpenedAsync(Events, values), "hold");
        }

        var line = (await park.Get<RegisterStatistics>().HandleAsync(park.Officer, Events, 2020, CancellationToken.None)).Value!.Lines.Single(one => one.Statistic.Code == "participants");
        var list = await park.ListAsync(Events, line.Filter);

        Assert.Equal("1 条未填，例如 HD-2020-0003", Assert.IsType<StatisticValue.NotComputable>(line.Value).Why.Zh);
        Assert.Equal(3, line.Records);
        Assert.Equal(line.Records, list.Total);
    }

    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task Every_statistic_has_as_many_records_as_the_list_behind_it(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);
        await park.OpenedAsync(Honours, Title());
        await park.OpenedAsync(Events, Lecture("讲座一", "10"));
        await park.OpenedAsync(Economy, Value("tax_receipts", "30.12"));

        foreach (var address in (RegisterAddress[])[Honours, Events, Economy, new("test", "milestones")])
        {
            var page = (await park.Get<RegisterStatistics>().HandleAsync(park.Officer, address, null, CancellationToken.None)).Value!;
            foreach (var line in page.Lines)
            {
                Assert.Equal(line.Records, (await park.ListAsync(address, line.Filter)).Total);
            }
        }
    }

    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task A_subscriber_writes_in_the_same_transaction_and_its_refusal_undoes_the_change(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);
        var follower = new Follower();
        var opening = new OpenRecord(park.Get<IDbContextFactory<AppDbContext>>(), park.Get<ChainWriter>(), park.Get<RegisterPlaces>(), new RecordWriting([follower]));

        var first = await opening.HandleAsync(park.Officer, new(Economy, new(SubjectKind.Park), Value("tax_receipts", "30.12")), CancellationToken.None);
        follower.Refuses = true;
        var second = await opening.HandleAsync(park.Officer, new(Economy, new(SubjectKind.Park), Value("foreign_trade", "1")), CancellationToken.None);

        Assert.True(first.IsOk);
        var told = Assert.Single(follower.Told);
        Assert.Equal(("economic-series", RecordActKind.Opened, "30.12"), (told.Register, told.Act.Kind, told.Values.Text("value")));
        Assert.Equal("locked-year", Assert.Single(second.Problems).Code);
        Assert.Equal(1, (await park.ListAsync(Economy)).Total);
        await using var db = await park.DatabaseAsync();
        Assert.Equal(1, await db.Set<EcoPark.Platform.Audit.AuditRecord>().CountAsync(record => record.Action == "follower.note"));
    }

    private static Dictionary<string, string?> Lecture(string name, string? people) => new(StringComparer.Ordinal)
    {
        ["name"] = name,
        ["kind"] = "lecture",
        ["date"] = "2020-04-22",
        ["counted"] = "0",
        ["participants"] = people,
    };

    private sealed class Follower : RegisterSubscriber
    {
        public List<RegisterChanged> Told { get; } = [];

        public bool Refuses { get; set; }

        public override Task<IReadOnlyList<Problem>> FollowAsync(ChainWork work, RegisterChanged change, CancellationToken cancellation)
        {
            work.Audit("follower.note", new("register-record", change.Record.Number, change.Park));
            if (Refuses)
            {
                return Task.FromResult<IReadOnlyList<Problem>>([new Problem("locked-year", "2019", "该年度已锁定", "The year is locked")]);
            }

            Told.Add(change);
            return Task.FromResult<IReadOnlyList<Problem>>([]);
        }
    }
}
