using System.IO.Compression;
using System.Xml;
using EcoPark.Standards.Reading;

namespace EcoPark.Documents.Packages;

/// <summary>
/// An office zip (.docx, .xlsx) from outside, opened safely: every entry has been inflated once and counted before
/// anyone uses it, so what is read later keeps within <see cref="PackageLimits"/> whatever the headers claim.
/// Not safe for use by several threads at once.
/// </summary>
public sealed class OfficePackage : IDisposable
{
    private static ReadOnlySpan<byte> OldFormat => [0xD0, 0xCF, 0x11, 0xE0];

    private readonly ZipArchive archive;
    private readonly byte[] bytes;
    private readonly int length;
    private readonly Dictionary<string, ZipArchiveEntry> parts;
    private readonly PackageLimits limits;

    private OfficePackage(ZipArchive archive, MemoryStream file, Dictionary<string, ZipArchiveEntry> parts, PackageLimits limits)
    {
        this.archive = archive;
        bytes = file.GetBuffer();
        length = (int)file.Length;
        this.parts = parts;
        this.limits = limits;
    }

    /// <summary>Names of the parts without a leading slash, sorted.</summary>
    public IReadOnlyList<string> PartNames => [.. parts.Keys.Order(StringComparer.Ordinal)];

    /// <summary>The checked file as a new read-only stream, for a library that opens the zip by itself.</summary>
    public Stream Content => new MemoryStream(bytes, 0, length, writable: false);

    /// <summary>Copies the file to memory and checks it. The stream is read from where it stands and left open.</summary>
    /// <param name="file">Any stream.</param>
    /// <param name="limits">What the file may cost; <see cref="PackageLimits.Default"/> when null.</param>
    /// <returns>
    /// The package, or one of <c>package.too_large</c>, <c>package.not_a_zip</c>, <c>package.old_or_encrypted</c>,
    /// <c>package.too_many_entries</c>, <c>package.duplicate_part</c>, <c>package.inflates_too_large</c>,
    /// <c>package.ratio</c>, <c>package.damaged_part</c>. Only failures of the stream itself are exceptions.
    /// </returns>
    public static Result<OfficePackage> Open(Stream file, PackageLimits? limits = null)
    {
        limits ??= PackageLimits.Default;
        var copy = CopyBounded(file, limits.FileBytes);
        if (copy is null)
        {
            return Refuse(PackageProblems.TooLarge(limits));
        }

        var content = copy.GetBuffer().AsSpan(0, (int)copy.Length);
        if (content.StartsWith(OldFormat))
        {
            return Refuse(PackageProblems.OldOrEncrypted);
        }

        // The archive class keeps an object per directory entry, so a directory of millions is refused unread.
        // Twice the limit, because an embedded workbook that is stored, not deflated, shows its own entries.
        if (CountDirectoryEntries(content) > 2L * limits.Entries)
        {
            return Refuse(PackageProblems.TooManyEntries(limits));
        }

        return OpenArchive(copy, limits);
    }

    /// <summary>Whether the package has the part. Case does not matter, as the packaging convention says.</summary>
    public bool Contains(string name) => parts.ContainsKey(name);

    /// <summary>Opens a part for reading.</summary>
    /// <param name="name">Name without a leading slash.</param>
    /// <returns>The stream, or <c>package.missing_part</c>.</returns>
    public Result<Stream> OpenPart(string name)
    {
        if (!parts.TryGetValue(name, out var entry))
        {
            return Result<Stream>.Failed(PackageProblems.MissingPart(name));
        }

        try
        {
            return Result<Stream>.Of(entry.Open());
        }
        catch (Exception e) when (IsBadBytes(e))
        {
            return Result<Stream>.Failed(PackageProblems.DamagedPart(name, e.Message));
        }
    }

    /// <summary>The links of a part to other parts of the file; links to outside are left out.</summary>
    /// <param name="name">Name of the part; empty for the package itself.</param>
    /// <returns>The links in file order, none when the part has no link file; or the problem of that file.</returns>
    public Result<IReadOnlyList<PackageRelationship>> Relationships(string name)
    {
        var slash = name.LastIndexOf('/');
        var file = $"{name[..(slash + 1)]}_rels/{name[(slash + 1)..]}.rels";
        if (!Contains(file))
        {
            return Result<IReadOnlyList<PackageRelationship>>.Of([]);
        }

        if (!ReadXml(file).TryGet(out var root, out var problem))
        {
            return Result<IReadOnlyList<PackageRelationship>>.Failed(problem);
        }

        var links = new List<PackageRelationship>();
        foreach (var link in root.Children)
        {
            var target = link.Attribute("Target");
            var outside = string.Equals(link.Attribute("TargetMode"), "External", StringComparison.OrdinalIgnoreCase);
            if (target is not null && !outside)
            {
                var kind = link.Attribute("Type") ?? "";
                links.Add(new PackageRelationship(
                    link.Attribute("Id") ?? "", kind[(kind.LastIndexOf('/') + 1)..], Resolve(name[..(slash + 1)], target)));
            }
        }

        return Result<IReadOnlyList<PackageRelationship>>.Of(links);
    }

    /// <inheritdoc/>
    public void Dispose() => archive.Dispose();

    /// <summary>Reads an XML part whole, under the limits.</summary>
    internal Result<OfficeElement> ReadXml(string name)
    {
        if (!OpenPart(name).TryGet(out var stream, out var problem))
        {
            return Result<OfficeElement>.Failed(problem);
        }

        using (stream)
        {
            return OfficeXml.Read(stream, name, limits);
        }
    }

    /// <summary>What the zip and XML readers throw on bytes that are wrong, as opposed to faults of the machine.</summary>
    internal static bool IsBadBytes(Exception e) =>
        e is InvalidDataException or XmlException or EndOfStreamException or NotSupportedException or IOException
            or ArgumentException;

    private static Result<OfficePackage> OpenArchive(MemoryStream copy, PackageLimits limits)
    {
        ZipArchive? zip = null;
        Result<OfficePackage>? result = null;
        try
        {
            zip = new ZipArchive(copy, ZipArchiveMode.Read, leaveOpen: true);
            result = zip.Entries.Count > limits.Entries
                ? Refuse(PackageProblems.TooManyEntries(limits))
                : CheckEntries(zip, copy, limits);
        }
        catch (Exception e) when (IsBadBytes(e))
        {
            result = Refuse(PackageProblems.NotAZip(e.Message));
        }
        finally
        {
            if (result is not { IsOk: true })
            {
                zip?.Dispose();
            }
        }

        return result;
    }

    private static Result<OfficePackage> CheckEntries(ZipArchive zip, MemoryStream copy, PackageLimits limits)
    {
        var checkedParts = new Dictionary<string, ZipArchiveEntry>(StringComparer.OrdinalIgnoreCase);
        var total = 0L;
        var buffer = new byte[81920];
        foreach (var entry in zip.Entries)
        {
            if (entry.FullName.EndsWith('/'))
            {
                continue;
            }

            var name = entry.FullName.Replace('\\', '/').TrimStart('/');
            if (!checkedParts.TryAdd(name, entry))
            {
                return Refuse(PackageProblems.DuplicatePart(name));
            }

            var problem = Inflate(entry, name, buffer, limits, ref total);
            if (problem is not null)
            {
                return Refuse(problem);
            }
        }

        return Result<OfficePackage>.Of(new OfficePackage(zip, copy, checkedParts, limits));
    }

    private static Problem? Inflate(ZipArchiveEntry entry, string name, byte[] buffer, PackageLimits limits, ref long total)
    {
        try
        {
            using var stream = entry.Open();
            var size = 0L;
            var crc = 0u;
            int read;
            while ((read = stream.Read(buffer)) > 0)
            {
                size += read;
                total += read;
                crc = Crc32.Append(crc, buffer.AsSpan(0, read));
                if (total > limits.InflatedBytes)
                {
                    return PackageProblems.InflatesTooLarge(name, limits);
                }

                if (size > limits.RatioFloorBytes && size / Math.Max(1, entry.CompressedLength) > limits.Ratio)
                {
                    return PackageProblems.Ratio(name, limits);
                }
            }

            return size == entry.Length && crc == entry.Crc32
                ? null
                : PackageProblems.DamagedPart(name, "length or checksum differ from the directory");
        }
        catch (Exception e) when (IsBadBytes(e))
        {
            return PackageProblems.DamagedPart(name, e.Message);
        }
    }

    private static MemoryStream? CopyBounded(Stream file, long limit)
    {
        var copy = new MemoryStream();
        var buffer = new byte[81920];
        int read;
        while ((read = file.Read(buffer)) > 0)
        {
            if (copy.Length + read > limit)
            {
                return null;
            }

            copy.Write(buffer, 0, read);
        }

        copy.Position = 0;
        return copy;
    }

    private static long CountDirectoryEntries(ReadOnlySpan<byte> content)
    {
        ReadOnlySpan<byte> signature = [0x50, 0x4B, 0x01, 0x02];
        var count = 0L;
        int at;
        while ((at = content.IndexOf(signature)) >= 0)
        {
            count++;
            content = content[(at + 4)..];
        }

        return count;
    }

    private static string Resolve(string folder, string target)
    {
        var path = target.StartsWith('/') ? target : folder + target;
        var names = new List<string>();
        foreach (var name in path.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (string.Equals(name, "..", StringComparison.Ordinal))
            {
                names.RemoveRange(Math.Max(0, names.Count - 1), Math.Min(1, names.Count));
            }
            else if (!string.Equals(name, ".", StringComparison.Ordinal))
            {
                names.Add(name);
            }
        }

        return string.Join('/', names);
    }

    private static Result<OfficePackage> Refuse(Problem problem) => Result<OfficePackage>.Failed(problem);
}
