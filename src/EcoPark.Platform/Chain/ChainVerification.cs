using EcoPark.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace EcoPark.Platform.Chain;

/// <summary>What walking the whole chain found.</summary>
/// <param name="Records">How many records were read.</param>
/// <param name="Head">The last hash, in hexadecimal: the fingerprint printed on documents.</param>
/// <param name="Fault">The first broken link; null: the chain is whole.</param>
public sealed record ChainReport(long Records, string Head, ChainFault? Fault);

/// <summary>The first place at which the chain does not hold.</summary>
/// <param name="Seq">The place.</param>
/// <param name="Kind">Which table the record is in; empty for a missing one.</param>
/// <param name="Code">missing, altered, doubled, head.</param>
public sealed record ChainFault(long Seq, string Kind, string Code);

/// <summary>Recomputes every hash from what the tables say now.</summary>
public sealed class ChainVerification(IDbContextFactory<AppDbContext> databases, IEnumerable<ChainSource> sources)
{
    public async Task<ChainReport> VerifyAsync(IProgress<long>? progress, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var previous = ChainHash.Genesis;
        long seq = 0;
        await foreach (var record in MergeAsync(cancellation))
        {
            if (Fault(record, seq, previous) is { } fault)
            {
                return new ChainReport(seq, System.Convert.ToHexStringLower(previous), fault);
            }

            (seq, previous) = (record.Seq, record.Hash);
            if (seq % 10_000 == 0)
            {
                progress?.Report(seq);
            }
        }

        var head = await db.Set<ChainHead>().AsNoTracking().SingleOrDefaultAsync(cancellation);
        var whole = (head?.Seq ?? 0) == seq && (head?.Hash ?? ChainHash.Genesis).AsSpan().SequenceEqual(previous);
        return new ChainReport(seq, System.Convert.ToHexStringLower(previous), whole ? null : new ChainFault(seq + 1, "", "head"));
    }

    private static ChainFault? Fault(ChainedRecord record, long seq, byte[] previous)
    {
        if (record.Seq <= seq)
        {
            return new ChainFault(record.Seq, record.ChainKind, "doubled");
        }

        if (record.Seq != seq + 1)
        {
            return new ChainFault(seq + 1, "", "missing");
        }

        return ChainHash.Of(previous, record).AsSpan().SequenceEqual(record.Hash) ? null : new ChainFault(record.Seq, record.ChainKind, "altered");
    }

    private async IAsyncEnumerable<ChainedRecord> MergeAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        var open = new List<(AppDbContext Db, IAsyncEnumerator<ChainedRecord> Records)>();
        try
        {
            foreach (var source in sources)
            {
                var db = await databases.CreateDbContextAsync(cancellation);
                var records = source.ReadAsync(db, 0).GetAsyncEnumerator(cancellation);
                open.Add((db, records));
                if (!await records.MoveNextAsync())
                {
                    await CloseAsync(open, open.Count - 1);
                }
            }

            while (open.Count > 0)
            {
                var next = Enumerable.Range(0, open.Count).MinBy(index => open[index].Records.Current.Seq);
                yield return open[next].Records.Current;
                if (!await open[next].Records.MoveNextAsync())
                {
                    await CloseAsync(open, next);
                }
            }
        }
        finally
        {
            while (open.Count > 0)
            {
                await CloseAsync(open, open.Count - 1);
            }
        }
    }

    private static async Task CloseAsync(List<(AppDbContext Db, IAsyncEnumerator<ChainedRecord> Records)> open, int index)
    {
        var (db, records) = open[index];
        open.RemoveAt(index);
        await records.DisposeAsync();
        await db.DisposeAsync();
    }
}
