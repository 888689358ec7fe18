using System.Text;

namespace EcoPark.Platform.Files;

/// <summary>What a file is by its bytes.</summary>
internal static class FileType
{
    public const string Pdf = "application/pdf";
    public const string Png = "image/png";
    public const string Jpeg = "image/jpeg";
    public const string Text = "text/plain";
    public const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    public const string Excel = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private const int Sample = 65_536;

    public static string? Of(string path)
    {
        using var stream = File.OpenRead(path);
        var buffer = new byte[Sample];
        var head = buffer.AsSpan(0, stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false));
        if (head.StartsWith("%PDF-"u8))
        {
            return Pdf;
        }

        if (head.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47]))
        {
            return Png;
        }

        if (head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]))
        {
            return Jpeg;
        }

        return head.StartsWith("PK\u0003\u0004"u8) ? Office(stream) : PlainText(head);
    }

    private static string? Office(Stream stream)
    {
        try
        {
            stream.Position = 0;
            using var package = new System.IO.Compression.ZipArchive(stream, System.IO.Compression.ZipArchiveMode.Read, leaveOpen: true);
            if (package.GetEntry("word/vbaProject.bin") is not null || package.GetEntry("xl/vbaProject.bin") is not null)
            {
                return null;
            }

            return package.GetEntry("word/document.xml") is not null ? Word : package.GetEntry("xl/workbook.xml") is not null ? Excel : null;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    // The sample may end inside a character; everything before must be text without control characters.
    private static string? PlainText(ReadOnlySpan<byte> head)
    {
        var characters = new char[head.Length];
        new UTF8Encoding(false, false).GetDecoder().Convert(head, characters, flush: false, out _, out var used, out _);
        var text = characters.AsSpan(0, used);
        return head.Length > 0 && !text.Contains('\uFFFD') && !text.ContainsAnyInRange('\0', '\u0008') ? Text : null;
    }
}
