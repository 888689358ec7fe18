using System.IO.Compression;
using System.Text.Json;
using EcoPark.Platform.Chain;
using EcoPark.Platform.Database;
using EcoPark.Platform.Files;
using EcoPark.Standards.Reading;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace EcoPark.Platform.Backups;

/// <summary>
/// One archive of everything: records, files, keys. The records are copied first, as of one moment, while others go on writing;
/// a file's bytes are always there before the record that names it, so the copy is never without a file it speaks of.
/// </summary>
public sealed class BackupWriter(DatabaseAddress address, DataFolder folder, IDbContextFactory<AppDbContext> databases, TimeProvider time)
{
    public async Task<Result<BackupContent>> WriteAsync(string path, IProgress<long>? progress, CancellationToken cancellation)
    {
        if (address.Kind != DatabaseKind.Sqlite)
        {
            return new Problem("backup-server", path, "数据在 PostgreSQL 服务器上：请用 pg_dump 备份数据库，并复制数据文件夹中的 files 和 keys。",
                "The records are on a PostgreSQL server: back them up with pg_dump, and copy files and keys of the data folder.");
        }

        var target = Path.GetFullPath(path);
        if (File.Exists(target))
        {
            return new Problem("backup-exists", path, "文件已存在，不覆盖旧备份。请换一个文件名。", "The file exists; an old backup is not overwritten. Choose another name.");
        }

        var (copy, unfinished) = ($"{target}.db.tmp", $"{target}.tmp");
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(target) ?? ".");
            await CopyAsync(copy, cancellation);
            var content = await ArchiveAsync(copy, unfinished, progress, cancellation);
            File.Move(unfinished, target);
            return content;
        }
        finally
        {
            File.Delete(copy);
            File.Delete(unfinished);
        }
    }

    /// <summary>Copies the embedded database as of one moment; it stays in use meanwhile.</summary>
    public async Task CopyAsync(string path, CancellationToken cancellation)
    {
        await using var source = new SqliteConnection(address.ConnectionString);
        await source.OpenAsync(cancellation);
        await using var target = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ConnectionString);
        await target.OpenAsync(cancellation);
        source.BackupDatabase(target);
        await using var command = target.CreateCommand();
        command.CommandText = "PRAGMA journal_mode=DELETE";
        await command.ExecuteNonQueryAsync(cancellation);
    }

    private async Task<BackupContent> ArchiveAsync(string copy, string unfinished, IProgress<long>? progress, CancellationToken cancellation)
    {
        await using var stream = new FileStream(unfinished, FileMode.Create, FileAccess.ReadWrite);
        using var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
        await AddAsync(archive, copy, BackupLayout.Database, cancellation);
        long files = 0;
        foreach (var file in Directory.EnumerateFiles(folder.Files, "*", SearchOption.AllDirectories).Where(file => !Path.GetFileName(file).StartsWith('.')))
        {
            await AddAsync(archive, file, $"files/{Path.GetFileName(file)[..2]}/{Path.GetFileName(file)}", cancellation);
            progress?.Report(++files);
        }

        foreach (var key in Directory.EnumerateFiles(folder.Keys, "*.xml"))
        {
            await AddAsync(archive, key, $"keys/{Path.GetFileName(key)}", cancellation);
        }

        var content = new BackupContent(await SeqAsync(cancellation), files, time.GetUtcNow().UtcDateTime);
        await using (var manifest = await archive.CreateEntry(BackupLayout.Manifest).OpenAsync(cancellation))
        {
            await JsonSerializer.SerializeAsync(manifest, content, cancellationToken: cancellation);
        }

        archive.Dispose();
        stream.Flush(flushToDisk: true);
        return content;
    }

    private async Task<long> SeqAsync(CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await db.Set<ChainHead>().Select(head => head.Seq).SingleOrDefaultAsync(cancellation);
    }

    private static async Task AddAsync(ZipArchive archive, string file, string name, CancellationToken cancellation)
    {
        await using var source = File.OpenRead(file);
        await using var target = await archive.CreateEntry(name, CompressionLevel.Fastest).OpenAsync(cancellation);
        await source.CopyToAsync(target, cancellation);
    }
}

/// <summary>What a backup says of itself: at least so many records, so many files, when.</summary>
public sealed record BackupContent(long Records, long Files, DateTime MadeAt);
