using System.Globalization;
using EcoPark.Platform.Database;
using EcoPark.Platform.Files;
using Microsoft.EntityFrameworkCore;

namespace EcoPark.Platform.Backups;

/// <summary>A copy of the embedded database as it was before its tables change.</summary>
public sealed class SafetyCopy(BackupWriter writer, DatabaseAddress address, DataFolder folder, IDbContextFactory<AppDbContext> databases, TimeProvider time)
{
    /// <returns>Where the copy lies; null where none is needed: nothing changes, nothing is there yet, or a server keeps the records.</returns>
    public async Task<string?> KeepAsync(CancellationToken cancellation)
    {
        if (address.Kind != DatabaseKind.Sqlite)
        {
            return null;
        }

        await using (var db = await databases.CreateDbContextAsync(cancellation))
        {
            var isNew = !(await db.Database.GetAppliedMigrationsAsync(cancellation)).Any();
            if (isNew || !(await db.Database.GetPendingMigrationsAsync(cancellation)).Any())
            {
                return null;
            }
        }

        Directory.CreateDirectory(folder.Copies);
        var copy = Path.Combine(folder.Copies, $"ecopark-{time.GetUtcNow().ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture)}.db");
        await writer.CopyAsync(copy, cancellation);
        return copy;
    }
}
