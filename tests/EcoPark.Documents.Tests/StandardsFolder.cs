using EcoPark.Standards.Definitions;
using EcoPark.Standards.ParkYears;
using EcoPark.Standards.Reading;
using Xunit;

namespace EcoPark.Documents.Tests;

/// <summary>The standards and the cases of the repository that document tests use.</summary>
internal static class StandardsFolder
{
    private static readonly Lazy<StandardsLibrary> Loaded = new(Load);

    public static string Root { get; } = FindRoot();

    public static StandardsLibrary Library => Loaded.Value;

    public static Standard Hj274 => Library.Standards["hj274-2015"];

    /// <summary>Names of the 13 park-years with independently computed results.</summary>
    public static IEnumerable<string> Cases =>
        Directory.EnumerateFiles(Path.Combine(Root, "tests", "vectors", "hj274-cases"), "*.input.json")
            .Select(file => Path.GetFileName(file).Replace(".input.json", "", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);

    public static ParkYear Case(string name) => ParkYear(Path.Combine("tests", "vectors", "hj274-cases", name + ".input.json"));

    public static ParkYear ParkYear(string path) => Read(File.ReadAllBytes(Path.Combine(Root, path)), path);

    public static ParkYear Read(ReadOnlySpan<byte> utf8, string name)
    {
        var result = new ParkYearReader(Library).Read(utf8, name);
        Assert.True(result.IsOk, Lines(result.Problems));
        return result.Value!;
    }

    public static string Lines(IEnumerable<Problem> problems) => string.Join('\n', problems.Take(20));

    private static StandardsLibrary Load()
    {
        var folder = Path.Combine(Root, "standards");
        var result = StandardsReader.Read(Directory.EnumerateFiles(folder, "*.json", SearchOption.AllDirectories)
            .Select(file => new SourceFile(Path.GetRelativePath(folder, file).Replace('\\', '/'), File.ReadAllBytes(file))));
        return result.Value ?? throw new InvalidOperationException(Lines(result.Problems));
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
