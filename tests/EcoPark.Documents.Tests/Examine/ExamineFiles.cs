using System.Collections.Immutable;
using EcoPark.Documents.Examine;
using EcoPark.Documents.Examine.Known;
using EcoPark.Standards.Definitions;
using EcoPark.Standards.Evaluation;
using EcoPark.Standards.ParkYears;

namespace EcoPark.Documents.Tests.Examine;

/// <summary>The standard, the word list and the reference park-year, read once from the repository.</summary>
internal static class ExamineFiles
{
    public static string Root { get; } = FindRoot();

    private static readonly Lazy<StandardsLibrary> Loaded = new(Load);
    private static readonly Lazy<KnownStandard> Known = new(() => KnownStandardReading.Read(Library, Library.Standards["hj274-2015"]));
    private static readonly Lazy<ImmutableArray<DoubtfulTerm>> Words = new(() =>
        DoubtfulTerms.Read(File.ReadAllText(Path.Combine(Root, "standards", "rules", "doubtful-terms.json")))
        ?? throw new InvalidOperationException("The list of doubtful terms cannot be read."));

    public static StandardsLibrary Library => Loaded.Value;

    public static KnownStandard Standard => Known.Value;

    public static ImmutableArray<DoubtfulTerm> Terms => Words.Value;

    /// <summary>The masked report beside the repository; null when it is not there.</summary>
    public static string? MaskedSource()
    {
        for (var folder = new DirectoryInfo(Root); folder is not null; folder = folder.Parent)
        {
            var file = Path.Combine(folder.FullName, "shared", "source", "annual-evaluation-report-masked.txt");
            if (File.Exists(file))
            {
                return File.ReadAllText(file);
            }
        }

        return null;
    }

    public static ParkYearEvaluation Reference()
    {
        var bytes = File.ReadAllBytes(Path.Combine(Root, "tests", "vectors", "hj274-cases", "reference.input.json"));
        var parkYear = new ParkYearReader(Library).Read(bytes, "reference").Value
            ?? throw new InvalidOperationException("The reference park-year cannot be read.");
        return new Evaluator(Library.Items).Evaluate(parkYear, Library.Standards["hj274-2015"]);
    }

    public static ImmutableArray<ExamineFinding> Examine(string text, string? lastYear = null) => Examiner.Examine(new ExamineRequest
    {
        Standard = Standard,
        Documents = [PlainTextReading.Read("报告", text) ?? throw new InvalidOperationException("too large")],
        PreviousYear = lastYear is null ? [] : [PlainTextReading.Read("上年报告", lastYear) ?? throw new InvalidOperationException("too large")],
        Terms = Terms,
    });

    /// <summary>Each finding as <c>code indicator</c>, in order.</summary>
    public static string[] Codes(IEnumerable<ExamineFinding> findings) =>
        [.. findings.Select(static finding => $"{finding.Code} {finding.Indicator?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "-"}")];

    private static StandardsLibrary Load()
    {
        var folder = Path.Combine(Root, "standards");
        string[] needed = ["units", "items", "indicators"];
        var files = needed.SelectMany(part => Directory.EnumerateFiles(Path.Combine(folder, part), "*.json", SearchOption.AllDirectories))
            .Select(file => new SourceFile(Path.GetRelativePath(folder, file).Replace('\\', '/'), File.ReadAllBytes(file)));
        var result = StandardsReader.Read(files);
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
