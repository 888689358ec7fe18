using EcoPark.Platform.Database;
using EcoPark.Platform.Files;
using EcoPark.Platform.People;
using EcoPark.Standards.Reading;
using Microsoft.EntityFrameworkCore;

namespace EcoPark.Reporting.Reports.Versions;

/// <summary>A file of a frozen version, with what the store knows of it.</summary>
public sealed record FrozenFile(ReportFile File, StoredFile Stored);

/// <summary>Finds a file of a frozen version.</summary>
public sealed class VersionFile(ReadVersion versions, FileStore store, IDbContextFactory<AppDbContext> databases)
{
    public async Task<Result<FrozenFile>> HandleAsync(Viewer viewer, VersionKey key, string kind, CancellationToken cancellation)
    {
        var listed = await versions.ListAsync(viewer, new ReportAddress(key.Park, key.Year), cancellation);
        if (!listed.IsOk)
        {
            return Result<FrozenFile>.Failed(listed.Problems);
        }

        if (listed.Value.Versions.LastOrDefault(one => key.Number is null || one.Number == key.Number) is not { } version)
        {
            return ReportProblems.NoVersion(key.Year, key.Number);
        }

        await using var db = await databases.CreateDbContextAsync(cancellation);
        var files = await ReportRows.FilesAsync(db, [version.Id], cancellation);
        var file = files.FirstOrDefault(one => one.Kind.ToString().Equals(kind, StringComparison.OrdinalIgnoreCase));
        var stored = file is null ? null : await db.Set<StoredFile>().AsNoTracking().SingleAsync(row => row.Id == file.File, cancellation);
        return file is not null && stored is not null && store.Has(stored.Sha256)
            ? new FrozenFile(file, stored)
            : new Problem("report-file-not-found", kind, $"第 {version.Number} 版没有该文件，或其内容不在数据文件夹中。", $"Version {version.Number} has no such file, or its content is not in the data folder.");
    }

    public Stream Open(FrozenFile file) => store.Open(file.Stored);
}
