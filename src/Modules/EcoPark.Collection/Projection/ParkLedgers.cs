using System.Collections.Concurrent;
using EcoPark.Collection.Ledger;
using EcoPark.Platform.Database;
using EcoPark.Platform.Scopes;
using EcoPark.Registry.Enterprises;
using EcoPark.Standards.Quantities;
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
        var facts = db.Set<Fact>().AsNoTracking()
            .Where(fact => fact.Park == ledger.Park && fact.Seq > from && fact.RecordedAt <= until && fact.Period.Length == 4)
            .OrderBy(fact => fact.Seq)
            .Select(fact => new Row(fact.Seq, fact.SubjectKind, fact.SubjectId, fact.Item, fact.Year, fact.Scope, fact.Value, fact.NotApplicable,
                fact.Text, fact.Basis, fact.Evidence, fact.Kind, fact.Standing, fact.Submission));
        var next = 0;
        await foreach (var row in facts.AsAsyncEnumerable().WithCancellation(cancellation))
        {
            while (next < decisions.Count && decisions[next].Seq < row.Seq)
            {
                Decide(ledger, decisions[next++]);
            }

            ledger.Add(row.Key(), row.Fact());
            ledger.Seq = row.Seq;
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

    private sealed record Row(long Seq, SubjectKind SubjectKind, Guid SubjectId, string Item, int Year, string Scope, string? Value, string? NotApplicable,
        string? Text, string? Basis, string? Evidence, FactKind Kind, FactStanding Standing, Guid? Submission)
    {
        // Few different items, hundreds of thousands of rows: one string each.
        public StatementKey Key() => new(SubjectKind, SubjectId, string.Intern(Item), Year) { Scope = string.Intern(Scope), Measured = Kind == FactKind.Measured };

        public FactValue Fact() => new(Seq, Kind, Standing, Submission)
        {
            Number = Value is not null && RationalText.TryParse(Value, out var number, allowFraction: true) ? number : null,
            NotApplicable = NotApplicable,
            Text = Text,
            Basis = Basis is null ? null : string.Intern(Basis),
            Evidence = Evidence is null ? null : string.Intern(Evidence),
        };
    }
}
