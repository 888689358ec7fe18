using EcoPark.Standards.Reading;

namespace EcoPark.Host.Inputs;

/// <summary>The files that the arguments name: a file stands for itself, a folder for its park-year files.</summary>
internal static class InputPaths
{
    private static readonly string[] Endings = [".json", ".xlsx"];

    /// <summary>Every file in the order given, those of a folder in ordinal order; or why an argument names none.</summary>
    public static IEnumerable<(string Path, Problem? Problem)> Expand(IEnumerable<string> arguments)
    {
        foreach (var argument in arguments)
        {
            if (!Directory.Exists(argument))
            {
                yield return (argument, null);
                continue;
            }

            foreach (var found in Files(argument))
            {
                yield return found;
            }
        }
    }

    private static IEnumerable<(string Path, Problem? Problem)> Files(string folder)
    {
        List<string> names;
        try
        {
            names = [.. Directory.EnumerateFiles(folder).Select(file => Path.GetFileName(file)).Where(IsInput).Order(StringComparer.Ordinal)];
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return [(folder, InputFile.Unreadable(folder, error))];
        }

        return names.Count > 0
            ? names.Select(name => (Path.Combine(folder, name), (Problem?)null))
            : [(folder, new Problem("empty-folder", folder,
                "文件夹里没有 .json 或 .xlsx 文件；请给出放有园区数据的文件夹。",
                "The folder has no .json or .xlsx file; give the folder with the park data."))];
    }

    // Hidden files and the lock files of office programs are nobody's input.
    private static bool IsInput(string name) => !name.StartsWith('.') && !name.StartsWith("~$", StringComparison.Ordinal)
        && Endings.Contains(Path.GetExtension(name), StringComparer.OrdinalIgnoreCase);
}
