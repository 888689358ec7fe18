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
        var found = key.Number is { } number ? versions.FirstOrDefault(version => version.Number == number) : versions.LastOrDefault();
        return found is null ? ReportProblems.NoVersion(key.Year, key.Number) : await OpenAsync(park, found, cancellation);
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

    internal async Task<Result<VersionView>> OpenAsync(Park park, ReportVersion version, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var files = await ReportRows.FilesAsync(db, [version.Id], cancellation);
        var input = await inputs.ReadAsync(db, version, files, cancellation);
        return input.IsOk
            ? new VersionView(park, version, files) { Evaluation = input.Value.Evaluation, Set = input.Value.Files.Set }
            : Result<VersionView>.Failed(input.Problems);
    }
}

/// <summary>The frozen versions of a park-year.</summary>
public sealed record ReportVersions(Park Park, IReadOnlyList<ReportVersion> Versions);
