using System.Collections.Concurrent;
using EcoPark.Disclosure.Firms;
using EcoPark.Disclosure.Settings;
using EcoPark.Disclosure.Snapshots;
using EcoPark.Platform.Chain;
using EcoPark.Platform.Database;
using EcoPark.Platform.Scopes;
using Microsoft.EntityFrameworkCore;

namespace EcoPark.Disclosure.Portal;

/// <summary>
/// Gives what is public of a park, read once for each stamp. The stamp is asked for at most once a second, and at every
/// request for a while after this process has written: a publication is seen at once here, within a second on other nodes.
/// </summary>
internal sealed class PortalStore(IDbContextFactory<AppDbContext> databases) : IDisposable
{
    private static readonly TimeSpan Trusted = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Watched = TimeSpan.FromSeconds(30); // longer than a transaction takes to commit
    private readonly ConcurrentDictionary<string, Looked> _parks = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim _reading = new(1, 1);
    private long _wroteAt = long.MinValue;

    public void Dispose() => _reading.Dispose();

    /// <summary>Null: there is no such park, or nothing of it has ever been public.</summary>
    public async Task<PublicPark?> FindAsync(string key, CancellationToken cancellation)
    {
        if (_parks.TryGetValue(key, out var looked) && IsFresh(looked))
        {
            return looked.Park;
        }

        await _reading.WaitAsync(cancellation);
        try
        {
            return _parks.TryGetValue(key, out looked) && IsFresh(looked) ? looked.Park : await LookAsync(key, looked?.Park, cancellation);
        }
        finally
        {
            _reading.Release();
        }
    }

    /// <summary>The parks of which something is public.</summary>
    public async Task<IReadOnlyList<PublicPark>> AllAsync(CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var keys = await (from stamp in db.Set<PortalStamp>() join park in db.Set<Park>() on stamp.Park equals park.Id orderby park.Key select park.Key).ToListAsync(cancellation);
        var parks = new List<PublicPark>();
        foreach (var key in keys)
        {
            parks.AddRange(await FindAsync(key, cancellation) is { } park ? [park] : []);
        }

        return parks;
    }

    /// <summary>Makes the work's change seen: pages drawn before are not given out any more once it is committed.</summary>
    public async Task RaiseAsync(ChainWork work, ParkId park, CancellationToken cancellation)
    {
        var stamps = work.Db.Set<PortalStamp>();
        var stamp = stamps.Local.FirstOrDefault(known => known.Park == park) ?? await stamps.SingleOrDefaultAsync(known => known.Park == park, cancellation);
        if (stamp is null)
        {
            stamp = new PortalStamp(park);
            work.Db.Add(stamp);
        }

        stamp.Raise();
        Interlocked.Exchange(ref _wroteAt, Environment.TickCount64);
    }

    private bool IsFresh(Looked looked)
    {
        var now = Environment.TickCount64;
        var wrote = Interlocked.Read(ref _wroteAt);
        return now - looked.At < Trusted.TotalMilliseconds && (wrote == long.MinValue || now - wrote > Watched.TotalMilliseconds);
    }

    private async Task<PublicPark?> LookAsync(string key, PublicPark? known, CancellationToken cancellation)
    {
        var at = Environment.TickCount64;
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var found = await (from candidate in db.Set<Park>().AsNoTracking() join stamp in db.Set<PortalStamp>() on candidate.Id equals stamp.Park where candidate.Key == key select new { Park = candidate, stamp.Number })
            .SingleOrDefaultAsync(cancellation);
        if (found is null)
        {
            _parks.TryRemove(key, out _); // nothing is kept of addresses that somebody makes up
            return null;
        }

        var park = known is not null && known.Stamp == found.Number ? known : await ReadAsync(db, found.Park, found.Number, cancellation);
        _parks[key] = new Looked(park, at);
        return park;
    }

    private static async Task<PublicPark> ReadAsync(AppDbContext db, Park park, long stamp, CancellationToken cancellation)
    {
        var snapshots = await db.Set<DisclosureSnapshot>().AsNoTracking().Where(row => row.Park == park.Id).OrderByDescending(row => row.Year).ThenByDescending(row => row.Edition).ToListAsync(cancellation);
        var disclosures = await db.Set<PublishedDisclosure>().AsNoTracking().Where(row => row.Park == park.Id).OrderByDescending(row => row.PublishedAt).ThenBy(row => row.Uscc).ToListAsync(cancellation);
        var settings = await PortalSettingsRecord.FindAsync(db, park.Id, cancellation);
        DateTime?[] changes = [snapshots.Max(row => (DateTime?)row.PublishedAt), disclosures.Max(row => (DateTime?)(row.WithdrawnAt ?? row.PublishedAt)), settings?.ChangedAt];
        return new PublicPark(park.Id, park.Key, stamp)
        {
            Publications = snapshots.ConvertAll(row => new Publication(DisclosureJson.Read<DisclosedYear>(row.Content), row.PublishedAt, row.Hash)),
            Disclosures = disclosures.ConvertAll(row => new FirmDisclosure(DisclosureJson.Read<DisclosedReport>(row.Content), row.Edition, row.PublishedAt) { WithdrawnAt = row.WithdrawnAt, Hash = row.Hash }),
            Settings = settings?.ToSettings() ?? new PortalSettings(),
            IsDemo = park.IsDemo,
            Name = snapshots.Count > 0 ? DisclosureJson.Read<DisclosedYear>(snapshots[0].Content).ParkName : park.Name,
            ChangedAt = changes.Max() ?? DateTime.UnixEpoch,
        };
    }

    private sealed record Looked(PublicPark Park, long At);
}
