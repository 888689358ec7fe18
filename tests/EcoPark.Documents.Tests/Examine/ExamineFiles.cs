using System.Collections.Immutable;
using EcoPark.Documents.Examine;
using EcoPark.Documents.Examine.Known;

namespace EcoPark.Documents.Tests.Examine;

/// <summary>The standard, and the word list, read once from the repository.</summary>
internal static class ExamineFiles
{
    private static readonly Lazy<KnownStandard> Known = new(() => KnownStandardReading.Read(Repository.Library, Repository.Hj274));
    private static readonly Lazy<ImmutableArray<DoubtfulTerm>> Words = new(() =>
        DoubtfulTerms.Read(File.ReadAllText(Path.Combine(Repository.Root, "standards", "rules", "doubtful-terms.json")))
        ?? throw new InvalidOperationException("The list of doubtful terms cannot be read."));

    public static KnownStandard Standard => Known.Value;

    public static ImmutableArray<DoubtfulTerm> Terms => Words.Value;

    /// <summary>The masked report beside the repository; null when it is not there.</summary>
    public static string? MaskedSource()
    {
        for (var folder = new DirectoryInfo(Repository.Root); folder is not null; folder = folder.Parent)
        {
            var file = Path.Combine(folder.FullName, "shared", "source", "annual-evaluation-report-masked.txt");
            if (File.Exists(file))
            {
                return File.ReadAllText(file);
            }
        }

        return null;
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
}
