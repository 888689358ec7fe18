using EcoPark.Documents.Report;
using EcoPark.Platform.Database;
using EcoPark.Platform.People;
using EcoPark.Platform.Scopes;
using EcoPark.Standards.Evaluation;
using EcoPark.Standards.Reading;
using Microsoft.EntityFrameworkCore;

namespace EcoPark.Reporting.Reports.Versions;

/// <summary>A frozen version of a park-year.</summary>
/// <param name="Park">The park's key.</param>
/// <param name="Year">The report year.</param>
/// <param name="Number">Null: the latest.</param>
public sealed record VersionKey(string Park, int Year, int? Number = null);

/// <summary>A frozen version, rebuilt from the input that was frozen with it.</summary>
public sealed record VersionView(Park Park, ReportVersion Version, IReadOnlyList<ReportFile> Files)
{
    public required ParkYearEvaluation Evaluation { get; init; }

    public required ReportSet Set { get; init; }

    /// <summary>The texts as frozen: the office's by section id; other sections stand as the template has them.</summary>
    public IReadOnlyDictionary<string, string> Texts => Version.Texts;

    /// <summary>What was said on this version; a reviewer from outside sees what they said themselves.</summary>
    public required IReadOnlyList<ReportComment> Comments { get; init; }

    /// <summary>Rebuilding gives the frozen numbers; false only where a later program writes this report otherwise.</summary>
    public bool IsIdentical => Set.Facts.Hash == Version.FactsHash;
}

/// <summary>Reads a frozen version; this is also all of a report that a reviewer from outside sees.</summary>
public sealed class ReadVersion(ParkLookup parks, FrozenInputs inputs, IDbContextFactory<AppDbContext> databases)
{
    public async Task<Result<VersionView>> HandleAsync(Viewer viewer, VersionKey key, CancellationToken cancellation)
    {
        var listed = await ListAsync(viewer, new ReportAddress(key.Park, key.Year), cancellation);
        if (!listed.IsOk)
        {
            return Result<VersionView>.Failed(listed.Problems);
        }

        var (park, versions) = listed.Value;
        var found = key.Number is { } number ? versions.FirstOrDefault(version => version.Number == number) : (versions.Count == 0 ? null : versions[^1]);
        return found is null ? ReportProblems.NoVersion(key.Year, key.Number) : await OpenAsync(viewer, park, found, cancellation);
    }

    /// <summary>The frozen versions of a year, the first one first.</summary>
    public async Task<Result<ReportVersions>> ListAsync(Viewer viewer, ReportAddress address, CancellationToken cancellation)
    {
        var found = await ReportScope.FindAsync(parks, viewer, address, cancellation);
        if (!found.TryGet(out var park, out var refused))
        {
            return refused;
        }

        await using var db = await databases.CreateDbContextAsync(cancellation);
        return new ReportVersions(park, await ReportRows.VersionsAsync(db, park.Id, address.Year, cancellation));
    }

    private async Task<Result<VersionView>> OpenAsync(Viewer viewer, Park park, ReportVersion version, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var files = await ReportRows.FilesAsync(db, [version.Id], cancellation);
        var input = await inputs.ReadAsync(db, version, files, cancellation);
        if (!input.IsOk)
        {
            return Result<VersionView>.Failed(input.Problems);
        }

        var comments = await db.Set<ReportComment>().AsNoTracking().Where(comment => comment.Report == version.Report && comment.Number == version.Number)
            .OrderBy(comment => comment.WrittenAt).ThenBy(comment => comment.Id).ToListAsync(cancellation);
        var isInside = ReportScope.MaySeeDraft(viewer, park.Id);
        return new VersionView(park, version, files)
        {
            Evaluation = input.Value.Evaluation,
            Set = input.Value.Files.Set,
            Comments = [.. comments.Where(comment => isInside || comment.AuthorId == viewer.PersonId)],
        };
    }
}

/// <summary>The frozen versions of a park-year.</summary>
public sealed record ReportVersions(Park Park, IReadOnlyList<ReportVersion> Versions);
