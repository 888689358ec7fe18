using System.Security.Cryptography;
using EcoPark.Standards.Reading;

namespace EcoPark.Reporting.Uploads;

/// <summary>A file somebody handed in, with a name that is only shown.</summary>
public sealed record UploadedDocument
{
    /// <summary>Own limit: a report with pictures stays far below it.</summary>
    public const int LargestFile = 20 * 1024 * 1024;

    private const int LongestName = 120;
    private const string Nameless = "file";

    /// <param name="name">As sent; folders and control characters are cut off.</param>
    /// <param name="bytes">The content.</param>
    public UploadedDocument(string name, byte[] bytes)
    {
        (Name, Bytes) = (Plain(name), bytes);
        Sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes));
    }

    public string Name { get; }

    public byte[] Bytes { get; }

    public string Sha256 { get; }

    /// <summary>Why it is not looked at; null: it may be.</summary>
    public Problem? Fault => Bytes.Length switch
    {
        0 => new Problem("document-empty", Name, "文件是空的；请重新选择。", "The file is empty; choose again."),
        > LargestFile => TooLarge(Name),
        _ => null,
    };

    /// <summary>Takes a stream as far as a file may be large.</summary>
    /// <returns>The bytes, one more than the limit where there is more.</returns>
    public static async Task<byte[]> ReadAsync(Stream source, CancellationToken cancellation)
    {
        var buffer = new byte[81_920];
        using var content = new MemoryStream();
        int read;
        while (content.Length <= LargestFile && (read = await source.ReadAsync(buffer, cancellation)) > 0)
        {
            content.Write(buffer, 0, (int)Math.Min(read, LargestFile + 1 - content.Length));
        }

        return content.ToArray();
    }

    public static Problem TooLarge(string name) => new("document-too-large", name,
        $"文件超过 {LargestFile / 1024 / 1024} MB；请压缩图片或拆分后再试。",
        $"The file is larger than {LargestFile / 1024 / 1024} MB; shrink its pictures or split it.");

    private static string Plain(string name)
    {
        var plain = new string([.. name.Replace('\\', '/').Split('/')[^1].Where(static c => !char.IsControl(c))]).Trim();
        return plain.Length == 0 ? Nameless : plain.Length <= LongestName ? plain : plain[..LongestName];
    }
}
