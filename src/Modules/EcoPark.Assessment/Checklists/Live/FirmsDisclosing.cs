using EcoPark.Assessment.Contracts;
using EcoPark.Collection.Ledger;
using EcoPark.Collection.Projection;
using EcoPark.Platform.Database;
using EcoPark.Platform.Scopes;
using EcoPark.Standards.Quantities;
using Microsoft.EntityFrameworkCore;

namespace EcoPark.Assessment.Checklists.Live;

/// <summary>Of the key enterprises that must publish environmental information, those that did: two values of the ledger.</summary>
internal sealed class FirmsDisclosing(ParkLedgers ledgers, IDbContextFactory<AppDbContext> databases) : LiveEvidence
{
    public override string Key => "disclosing-key-enterprises";

    public override async Task<LiveState> ReadAsync(LiveQuestion question, CancellationToken cancellation)
    {
        var (did, due) = await ledgers.ReadAsync(question.Park.Id, null, ledger => (ledger.Value("disclosing_key_enterprises", question.Year), ledger.Value("key_enterprises_due", question.Year)), cancellation);
        // One of the two without the other says nothing about the share.
        var known = did.Number is { IsInteger: true } && due.Number is { IsInteger: true };
        return new LiveState(known ? Whole(did) : 0, known ? Whole(due) : 0)
        {
            Rule = new($"台账 {question.Year} 年：已公开环境信息的重点企业 ÷ 应公开的重点企业", $"Ledger {question.Year}: key enterprises that disclose, of those that must"),
            Fresh = await DayAsync(Math.Max(did.LastSeq, due.LastSeq), cancellation),
            Link = did.LastSeq > 0 ? $"/fact/{did.LastSeq}" : $"/p/{question.Park.Key}/y/{question.Year}/completeness",
        };
    }

    private async Task<DateOnly?> DayAsync(long seq, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await db.Set<Fact>().AsNoTracking().Where(fact => fact.Seq == seq).Select(fact => (DateTime?)fact.RecordedAt).SingleOrDefaultAsync(cancellation) is { } at ? ParkTime.DayOf(at) : null;
    }

    private static int Whole(ParkValue value) => value.Number is { } number && number <= (Rational)int.MaxValue ? (int)number.Numerator : 0;
}
