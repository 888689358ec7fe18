using System.IO.Compression;
using System.Security.Cryptography;
using EcoPark.Platform.Files;
using EcoPark.Standards.Reading;

namespace EcoPark.Platform.Backups;

/// <summary>
/// Unpacks an archive into an empty folder, aside first: only when every file has the hash of its name and the caller's check
/// of the records passes does it become the data folder.
/// </summary>
public static class BackupReader
{
    /// <param name="archive">The backup.</param>
    /// <param name="folder">Where the installation shall be; empty or absent.</param>
    /// <param name="check">Looks at the unpacked installation; a problem stops the restoration.</param>
    /// <param name="cancellation">Stops it; nothing is left behind.</param>
    public static async Task<Result<DataFolder>> RestoreAsync(string archive, string folder, Func<string, Task<Problem?>> check, CancellationToken cancellation)
    {
        var target = Path.GetFullPath(folder);
        if (Directory.Exists(target) && Directory.EnumerateFileSystemEntries(target).Any())
        {
            return new Problem("restore-not-empty", folder, "文件夹不是空的，不覆盖已有数据。请用 --data 指定一个新文件夹。",
                "The folder is not empty; what is there is not overwritten. Name a new folder with --data.");
        }

        var aside = $"{target.TrimEnd(Path.DirectorySeparatorChar)}.restoring";
        try
        {
            Directory.CreateDirectory(aside);
            if ((await UnpackAsync(archive, aside, cancellation) ?? await check(aside)) is { } problem)
            {
                return problem;
            }

            if (Directory.Exists(target))
            {
                Directory.Delete(target);
            }

            Directory.Move(aside, target);
            return new DataFolder(target);
        }
        catch (InvalidDataException)
        {
            return new Problem("restore-unreadable", archive, "不是完整的备份文件。请换一份备份。", "This is not a whole backup. Take another one.");
        }
        finally
        {
            if (Directory.Exists(aside))
            {
                Directory.Delete(aside, recursive: true);
            }
        }
    }

    private static async Task<Problem?> UnpackAsync(string archive, string folder, CancellationToken cancellation)
    {
        await using var zip = await ZipFile.OpenReadAsync(archive, cancellation);
        if (zip.Entries.FirstOrDefault(entry => !BackupLayout.IsOurs(entry.FullName)) is { } foreign)
        {
            return new Problem("restore-foreign", foreign.FullName, "备份中有不属于 EcoPark 的文件，未恢复。请换一份备份。", "The backup holds a file that is not EcoPark's; nothing was restored. Take another one.");
        }

        if (zip.GetEntry(BackupLayout.Database) is null)
        {
            return new Problem("restore-unreadable", archive, "备份中没有数据库。请换一份备份。", "There is no database in the backup. Take another one.");
        }

        foreach (var entry in zip.Entries)
        {
            var path = Path.Combine(folder, entry.FullName);
            Directory.CreateDirectory(Path.GetDirectoryName(path) ?? folder);
            await entry.ExtractToFileAsync(path, overwrite: false, cancellation);
            if (BackupLayout.IsFile(entry.FullName) && !await HasItsHashAsync(path, cancellation))
            {
                return new Problem("restore-altered", entry.FullName, "证据文件与其哈希不符，备份已损坏，未恢复。请换一份备份。",
                    "An evidence file does not fit its hash: the backup is damaged; nothing was restored. Take another one.");
            }
        }

        return null;
    }

    private static async Task<bool> HasItsHashAsync(string path, CancellationToken cancellation)
    {
        await using var stream = File.OpenRead(path);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, cancellation)) == Path.GetFileName(path);
    }
}
