using EcoPark.Documents.Report;
using EcoPark.Standards.Definitions;
using EcoPark.Standards.ParkYears;

namespace EcoPark.Documents.Tests;

/// <summary>The files of the repository that tests read.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    private static readonly Lazy<StandardsLibrary> Loaded = new(Load);

    private static readonly Lazy<ReportSources> LoadedSources = new(
        () => ReportSourcesReader.Read(StandardFiles(), Library, Hj274).Value ?? throw new InvalidOperationException("templates"));

    private static readonly Lazy<ParkYear> LoadedDemo = new(
        () => new ParkYearReader(Library).Read(File.ReadAllBytes(Path.Combine(Root, "samples", "demo-park", "park-2019.json")), "park-2019.json").Value
            ?? throw new InvalidOperationException("demo park"));

    public static StandardsLibrary Library => Loaded.Value;

    public static Standard Hj274 => Library.Standards["hj274-2015"];

    public static ReportSources Sources => LoadedSources.Value;

    public static ParkYear DemoParkYear => LoadedDemo.Value;

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
