using System.Data;
using EcoPark.Platform.Database;
using EcoPark.Platform.People;
using Microsoft.EntityFrameworkCore;

namespace EcoPark.Platform.Chain;

/// <summary>Opens the transactions in which anything is changed.</summary>
public sealed class ChainWriter(IDbContextFactory<AppDbContext> databases, DatabaseAddress address, TimeProvider time)
{
    private const long TicksPerMicrosecond = 10;

    public async Task<ChainWork> BeginAsync(Viewer viewer, CancellationToken cancellation)
    {
        var db = await databases.CreateDbContextAsync(cancellation);
        try
        {
            // SQLite: Serializable begins immediately, so two writers queue instead of failing halfway.
            var isolation = address.Kind == DatabaseKind.Sqlite ? IsolationLevel.Serializable : IsolationLevel.ReadCommitted;
            var transaction = await db.Database.BeginTransactionAsync(isolation, cancellation);
            var head = await LockHeadAsync(db, cancellation);
            var now = time.GetUtcNow().UtcDateTime;
            return new ChainWork(db, transaction, head, new ChainClock(viewer, now.AddTicks(-(now.Ticks % TicksPerMicrosecond))));
        }
        catch
        {
            await db.DisposeAsync();
            throw;
        }
    }

    private async Task<ChainHead> LockHeadAsync(AppDbContext db, CancellationToken cancellation)
    {
        var heads = db.Set<ChainHead>();
        var locked = address.Kind == DatabaseKind.PostgreSql ? heads.FromSqlRaw("SELECT * FROM chain_head FOR UPDATE") : heads;
        return await locked.SingleAsync(cancellation);
    }
}
