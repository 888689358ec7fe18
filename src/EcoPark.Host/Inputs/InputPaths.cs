using EcoPark.Standards.Reading;

namespace EcoPark.Host.Inputs;

/// <summary>The files that the arguments name: a file stands for itself, a folder for its files of certain kinds.</summary>
internal static class InputPaths
{
    /// <summary>The endings of park-year files.</summary>
    public static IReadOnlyList<string> ParkYears { get; } = [".json", ".xlsx"];

    /// <summary>Every file in the order given, those of a folder in ordinal order; or why an argument names none.</summary>
    public static IEnumerable<(string Path, Problem? Problem)> Expand(IEnumerable<string> arguments, IReadOnlyList<string> endings)
    {
        foreach (var argument in arguments)
        {
            if (!Directory.Exists(argument))
            {
                yield return (argument, null);
                continue;
            }

            foreach (var found in Files(argument, endings))
            {
                yield return found;
            }
        }
    }

    private static IEnumerable<(string Path, Problem? Problem)> Files(string folder, IReadOnlyList<string> endings)
    {
        List<string> names;
        try
        {
            names = [.. Directory.EnumerateFiles(folder).Select(file => Path.GetFileName(file)).Where(name => IsInput(name, endings)).Order(StringComparer.Ordinal)];
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return [(folder, InputFile.Unreadable(folder, error))];
        }

        return names.Count > 0
            ? names.Select(name => (Path.Combine(folder, name), (Problem?)null))
            : [(folder, new Problem("empty-folder", folder,
                $"文件夹里没有 {string.Join("、", endings)} 文件；请给出放有这类文件的文件夹。",
                $"The folder has no file of {string.Join(", ", endings)}; give a folder that has some."))];
    }

    // Hidden files and the lock files of office programs are nobody's input.
    private static bool IsInput(string name, IReadOnlyList<string> endings) => !name.StartsWith('.') && !name.StartsWith("~$", StringComparison.Ordinal)
        && endings.Contains(Path.GetExtension(name), StringComparer.OrdinalIgnoreCase);
}
