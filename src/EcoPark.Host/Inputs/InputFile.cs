using EcoPark.Standards.Reading;

namespace EcoPark.Host.Inputs;

/// <summary>Reads the bytes of a file from outside: bounded, and with a message for everything that a path can be.</summary>
internal static class InputFile
{
    /// <summary>The whole file, unless it is larger than <paramref name="most"/> bytes or cannot be read.</summary>
    public static Result<byte[]> Read(string path, int most)
    {
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, 1, FileOptions.SequentialScan);
            var bytes = ReadAll(file, most);
            return bytes is null ? TooLarge(path, most) : bytes;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return Unreadable(path, error);
        }
    }

    public static Problem Unreadable(string path, Exception error) => error switch
    {
        FileNotFoundException or DirectoryNotFoundException => new Problem("not-found", path,
            "找不到这个文件或文件夹；请核对路径。", "There is no such file or folder; check the path."),
        UnauthorizedAccessException when Directory.Exists(path) => new Problem("not-a-file", path,
            "这是文件夹，这里需要文件；请给出其中的文件。", "This is a folder where a file is needed; give a file in it."),
        UnauthorizedAccessException => new Problem("no-permission", path,
            "没有读取权限；请让所有者授权，或换一个用户运行。", "There is no permission to read it; ask its owner or run as another user."),
        ArgumentException => new Problem("no-path", path, "路径是空的或含有不允许的字符。", "The path is empty or has characters that are not allowed."),
        _ => new Problem("unreadable", path, $"无法读取：{error.Message}", $"It cannot be read: {error.Message}"),
    };

    private static Problem TooLarge(string path, int most) => new("file-too-large", path,
        $"文件超过 {most / 1024 / 1024} MiB 的上限；请拆分后再读。", $"The file is larger than {most / 1024 / 1024} MiB; split it.");

    // The length of a pipe or a device is not known beforehand; null: more than allowed.
    private static byte[]? ReadAll(FileStream file, int most)
    {
        var known = file.CanSeek ? file.Length : 0;
        if (known > most)
        {
            return null;
        }

        using var buffer = new MemoryStream((int)known);
        var chunk = new byte[81_920];
        while (file.Read(chunk) is > 0 and var count)
        {
            buffer.Write(chunk, 0, count);
            if (buffer.Length > most)
            {
                return null;
            }
        }

        return buffer.Length == buffer.Capacity ? buffer.GetBuffer() : buffer.ToArray();
    }
}
