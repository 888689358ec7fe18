using EcoPark.Platform.Audit;
using EcoPark.Platform.Database;
using EcoPark.Platform.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace EcoPark.Platform.Chain;

/// <summary>
/// One transaction that changes records. Opened by <see cref="ChainWriter"/>, which already holds the head of the chain:
/// writers wait for one another, readers do not. Disposing without <see cref="CommitAsync"/> undoes everything.
/// </summary>
public sealed class ChainWork : IAsyncDisposable
{
    private readonly List<ChainedRecord> _pending = [];
    private readonly IDbContextTransaction _transaction;
    private readonly ChainHead _head;
    private readonly Viewer _viewer;
    private readonly DateTime _now;

    internal ChainWork(AppDbContext db, IDbContextTransaction transaction, ChainHead head, ChainClock clock)
    {
        Db = db;
        _transaction = transaction;
        _head = head;
        _viewer = clock.Viewer;
        _now = clock.Now < head.RecordedAt ? head.RecordedAt : clock.Now;
    }

    public AppDbContext Db { get; }

    /// <summary>The time of everything in this work.</summary>
    public DateTime Now => _now;

    /// <summary>The place the next appended record will have.</summary>
    public long NextSeq => _head.Seq + _pending.Count + 1;

    /// <summary>Puts a record at the end of the chain; its place is known at once, its hash when the work is committed.</summary>
    /// <returns>The record's place.</returns>
    public long Append(ChainedRecord record)
    {
        _pending.Add(record);
        return _head.Seq + _pending.Count;
    }

    /// <summary>Says who did what to which thing, with the values before and after where there are any.</summary>
    public void Audit(string action, AuditSubject subject, string? before = null, string? after = null) =>
        Append(new AuditRecord(_viewer, action, subject, before, after));

    public async Task CommitAsync(CancellationToken cancellation)
    {
        var (seq, hash) = (_head.Seq, _head.Hash);
        foreach (var record in _pending)
        {
            record.Place(++seq, _now, hash);
            hash = record.Hash;
        }

        Db.AddRange(_pending);

        if (_pending.Count > 0)
        {
            _head.Advance(_pending[^1]);
        }

        await Db.SaveChangesAsync(cancellation);
        await _transaction.CommitAsync(cancellation);
        _pending.Clear();
    }

    public async ValueTask DisposeAsync()
    {
        await _transaction.DisposeAsync();
        await Db.DisposeAsync();
    }
}

/// <summary>Who writes, and when.</summary>
internal sealed record ChainClock(Viewer Viewer, DateTime Now);
