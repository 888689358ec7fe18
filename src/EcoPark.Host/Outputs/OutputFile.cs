namespace EcoPark.Host.Outputs;

/// <summary>Writes a file whole or not at all: a cancelled or failed run leaves what was there before.</summary>
internal static class OutputFile
{
    /// <summary>Writes the content; makes the folder when it is not there.</summary>
    /// <exception cref="IOException">The file cannot be written; the message names it.</exception>
    public static void Write(string path, ReadOnlySpan<byte> content)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(path)) ?? ".";
        var unfinished = Path.Combine(folder, $".{Path.GetFileName(path)}.{Environment.ProcessId}.tmp");
        try
        {
            Directory.CreateDirectory(folder);
            File.WriteAllBytes(unfinished, content);
            File.Move(unfinished, path, overwrite: true);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // The user knows the file by its own name only.
            throw new IOException($"{path}: {error.Message.Replace(unfinished, path, StringComparison.Ordinal)}", error);
        }
        finally
        {
            // Deleting in a folder that could not be made would hide why.
            if (File.Exists(unfinished))
            {
                File.Delete(unfinished);
            }
        }
    }

    /// <summary>True when something is there that a person may have written.</summary>
    public static bool WouldOverwrite(string path) => new FileInfo(path) is { Exists: true, Length: > 0 };
}
