using EcoPark.Documents.Report;
using EcoPark.Documents.Word;
using EcoPark.Standards.Evaluation;

namespace EcoPark.Documents.Tests.Report;

/// <summary>The reports of the demonstration park, built once.</summary>
internal static class DemoReports
{
    private static readonly Lazy<ReportSet> Full = new(() => Build(2019));
    private static readonly Lazy<ReportSet> Sparse = new(() => Build(2017));

    public static ReportSet Of2019 => Full.Value;

    /// <summary>A year of which little is recorded.</summary>
    public static ReportSet Of2017 => Sparse.Value;

    public static string Text(WordBlock.Paragraph paragraph) => string.Concat(paragraph.Runs.Select(Text));

    public static IEnumerable<string> Headings(WordDocument document) => document.Blocks.OfType<WordBlock.Heading>().Select(heading => heading.Text);

    private static string Text(WordInline run) => run switch
    {
        WordInline.Text text => text.Value,
        WordInline.BoundNumber number => number.Value,
        WordInline.Placeholder placeholder => placeholder.Value,
        _ => "",
    };

    private static ReportSet Build(int year)
    {
        var sources = ReportSourcesReader.Read(Repository.StandardFiles(), Repository.Library, Repository.Hj274);
        Assert.True(sources.IsOk, StandardsFolder.Lines(sources.Problems));
        var parkYear = StandardsFolder.ParkYear(Path.Combine("samples", "demo-park", $"park-{year}.json"));
        var set = new ReportSetBuilder(sources.Value).Build(new Evaluator(Repository.Library.Items).Evaluate(parkYear, Repository.Hj274));
        Assert.True(set.IsOk, StandardsFolder.Lines(set.Problems));
        return set.Value;
    }
}
