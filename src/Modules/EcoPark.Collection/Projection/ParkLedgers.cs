using System.Collections.Concurrent;
using EcoPark.Collection.Ledger;
using EcoPark.Platform.Chain;
using EcoPark.Platform.Database;
using EcoPark.Platform.Scopes;
using EcoPark.Registry.Enterprises;
using Microsoft.EntityFrameworkCore;

namespace EcoPark.Collection.Projection;

/// <summary>
/// The projection of each park, kept in memory and read on from the database whenever it is asked: whatever process wrote, the
/// next reader sees it. A view of the past is built for itself and given away.
/// </summary>
public sealed class ParkLedgers(IDbContextFactory<AppDbContext> databases, FormsOfPark forms)
{
    private readonly ConcurrentDictionary<ParkId, Guarded> _current = new();

    /// <summary>Reads from the park's ledger as it stands now, or as it was known at a time.</summary>
    public async Task<T> ReadAsync<T>(ParkId park, DateTime? asOf, Func<ParkLedger, T> read, CancellationToken cancellation)
    {
        if (asOf is not null)
        {
            return read(await BuildAsync(park, asOf, cancellation));
        }

        var guarded = _current.GetOrAdd(park, id => new Guarded(new ParkLedger(id, forms.Library.ParkValues)));
        await guarded.Lock.WaitAsync(cancellation);
        try
        {
            await ReadOnAsync(guarded.Ledger, null, cancellation);
            return read(guarded.Ledger);
        }
        catch when (!cancellation.IsCancellationRequested)
        {
            // Half read, it would be wrong from now on: the next reader begins anew.
            _current.TryRemove(park, out _);
            throw;
        }
        finally
        {
            guarded.Lock.Release();
        }
    }

    /// <summary>Builds a projection from nothing: what the kept one must always equal.</summary>
    public async Task<ParkLedger> BuildAsync(ParkId park, DateTime? asOf, CancellationToken cancellation)
    {
        var ledger = new ParkLedger(park, forms.Library.ParkValues);
        await ReadOnAsync(ledger, asOf, cancellation);
        return ledger;
    }

    // Everything is read up to one place of the chain, found first: what is written meanwhile is left whole to the next reading.
    private async Task ReadOnAsync(ParkLedger ledger, DateTime? asOf, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        await ReadMembersAsync(ledger, db, cancellation);
        var last = await db.Set<ChainHead>().AsNoTracking().Select(head => (long?)head.Seq).MaxAsync(cancellation) ?? 0;
        var part = new ChainPart(ledger.Seq, last, asOf ?? DateTime.MaxValue);
        var decisions = new Queue<Decision>(await db.Set<Decision>().AsNoTracking()
            .Where(decision => decision.Park == ledger.Park && decision.Seq > part.After && decision.Seq <= part.Last && decision.RecordedAt <= part.Until)
            .OrderBy(decision => decision.Seq).ToListAsync(cancellation));
        await using var rows = await FactRows.OpenAsync(db, ledger.Park, part, cancellation);
        while (await rows.NextAsync(cancellation) is { } fact)
        {
            Add(ledger, rows.Key, fact, decisions);
        }

        while (decisions.TryDequeue(out var decision))
        {
            Decide(ledger, decision);
        }
    }

    private static void Add(ParkLedger ledger, StatementKey key, FactValue fact, Queue<Decision> decisions)
    {
        while (decisions.TryPeek(out var decision) && decision.Seq < fact.Seq)
        {
            Decide(ledger, decisions.Dequeue());
        }

        ledger.Add(key, fact);
        ledger.Seq = fact.Seq;
    }

    private static void Decide(ParkLedger ledger, Decision decision)
    {
        ledger.Decide(decision.Seq, decision.Submission, decision.Kind, decision.ReturnedItems);
        ledger.Seq = decision.Seq;
    }

    private static async Task ReadMembersAsync(ParkLedger ledger, AppDbContext db, CancellationToken cancellation)
    {
        var members = await db.Set<Enterprise>().AsNoTracking().Where(enterprise => enterprise.Park == ledger.Park).OrderBy(enterprise => enterprise.Uscc)
            .Select(enterprise => new Member(enterprise.Id, enterprise.Since, enterprise.Until)
            {
                IsAboveScale = enterprise.IsAboveScale,
                HighTechFrom = enterprise.HighTechFrom,
                HighTechUntil = enterprise.HighTechUntil,
            }).ToListAsync(cancellation);
        ledger.SetMembers(members);
    }

    private sealed record Guarded(ParkLedger Ledger)
    {
        public SemaphoreSlim Lock { get; } = new(1, 1);
    }
}
