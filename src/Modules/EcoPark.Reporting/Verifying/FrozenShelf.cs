using System.Collections.Concurrent;
using System.Text;
using EcoPark.Documents.Facts;
using EcoPark.Documents.Verify;
using EcoPark.Platform.Database;
using EcoPark.Platform.Files;
using EcoPark.Platform.Scopes;
using EcoPark.Reporting.Contracts;
using EcoPark.Reporting.OtherPapers;
using EcoPark.Reporting.Reports;
using Microsoft.EntityFrameworkCore;

namespace EcoPark.Reporting.Verifying;

/// <summary>
/// The frozen versions of a park with their facts, newest first. What is read is kept: a frozen file never changes, and its name
/// is its hash.
/// </summary>
internal sealed class FrozenShelf(IDbContextFactory<AppDbContext> databases, FileStore store)
{
    private const int MostKept = 200;
    private readonly ConcurrentDictionary<Guid, (FactsFile Facts, FactsSignature Signature, string[] Files)> _kept = new();

    /// <summary>Every version within the scope, newest first; those whose facts are lost or damaged are left out.</summary>
    public async Task<IReadOnlyList<ProvenFacts>> ReadAsync(Park park, VersionScope scope, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var versions = await db.Set<ReportVersion>().AsNoTracking().Where(version => version.Park == park.Id && (!scope.PublishedOnly || version.Edition != null))
            .OrderByDescending(version => version.Year).ThenByDescending(version => version.Number).ToListAsync(cancellation);
        var found = new List<ProvenFacts>();
        foreach (var version in versions.Where(version => scope.Years?.Invoke(version.Year) != false))
        {
            if (await OpenAsync(db, version, cancellation) is { } opened)
            {
                found.Add(new ProvenFacts(Known(park, version), opened.Facts, opened.Signature) { FileHashes = opened.Files });
            }
        }

        return scope.PublishedOnly ? found : [.. found, .. await PapersAsync(db, park, scope, cancellation)];
    }

    public static KnownVersion Known(Park park, ReportVersion version) => new()
    {
        Id = version.Id,
        ParkKey = park.Key,
        ParkName = park.Name,
        IsDemo = park.IsDemo,
        Year = version.Year,
        Number = version.Number,
        Edition = version.Edition,
        FrozenAt = version.FrozenAt,
        PublishedAt = version.PublishedAt,
        FactsHash = version.FactsHash,
    };

    private async Task<(FactsFile Facts, FactsSignature Signature, string[] Files)?> OpenAsync(AppDbContext db, ReportVersion version, CancellationToken cancellation)
    {
        if (_kept.TryGetValue(version.Id, out var kept))
        {
            return kept;
        }

        var files = await ReportRows.FilesAsync(db, [version.Id], cancellation);
        if (files.Find(file => file.Kind == ReportFileKind.Facts) is not { } facts || await BytesAsync(db, facts.File, cancellation) is not { } bytes
            || FactsJson.Read(bytes, facts.Name).Value is not { } read)
        {
            return null;
        }

        var signature = await SignatureAsync(db, (version, files), bytes, cancellation);
        (FactsFile Facts, FactsSignature Signature, string[] Files) opened =
            (read, read.Hash == version.FactsHash ? signature : FactsSignature.Invalid, [.. files.Select(file => file.Sha256)]);
        if (_kept.Count < MostKept)
        {
            _kept[version.Id] = opened;
        }

        return opened;
    }

    // A key that is not the one the version was signed with proves nothing, however well it fits.
    private async Task<FactsSignature> SignatureAsync(AppDbContext db, (ReportVersion Version, List<ReportFile> Files) of, byte[] facts, CancellationToken cancellation)
    {
        if (of.Files.Find(file => file.Kind == ReportFileKind.Signature) is not { } signature || of.Files.Find(file => file.Kind == ReportFileKind.Key) is not { } key)
        {
            return FactsSignature.Absent;
        }

        if (await BytesAsync(db, signature.File, cancellation) is not { } signed || await BytesAsync(db, key.File, cancellation) is not { } pem)
        {
            return FactsSignature.Invalid;
        }

        var publicKey = Encoding.UTF8.GetString(pem);
        return ReportSignature.Fingerprint(publicKey) == of.Version.KeyFingerprint
            && ReportSignature.Check(facts, Encoding.UTF8.GetString(signed), publicKey) == SignatureState.Valid ? FactsSignature.Valid : FactsSignature.Invalid;
    }

    private async Task<List<ProvenFacts>> PapersAsync(AppDbContext db, Park park, VersionScope scope, CancellationToken cancellation)
    {
        var papers = await db.Set<WrittenPaper>().AsNoTracking().Where(paper => paper.Park == park.Id).OrderByDescending(paper => paper.WrittenAt).Take(MostKept).ToListAsync(cancellation);
        var found = new List<ProvenFacts>();
        foreach (var paper in papers.Where(paper => scope.Years?.Invoke(paper.Year) != false))
        {
            if (_kept.TryGetValue(paper.Id, out var kept))
            {
                found.Add(new ProvenFacts(Known(park, paper), kept.Facts, kept.Signature));
            }
            else if (await BytesAsync(db, paper.Facts, cancellation) is { } bytes && FactsJson.Read(bytes, paper.Kind).Value is { } read && read.Hash == paper.FactsHash)
            {
                if (_kept.Count < MostKept)
                {
                    _kept[paper.Id] = (read, FactsSignature.Absent, []);
                }

                found.Add(new ProvenFacts(Known(park, paper), read, FactsSignature.Absent));
            }
        }

        return found;
    }

    private static KnownVersion Known(Park park, WrittenPaper paper) => new()
    {
        Id = paper.Id,
        ParkKey = park.Key,
        ParkName = park.Name,
        IsDemo = park.IsDemo,
        Year = paper.Year,
        Paper = paper.Kind,
        Number = 0,
        FrozenAt = paper.WrittenAt,
        FactsHash = paper.FactsHash,
    };

    private async Task<byte[]?> BytesAsync(AppDbContext db, FileId id, CancellationToken cancellation)
    {
        var stored = await db.Set<StoredFile>().AsNoTracking().SingleOrDefaultAsync(file => file.Id == id, cancellation);
        if (stored is null || !store.Has(stored.Sha256))
        {
            return null;
        }

        await using var stream = store.Open(stored);
        var bytes = new byte[stream.Length];
        await stream.ReadExactlyAsync(bytes, cancellation);
        return bytes;
    }
}
