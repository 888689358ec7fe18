namespace EcoPark.Host.Outputs;

/// <summary>Writes a file whole or not at all: a cancelled or failed run leaves what was there before.</summary>
internal static class OutputFile
{
    public static void Write(string path, ReadOnlySpan<byte> content)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(path)) ?? ".";
        Directory.CreateDirectory(folder);
        var unfinished = Path.Combine(folder, $".{Path.GetFileName(path)}.{Environment.ProcessId}.tmp");
        try
        {
            File.WriteAllBytes(unfinished, content);
            File.Move(unfinished, path, overwrite: true);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    /// <summary>True when something is there that a person may have written.</summary>
    public static bool WouldOverwrite(string path) => new FileInfo(path) is { Exists: true, Length: > 0 };
}
