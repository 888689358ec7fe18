using EcoPark.Host.Inputs;
using EcoPark.Standards.Definitions;
using EcoPark.Standards.Reading;

namespace EcoPark.Host.Commands.Standards;

/// <summary>An indicator set named by its code or by its folder.</summary>
internal static class StandardFolder
{
    private const int LargestFile = 4 * 1024 * 1024;

    /// <summary>A shipped set when the text is its code, otherwise the set in the folder of that name.</summary>
    public static Result<Standard> Find(string codeOrFolder, StandardsLibrary library)
    {
        if (library.TryFind(codeOrFolder, out var shipped))
        {
            return shipped;
        }

        return Directory.Exists(codeOrFolder) ? Read(codeOrFolder, library) : UnknownStandard.Problem(codeOrFolder, library);
    }

    /// <summary>Reads the set in a folder against the shipped units and items.</summary>
    public static Result<Standard> Read(string folder, StandardsLibrary library)
    {
        var files = Files(folder);
        if (!files.IsOk)
        {
            return Result<Standard>.Failed(files.Problems);
        }

        var name = NameOf(folder);
        var set = StandardsReader.ReadSet(name, files.Value, library);
        return set.IsOk ? set : Result<Standard>.Failed([.. set.Problems.Select(problem =>
            problem.Place == $"indicators/{name}" ? problem with { Place = folder } : problem)]);
    }

    /// <summary>The definition files of a folder, named as the user would name them.</summary>
    public static Result<List<SourceFile>> Files(string folder)
    {
        if (File.Exists(folder))
        {
            return new Problem("not-a-folder", folder,
                "这是文件，这里需要标准的文件夹。", "This is a file where the folder of a standard is needed.");
        }

        if (!Directory.Exists(folder))
        {
            return InputFile.Unreadable(folder, new DirectoryNotFoundException());
        }

        var files = new List<SourceFile>();
        foreach (var name in Directory.EnumerateFiles(folder, "*.json").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal))
        {
            var path = Path.Combine(folder, name).Replace('\\', '/');
            var bytes = InputFile.Read(path, LargestFile);
            if (!bytes.IsOk)
            {
                return Result<List<SourceFile>>.Failed(bytes.Problems);
            }

            files.Add(new SourceFile(path, bytes.Value));
        }

        return files.Count > 0 ? files : new Problem("empty-folder", folder,
            "文件夹里没有 .json 文件；标准由 standard.json 和每项指标一个文件组成。",
            "The folder has no .json file; a standard is standard.json and one file per indicator.");
    }

    private static string NameOf(string folder) => Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)));
}
