using EcoPark.Documents.Report;
using EcoPark.Standards.Definitions;
using EcoPark.Standards.Evaluation;
using EcoPark.Standards.ParkYears;
using EcoPark.Standards.Reading;

namespace EcoPark.Benchmarks;

/// <summary>The demo park of the repository, read and evaluated once.</summary>
internal sealed class DemoPark
{
    public DemoPark()
    {
        Files = Repository.StandardsFiles();
        Library = Must(StandardsReader.Read(Files));
        Standard = Library.Standards["hj274-2015"];
        Sources = Must(ReportSourcesReader.Read(Files, Library, Standard));
        Json = File.ReadAllBytes(Repository.DemoFile);
        ParkYear = Must(new ParkYearReader(Library).Read(Json, "park-2019.json"));
        Evaluation = new Evaluator(Library.Items).Evaluate(ParkYear, Standard);
    }

    public List<SourceFile> Files { get; }

    public StandardsLibrary Library { get; }

    public Standard Standard { get; }

    public ReportSources Sources { get; }

    public byte[] Json { get; }

    public ParkYear ParkYear { get; }

    public ParkYearEvaluation Evaluation { get; }

    public ReportSet Documents() => Must(new ReportSetBuilder(Sources).Build(Evaluation));

    public static string Size()
    {
        var demo = new DemoPark();
        var facts = demo.Documents().Facts;
        var places = facts.Documents.Select(document => $"{document.Anchors.Count} in {Path.GetFileNameWithoutExtension(document.File)}");
        return $"The demo park-year is {demo.Json.Length / 1024} KB of JSON; its documents bind {facts.Facts.Count} figures, {string.Join(", ", places)}.";
    }

    public static T Must<T>(Result<T> result)
        where T : class => result.Value ?? throw new InvalidOperationException(string.Join('\n', result.Problems.Take(5)));
}
