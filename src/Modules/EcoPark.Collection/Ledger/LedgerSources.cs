using EcoPark.Platform.Chain;
using EcoPark.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace EcoPark.Collection.Ledger;

internal sealed class FactSource : ChainSource
{
    public override string Kind => "fact";

    public override IAsyncEnumerable<ChainedRecord> ReadAsync(AppDbContext db, long from) =>
        db.Set<Fact>().AsNoTracking().Where(fact => fact.Seq >= from).OrderBy(fact => fact.Seq).AsAsyncEnumerable();
}

internal sealed class DecisionSource : ChainSource
{
    public override string Kind => "decision";

    public override IAsyncEnumerable<ChainedRecord> ReadAsync(AppDbContext db, long from) =>
        db.Set<Decision>().AsNoTracking().Where(decision => decision.Seq >= from).OrderBy(decision => decision.Seq).AsAsyncEnumerable();
}
