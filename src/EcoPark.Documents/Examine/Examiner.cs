using System.Collections.Immutable;
using EcoPark.Documents.Examine.Rules;

namespace EcoPark.Documents.Examine;

/// <summary>Reads finished reports, ours or another park's, and lists what contradicts itself or the standard.</summary>
public static class Examiner
{
    private static readonly ImmutableArray<Func<ExamineContext, IEnumerable<ExamineFinding>>> Rules =
    [
        SelectionDiffers.Find, SelectionKind.Find, GroupWithoutChoice.Find, ChoiceDiffersFromLastYear.Find, FootnoteTwoNotMet.Find,
        ChosenWithoutValue.Find, UnchosenWithVerdict.Find, VerdictAgainstValue.Find, VerdictAgainstText.Find,
        ValueDiffersBetweenTables.Find, ValueDiffersFromText.Find, ValueNotFromRows.Find, GrowthNotFromSeries.Find, PartsNotTotal.Find,
        UnitOfStandard.Find, Co2EnergyRatio.Find, WaterReuseSlip.Find, WasteRowsDiffer.Find, ThresholdUnknown.Find, Branches.Find, MissingRows.Find,
        YearInconsistent.Find, ParagraphDiffers.Find, ClaimAgainstValue.Find, ScopeMixed.Find, TermDoubtful.Find,
    ];

    /// <summary>Examines the documents of one park-year.</summary>
    /// <param name="request">Documents, standard and word list.</param>
    /// <returns>The findings, by kind in the order of <see cref="ExamineCodes.All"/>, then by indicator, then as they stand.</returns>
    public static ImmutableArray<ExamineFinding> Examine(ExamineRequest request)
    {
        var context = new ExamineContext(request);
        return
        [
            .. Rules.SelectMany(rule => Once(rule(context)))
                .OrderBy(static finding => ExamineCodes.All.IndexOf(finding.Code))
                .ThenBy(static finding => finding.Indicator ?? 0),
        ];
    }

    // The report repeats the assessment table as its annex: the same mistake in both is one mistake in two places.
    private static IEnumerable<ExamineFinding> Once(IEnumerable<ExamineFinding> findings) => findings
        .GroupBy(static finding => (finding.Code, finding.Severity, finding.Indicator, finding.MessageZh))
        .Select(static same => same.First() with { Places = [.. same.SelectMany(static finding => finding.Places).Distinct()] });
}
