using EcoPark.Documents.Report;
using EcoPark.Standards.Definitions;
using EcoPark.Standards.ParkYears;
using Files = EcoPark.Standards.Tests.Repository;

namespace EcoPark.Documents.Tests;

/// <summary>The files of the repository that tests of documents read, beside those of the standards.</summary>
internal static class Repository
{
    public static string Root => Files.Root;

    private static readonly Lazy<ReportSources> LoadedSources = new(
        () => ReportSourcesReader.Read(StandardFiles(), Library, Hj274).Value ?? throw new InvalidOperationException("templates"));

    private static readonly Lazy<ParkYear> LoadedDemo = new(
        () => new ParkYearReader(Library).Read(File.ReadAllBytes(Path.Combine(Root, "samples", "demo-park", "park-2019.json")), "park-2019.json").Value
            ?? throw new InvalidOperationException("demo park"));

    public static StandardsLibrary Library => Files.Library;

    public static Standard Hj274 => Files.Hj274;

    public static ReportSources Sources => LoadedSources.Value;

    public static ParkYear DemoParkYear => LoadedDemo.Value;

    public static byte[] Vector(string path) => Files.Vector(path);

    public static List<SourceFile> StandardFiles() => Files.StandardFiles();
}
