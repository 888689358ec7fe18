using EcoPark.Platform.Database;
using EcoPark.Platform.Files;
using EcoPark.Platform.People;
using EcoPark.Platform.Scopes;
using EcoPark.Standards.Reading;
using Microsoft.EntityFrameworkCore;

namespace EcoPark.Collection.Facts;

/// <summary>An evidence file for somebody who may see it. A firm's files are seen by the firm and by the park and its offices; the park's own by all but firms.</summary>
public sealed class EvidenceFile(IDbContextFactory<AppDbContext> databases, FileStore files)
{
    public async Task<Result<StoredFile>> HandleAsync(Viewer viewer, FileId id, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var file = await db.Set<StoredFile>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancellation);
        if (file is null || !MaySee(viewer, file))
        {
            return new Problem("file-not-found", "", "没有这个文件，或不在您的权限内。", "No such file, or not within your scope.");
        }

        return files.Has(file.Sha256) ? file : new Problem("file-lost-not-found", file.Name,
            $"“{file.Name}”的内容不在数据文件夹中（SHA-256 {file.Sha256[..12]}…）。请从备份恢复 files 文件夹。",
            $"The bytes of {file.Name} are not in the data folder (SHA-256 {file.Sha256[..12]}…). Restore the folder files from a backup.");
    }

    public Stream Open(StoredFile file) => files.Open(file);

    private static bool MaySee(Viewer viewer, StoredFile file) => file.Enterprise is { } enterprise
        ? viewer.MayFor(Permission.FactRead, file.Park, enterprise)
        : viewer.IsSystem || viewer.Scopes.Any(scope => scope.Covers(file.Park) && scope.Enterprise is null && viewer.Allows(scope, Permission.FactRead));
}
