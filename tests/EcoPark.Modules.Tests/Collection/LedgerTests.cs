using EcoPark.Collection.Ledger;
using EcoPark.Modules.Tests.Databases;
using EcoPark.Platform.Chain;
using EcoPark.Platform.Database;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace EcoPark.Modules.Tests.Collection;

public sealed class LedgerTests
{
    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task Appended_facts_stand_in_one_chain_that_verifies(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);
        await AppendAsync(park, "1.5", "2", "1/3");

        var report = await park.Get<ChainVerification>().VerifyAsync(null, CancellationToken.None);

        Assert.Null(report.Fault);
        Assert.Equal(4, report.Records); // three facts and the audit record of the same work
    }

    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task A_value_changed_in_the_database_is_named_by_its_place(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);
        await AppendAsync(park, "1.5", "2", "3");
        await ExecuteAsync(park, "UPDATE facts SET value = '2.5' WHERE seq = 2");

        var report = await park.Get<ChainVerification>().VerifyAsync(null, CancellationToken.None);

        Assert.Equal(new ChainFault(2, "fact", "altered"), report.Fault);
    }

    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task A_removed_record_is_found_in_the_middle_and_at_the_end(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);
        await AppendAsync(park, "1", "2", "3");
        await ExecuteAsync(park, "DELETE FROM audit_records");
        var end = await park.Get<ChainVerification>().VerifyAsync(null, CancellationToken.None);
        await ExecuteAsync(park, "DELETE FROM facts WHERE seq = 2");
        var middle = await park.Get<ChainVerification>().VerifyAsync(null, CancellationToken.None);

        Assert.Equal("head", end.Fault?.Code);
        Assert.Equal(new ChainFault(2, "", "missing"), middle.Fault);
    }

    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task Writers_at_the_same_time_queue_and_lose_nothing(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => AppendAsync(park, "1", "2"))));

        var report = await park.Get<ChainVerification>().VerifyAsync(null, CancellationToken.None);
        Assert.Null(report.Fault);
        Assert.Equal(24, report.Records);
    }

    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task Work_that_is_not_committed_leaves_nothing(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);
        await using (var work = await park.WriteAsync())
        {
            work.Append(park.Officer, New(park, "1"));
        }

        Assert.Equal(0, (await park.Get<ChainVerification>().VerifyAsync(null, CancellationToken.None)).Records);
    }

    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task Time_never_runs_backwards_in_the_chain(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);
        await AppendAsync(park, "1");
        park.Clock.Advance(TimeSpan.FromHours(-3));
        await AppendAsync(park, "2");

        await using var db = await park.DatabaseAsync();
        var times = await db.Set<Fact>().OrderBy(fact => fact.Seq).Select(fact => fact.RecordedAt).ToListAsync();
        Assert.Equal(times[0], times[1]);
    }

    private static async Task AppendAsync(TestPark park, params string[] values)
    {
        await using var work = await park.WriteAsync();
        foreach (var value in values)
        {
            work.Append(park.Officer, New(park, value));
        }

        work.Audit("test.append", new("park", park.Park.Key, park.Park.Id));
        await work.CommitAsync(CancellationToken.None);
    }

    private static NewFact New(TestPark park, string value) => new()
    {
        Park = park.Park.Id,
        Subject = FactSubject.Of(park.Park.Id),
        Item = "fresh_water",
        Period = FactPeriod.OfYear(2019),
        Kind = FactKind.Reported,
        Value = value,
    };

    private static async Task ExecuteAsync(TestPark park, string sql)
    {
        await using var db = await park.DatabaseAsync();
        await db.Database.ExecuteSqlRawAsync(sql);
    }
}
