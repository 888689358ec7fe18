using EcoPark.Platform.Chain;
using EcoPark.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace EcoPark.Platform.Audit;

internal sealed class AuditSource : ChainSource
{
    public override string Kind => "audit";

    public override IAsyncEnumerable<ChainedRecord> ReadAsync(AppDbContext db, long from) =>
        db.Set<AuditRecord>().AsNoTracking().Where(record => record.Seq >= from).OrderBy(record => record.Seq).AsAsyncEnumerable();
}
