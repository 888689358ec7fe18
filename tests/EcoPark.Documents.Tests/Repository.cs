using EcoPark.Standards.Definitions;

namespace EcoPark.Documents.Tests;

/// <summary>The files of the repository that tests read.</summary>
internal static class Repository
{
    private static readonly Lazy<StandardsLibrary> Loaded = new(Load);

    public static string Root { get; } = FindRoot();

    public static StandardsLibrary Library => Loaded.Value;

    public static Standard Hj274 => Library.Standards["hj274-2015"];

    public static byte[] Vector(string path) => File.ReadAllBytes(Path.Combine(Root, "tests", "vectors", path));

    public static List<SourceFile> StandardFiles()
    {
        var folder = Path.Combine(Root, "standards");
        return [.. Directory.EnumerateFiles(folder, "*.json", SearchOption.AllDirectories)
            .Select(file => new SourceFile(Path.GetRelativePath(folder, file).Replace('\\', '/'), File.ReadAllBytes(file)))];
    }

    private static StandardsLibrary Load()
    {
        var result = StandardsReader.Read(StandardFiles());
        return result.Value ?? throw new InvalidOperationException(string.Join('\n', result.Problems.Take(20)));
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "EcoPark.slnx")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The tests must run inside the repository.");
    }
}
