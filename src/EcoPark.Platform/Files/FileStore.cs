using System.Security.Cryptography;
using EcoPark.Platform.Chain;
using EcoPark.Platform.People;
using EcoPark.Platform.Scopes;
using EcoPark.Standards.Reading;

namespace EcoPark.Platform.Files;

/// <summary>
/// Evidence files by the hash of their bytes, under <c>files/</c> of the data folder. A file is written beside, flushed and
/// moved into place, so a crash leaves a whole file or none; it is never executed and never served as a page.
/// </summary>
public sealed class FileStore(DataFolder folder)
{
    /// <summary>Own limit; a scanned contract of a hundred pages stays below it.</summary>
    public const long MaximumSize = 50 * 1024 * 1024;

    private const int BufferSize = 81_920;

    /// <summary>Keeps the bytes and describes them in the work's transaction. Kept bytes nobody describes are harmless.</summary>
    public async Task<Result<StoredFile>> KeepAsync(ChainWork work, Viewer viewer, FileOffer offer, CancellationToken cancellation)
    {
        var kept = await WriteAsync(offer, cancellation);
        if (!kept.IsOk)
        {
            return Result<StoredFile>.Failed(kept.Problems);
        }

        var file = new StoredFile(offer.Park, kept.Value, SafeName(offer.Name), viewer, work.Now).Of(offer.Enterprise);
        work.Db.Add(file);
        work.Audit("file.add", new("file", file.Id.ToString(), offer.Park), after: $"{file.Name} {file.Sha256}");
        return file;
    }

    public Stream Open(StoredFile file) => File.OpenRead(PathOf(file.Sha256));

    public bool Has(string sha256) => File.Exists(PathOf(sha256));

    private async Task<Result<FileContent>> WriteAsync(FileOffer offer, CancellationToken cancellation)
    {
        var place = Path.Combine(folder.Files, $".{Guid.CreateVersion7():N}");
        try
        {
            var (sha256, size) = await CopyAsync(offer.Content, place, cancellation);
            if (size > MaximumSize)
            {
                return TooLarge(offer.Name);
            }

            if (FileType.Of(place) is not { } type)
            {
                return UnknownType(offer.Name);
            }

            var target = PathOf(sha256);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!); // a path with a folder always has one
            File.Move(place, target, overwrite: true);
            return new FileContent(sha256, size, type);
        }
        finally
        {
            File.Delete(place);
        }
    }

    private static async Task<(string Sha256, long Size)> CopyAsync(Stream source, string place, CancellationToken cancellation)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var target = new FileStream(place, FileMode.CreateNew, FileAccess.Write, FileShare.None);
        var buffer = new byte[BufferSize];
        long size = 0;
        int read;
        while (size <= MaximumSize && (read = await source.ReadAsync(buffer, cancellation)) > 0)
        {
            hash.AppendData(buffer, 0, read);
            await target.WriteAsync(buffer.AsMemory(0, read), cancellation);
            size += read;
        }

        target.Flush(flushToDisk: true);
        return (System.Convert.ToHexStringLower(hash.GetHashAndReset()), size);
    }

    private string PathOf(string sha256) => Path.Combine(folder.Files, sha256[..2], sha256);

    // A name is only shown: folders and control characters are cut off, a long one is shortened before its ending.
    private static string SafeName(string name)
    {
        var plain = new string([.. name.Replace('\\', '/').Split('/')[^1].Where(c => !char.IsControl(c))]).Trim();
        var ending = Path.GetExtension(plain);
        return plain.Length switch
        {
            0 => "file",
            > 120 => plain[..(120 - Math.Min(ending.Length, 10))] + ending[..Math.Min(ending.Length, 10)],
            _ => plain,
        };
    }

    private static Problem TooLarge(string name) => new("file-too-large", name,
        $"文件超过 {MaximumSize / 1024 / 1024} MB。请压缩或拆分后再上传。",
        $"The file is larger than {MaximumSize / 1024 / 1024} MB. Compress or split it and upload again.");

    private static Problem UnknownType(string name) => new("file-type", name,
        "文件内容不是可接受的类型（PDF、PNG、JPEG、Word .docx、Excel .xlsx、CSV 或纯文本）。请转换后再上传。",
        "The content is none of the accepted types (PDF, PNG, JPEG, Word .docx, Excel .xlsx, CSV or plain text). Convert it and upload again.");
}

/// <summary>A file somebody hands in.</summary>
public sealed record FileOffer(ParkId Park, string Name, Stream Content)
{
    public EnterpriseId? Enterprise { get; init; }
}
