using System.Collections.Concurrent;
using EcoPark.Collection.Ledger;
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

    private async Task ReadOnAsync(ParkLedger ledger, DateTime? asOf, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        await ReadMembersAsync(ledger, db, cancellation);
        var from = ledger.Seq;
        var until = asOf ?? DateTime.MaxValue;
        var decisions = await db.Set<Decision>().AsNoTracking()
            .Where(decision => decision.Park == ledger.Park && decision.Seq > from && decision.RecordedAt <= until)
            .OrderBy(decision => decision.Seq).ToListAsync(cancellation);
        await using var facts = await FactRows.OpenAsync(db, ledger.Park, from, until, cancellation);
        var next = 0;
        while (await facts.NextAsync(cancellation) is { } fact)
        {
            while (next < decisions.Count && decisions[next].Seq < fact.Seq)
            {
                Decide(ledger, decisions[next++]);
            }

            ledger.Add(facts.Key, fact);
            ledger.Seq = fact.Seq;
        }

        while (next < decisions.Count)
        {
            Decide(ledger, decisions[next++]);
        }
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
