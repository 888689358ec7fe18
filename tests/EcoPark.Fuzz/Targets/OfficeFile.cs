using System.IO.Compression;

namespace EcoPark.Fuzz.Targets;

/// <summary>
/// Attacks on zip files. Random bytes in a zip only break its checksums; so mostly one part is taken out, attacked and
/// put back into a sound zip.
/// </summary>
internal static class OfficeFile
{
    public static byte[] Mutate(byte[] file, Mutator mutator, IReadOnlyList<string> tokens)
    {
        if (mutator.Random.Next(5) == 0)
        {
            return mutator.Mutate(file, tokens);
        }

        List<(string Name, byte[] Content)> parts;
        try
        {
            parts = Parts(file);
        }
        catch (InvalidDataException)
        {
            return mutator.Mutate(file, tokens);
        }

        if (parts.Count == 0)
        {
            return mutator.Mutate(file, tokens);
        }

        var index = mutator.Random.Next(parts.Count);
        parts[index] = (parts[index].Name, mutator.Mutate(parts[index].Content, tokens));
        return Zip(parts);
    }

    private static List<(string Name, byte[] Content)> Parts(byte[] file)
    {
        using var archive = new ZipArchive(new MemoryStream(file), ZipArchiveMode.Read);
        return [.. archive.Entries.Select(entry => (entry.FullName, Content(entry)))];
    }

    private static byte[] Content(ZipArchiveEntry entry)
    {
        using var from = entry.Open();
        using var to = new MemoryStream();
        from.CopyTo(to);
        return to.ToArray();
    }

    private static byte[] Zip(List<(string Name, byte[] Content)> parts)
    {
        var buffer = new MemoryStream();
        using (var archive = new ZipArchive(buffer, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in parts)
            {
                using var part = archive.CreateEntry(name, CompressionLevel.Fastest).Open();
                part.Write(content);
            }
        }

        return buffer.ToArray();
    }
}
