using System.IO.Compression;

namespace EcoPark.Documents.Packages;

/// <summary>
/// Writes a finished office zip again so that equal contents give equal bytes: the packaging library stamps each entry
/// with the clock. Content types stand first, the other entries sorted by name, all dated 1980-01-01.
/// </summary>
public static class FixedZip
{
    private const string ContentTypes = "[Content_Types].xml";

    // The earliest date that the zip format can hold.
    private static readonly DateTimeOffset FixedDate = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Repacks one zip.</summary>
    /// <param name="source">The zip, seekable; our own, not from outside.</param>
    /// <param name="target">Where the repacked zip goes; need not be seekable; left open.</param>
    public static void Repack(Stream source, Stream target)
    {
        using var buffer = new MemoryStream();
        using (var from = new ZipArchive(source, ZipArchiveMode.Read, leaveOpen: true))
        using (var to = new ZipArchive(buffer, ZipArchiveMode.Create, leaveOpen: true))
        {
            var entries = from.Entries
                .OrderBy(entry => string.Equals(entry.FullName, ContentTypes, StringComparison.Ordinal) ? 0 : 1)
                .ThenBy(entry => entry.FullName, StringComparer.Ordinal);
            foreach (var entry in entries)
            {
                Copy(entry, to.CreateEntry(entry.FullName, CompressionLevel.Optimal));
            }
        }

        buffer.Position = 0;
        buffer.CopyTo(target);
    }

    private static void Copy(ZipArchiveEntry source, ZipArchiveEntry target)
    {
        target.LastWriteTime = FixedDate;
        using var from = source.Open();
        using var to = target.Open();
        from.CopyTo(to);
    }
}
