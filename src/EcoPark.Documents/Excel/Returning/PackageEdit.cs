using System.IO.Compression;
using System.Xml;
using EcoPark.Documents.Packages;
using EcoPark.Standards.Reading;

namespace EcoPark.Documents.Excel.Returning;

/// <summary>Changes to the parts of a package; what is not changed is copied as it is.</summary>
internal sealed class PackageEdit(OfficePackage package, PackageLimits limits)
{
    private const string TypesPart = "[Content_Types].xml";

    private readonly Dictionary<string, byte[]> replaced = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, XmlDocument> open = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>A part, or a link file, as a document whose changes will be written.</summary>
    public Result<XmlDocument> Document(string part)
    {
        if (open.TryGetValue(part, out var known))
        {
            return known;
        }

        if (PartXml.Read(package, part, limits).TryGet(out var document, out var problem))
        {
            open.Add(part, document);
            return document;
        }

        return problem;
    }

    /// <summary>Puts a part, new or in place of the old one.</summary>
    public void Put(string part, byte[] content) => replaced[part] = content;

    /// <summary>Puts a part that will be written with its changes.</summary>
    public void Put(string part, XmlDocument document) => open[part] = document;

    /// <summary>A name that no part has.</summary>
    public string FreeName(string before, string after)
    {
        var number = 1;
        while (package.Contains($"{before}{number}{after}") || replaced.ContainsKey($"{before}{number}{after}") || open.ContainsKey($"{before}{number}{after}"))
        {
            number++;
        }

        return $"{before}{number}{after}";
    }

    /// <summary>Links a part to another.</summary>
    /// <returns>The id of the link, or the problem of the link file.</returns>
    public Result<string> Link(string from, string kind, string to)
    {
        var slash = from.LastIndexOf('/');
        var file = $"{from[..(slash + 1)]}_rels/{from[(slash + 1)..]}.rels";
        if (!package.Contains(file) && !open.ContainsKey(file))
        {
            open.Add(file, PartXml.Empty("Relationships", PartXml.RelationshipsNamespace));
        }

        if (!Document(file).TryGet(out var document, out var problem) || document.DocumentElement is not { } root)
        {
            return problem ?? PackageProblems.MalformedXml(file, "empty");
        }

        var taken = root.ChildNodes.OfType<XmlElement>().Select(link => link.GetAttribute("Id")).ToHashSet(StringComparer.Ordinal);
        var number = 1;
        while (taken.Contains($"ecopark{number}"))
        {
            number++;
        }

        PartXml.Add(root, "Relationship", ("Id", $"ecopark{number}"), ("Type", kind), ("Target", "/" + to));
        return $"ecopark{number}";
    }

    /// <summary>Says what a new part is.</summary>
    public Problem? Declare(string part, string type)
    {
        if (!Document(TypesPart).TryGet(out var document, out var problem) || document.DocumentElement is not { } root)
        {
            return problem;
        }

        if (!PartXml.Children(root, "Override").Any(known => string.Equals(known.GetAttribute("PartName"), "/" + part, StringComparison.OrdinalIgnoreCase)))
        {
            PartXml.Add(root, "Override", ("PartName", "/" + part), ("ContentType", type));
        }

        return null;
    }

    /// <summary>The zip with all changes: parts in their old order, new ones behind.</summary>
    public byte[] Write()
    {
        foreach (var (part, document) in open)
        {
            replaced[part] = PartXml.Bytes(document);
        }

        using var buffer = new MemoryStream();
        using (var from = new ZipArchive(package.Content, ZipArchiveMode.Read))
        using (var to = new ZipArchive(buffer, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in from.Entries.Where(entry => !entry.FullName.EndsWith('/')))
            {
                Copy(entry, to);
            }

            foreach (var (part, content) in replaced.OrderBy(pair => pair.Key, StringComparer.Ordinal))
            {
                Entry(to, part, content, from.Entries.Count > 0 ? from.Entries[0].LastWriteTime : null);
            }
        }

        return buffer.ToArray();
    }

    private void Copy(ZipArchiveEntry entry, ZipArchive to)
    {
        if (replaced.Remove(entry.FullName.Replace('\\', '/').TrimStart('/'), out var content))
        {
            Entry(to, entry.FullName, content, entry.LastWriteTime);
            return;
        }

        var copy = to.CreateEntry(entry.FullName, CompressionLevel.Fastest);
        copy.LastWriteTime = entry.LastWriteTime;
        using var source = entry.Open();
        using var target = copy.Open();
        source.CopyTo(target);
    }

    // Never the clock: the same file with the same remarks gives the same bytes.
    private static void Entry(ZipArchive to, string name, byte[] content, DateTimeOffset? time)
    {
        var entry = to.CreateEntry(name, CompressionLevel.Fastest);
        entry.LastWriteTime = time ?? new DateTimeOffset(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
        using var target = entry.Open();
        target.Write(content);
    }
}
