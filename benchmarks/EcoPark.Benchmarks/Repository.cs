using EcoPark.Standards.Definitions;

namespace EcoPark.Benchmarks;

/// <summary>The files of the repository that the measurements read.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string DemoFile => Path.Combine(Root, "samples", "demo-park", "park-2019.json");

    public static string FailingFile => Path.Combine(Root, "samples", "demo-park", "failing", "park-2019-failing.json");

    public static List<SourceFile> StandardsFiles()
    {
        var folder = Path.Combine(Root, "standards");
        return [.. Directory.EnumerateFiles(folder, "*.json", SearchOption.AllDirectories)
            .Select(file => new SourceFile(Path.GetRelativePath(folder, file).Replace('\\', '/'), File.ReadAllBytes(file)))];
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "EcoPark.slnx")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The measurements must run inside the repository.");
    }
}
