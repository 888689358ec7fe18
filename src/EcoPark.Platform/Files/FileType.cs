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
    private const int MostTypes = 1_048_576;
    private static readonly string[] ProgramMarks = ["macroEnabled", "vbaProject", "activeX"];

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
            return HasProgram(package) ? null : package.GetEntry("word/document.xml") is not null ? Word : package.GetEntry("xl/workbook.xml") is not null ? Excel : null;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    // A program in it is refused under whatever name: the list of types must call it one, or an office would not run it.
    private static bool HasProgram(System.IO.Compression.ZipArchive package)
    {
        if (package.Entries.Any(entry => entry.FullName.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase)))
        {
            return true;
        }

        var types = package.Entries.Where(entry => entry.FullName.Equals("[Content_Types].xml", StringComparison.OrdinalIgnoreCase)).ToList();
        return types.Count > 1 || (types.Count == 1 && NamesProgram(types[0]));
    }

    private static bool NamesProgram(System.IO.Compression.ZipArchiveEntry entry)
    {
        using var content = entry.Open();
        var buffer = new byte[MostTypes];
        var size = content.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
        var text = Encoding.UTF8.GetString(buffer.AsSpan(0, size)).Replace("\0", "", StringComparison.Ordinal); // UTF-16 too
        return size == buffer.Length || ProgramMarks.Any(mark => text.Contains(mark, StringComparison.OrdinalIgnoreCase));
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
