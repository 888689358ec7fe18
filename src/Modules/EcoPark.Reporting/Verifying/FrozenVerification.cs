using EcoPark.Documents.Packages;
using EcoPark.Documents.Verify;
using EcoPark.Documents.Word;
using EcoPark.Platform.Database;
using EcoPark.Platform.People;
using EcoPark.Platform.Scopes;
using EcoPark.Reporting.Contracts;
using EcoPark.Reporting.Uploads;
using EcoPark.Standards.Reading;
using Microsoft.EntityFrameworkCore;

namespace EcoPark.Reporting.Verifying;

/// <summary>Verifies documents against the frozen versions of the park.</summary>
internal sealed class FrozenVerification(FrozenShelf shelf, ParkLookup parks, ReportLibrary library, PublicRate rate, IDbContextFactory<AppDbContext> databases) : VerifyDocument, IDisposable
{
    // Strangers may make us read less than the office: a report is far below both.
    private static readonly PackageLimits ForStrangers = new() { FileBytes = LargestFile, InflatedBytes = 64L * 1024 * 1024, XmlCharacters = 24L * 1024 * 1024 };
    private readonly SemaphoreSlim _places = new(2);

    public void Dispose() => _places.Dispose();

    public override async Task<Result<DocumentProof>> HandleAsync(Viewer viewer, DocumentToVerify document, CancellationToken cancellation)
    {
        var found = await parks.FindAsync(viewer, document.Park, cancellation);
        return found.IsOk && viewer.Parks(Permission.DocumentRead)?.Contains(found.Value.Id) != false
            ? await VerifyAsync(found.Value, document, OfOffice(viewer, found.Value.Id), cancellation)
            : ReportingProblems.NoPark(document.Park);
    }

    public override async Task<Result<DocumentProof>> ForPublicAsync(DocumentToVerify document, string caller, CancellationToken cancellation)
    {
        if (rate.ForDocument(caller) is { } tooOften)
        {
            return tooOften;
        }

        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await db.Set<Park>().AsNoTracking().SingleOrDefaultAsync(park => park.Key == document.Park, cancellation) is { } found
            ? await VerifyAsync(found, document, new VersionScope(null, PublishedOnly: true), cancellation)
            : ReportingProblems.NoPark(document.Park);
    }

    /// <summary>What a person of the office may see: a reviewer sees one year.</summary>
    internal static VersionScope OfOffice(Viewer viewer, ParkId park) => new(year => viewer.MayInYear(Permission.DocumentRead, park, year), PublishedOnly: false);

    private async Task<Result<DocumentProof>> VerifyAsync(Park park, DocumentToVerify document, VersionScope scope, CancellationToken cancellation)
    {
        if (document.Content.Length > LargestFile)
        {
            return UploadedDocument.TooLarge("");
        }

        var upload = new UploadedDocument(document.Name, document.Content.ToArray());
        if (upload.Fault is { } fault)
        {
            return fault;
        }

        await _places.WaitAsync(cancellation);
        try
        {
            return await ReadAsync(park, upload, scope, cancellation);
        }
        finally
        {
            _places.Release();
        }
    }

    private async Task<Result<DocumentProof>> ReadAsync(Park park, UploadedDocument upload, VersionScope scope, CancellationToken cancellation)
    {
        using var content = new MemoryStream(upload.Bytes, writable: false);
        if (!WordReader.Read(content, scope.PublishedOnly ? ForStrangers : null).TryGet(out var text, out var refused))
        {
            return new Problem(refused.Code, $"{upload.Name} {refused.Place}".TrimEnd(), refused.Zh, refused.En);
        }

        var versions = await shelf.ReadAsync(park, scope, cancellation);
        if (VersionMatching.Find(text, versions) is not var (facts, by) || !library.Sources.TryGetValue(facts.Facts.Standard, out var sources))
        {
            return new Problem("document-unknown", upload.Name,
                scope.PublishedOnly ? "这份文件不是本园区已公开的任何一版报告，或已失去全部绑定；请核对来源。" : "这份文件不是本园区任何一版定稿，或已失去全部绑定；请核对来源，或先定稿。",
                scope.PublishedOnly ? "The file is none of the park's published reports, or has lost all its anchors; check where it came from." : "The file is none of the park's frozen versions, or has lost all its anchors; check where it came from, or freeze the report first.");
        }

        return new DocumentProof
        {
            FileName = upload.Name,
            Sha256 = upload.Sha256,
            Version = facts.Version,
            MatchedBy = by,
            IsFrozenFile = facts.FileHashes.Contains(upload.Sha256),
            Signature = facts.Signature,
            Newer = Newer(facts.Version, versions),
            Report = DocumentVerifier.Verify(text, facts.Facts, sources.Phrases, upload.Name),
        };
    }

    /// <summary>The latest version of the same year and kind, where it is not this one.</summary>
    internal static KnownVersion? Newer(KnownVersion version, IEnumerable<ProvenFacts> versions)
    {
        var latest = versions.Select(one => one.Version).Where(one => one.Year == version.Year && one.Paper == version.Paper)
            .OrderByDescending(one => one.Number).ThenByDescending(one => one.FrozenAt).First();
        return latest.Id == version.Id ? null : latest;
    }
}
