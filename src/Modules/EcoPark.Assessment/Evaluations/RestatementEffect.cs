using EcoPark.Assessment.Contracts;
using EcoPark.Assessment.Selections;
using EcoPark.Platform.Database;
using EcoPark.Platform.Scopes;
using EcoPark.Registry.Contracts;
using EcoPark.Standards.Definitions;
using EcoPark.Standards.Evaluation;
using Microsoft.EntityFrameworkCore;

namespace EcoPark.Assessment.Evaluations;

/// <summary>How many values and verdicts of indicators another standard or base year changes, and which choices it leaves without use.</summary>
internal sealed class RestatementEffect(Assessments assessments, IDbContextFactory<AppDbContext> databases) : ParkChangeEffect
{
    public override async Task<IReadOnlyList<ChangeConsequence>> OfAsync(ParkChange change, CancellationToken cancellation)
    {
        if (!change.IsOfStandard && !change.IsOfBaseYear)
        {
            return [];
        }

        var consequences = new List<ChangeConsequence>();
        if (change.IsOfStandard)
        {
            consequences.AddRange(await OfStandardAsync(change, cancellation));
        }
        else
        {
            consequences.AddRange(await OfBaseYearAsync(change, cancellation));
        }

        return consequences;
    }

    private async Task<IReadOnlyList<ChangeConsequence>> OfBaseYearAsync(ParkChange change, CancellationToken cancellation)
    {
        var years = Years(change);
        var before = await ResultsAsync(change.Before, years, cancellation);
        var after = await ResultsAsync(change.After, years, cancellation);
        var (values, verdicts) = (0, 0);
        foreach (var (key, old) in before)
        {
            values += old.Value == after[key].Value ? 0 : 1;
            verdicts += old.Verdict == after[key].Verdict ? 0 : 1;
        }

        return [new(values, new LocalText($"{years.Count} 个年度（{years[0]}–{years[^1]}）共 {before.Count} 个指标值，其中 {values} 个会变，{verdicts} 个结论会变；以后查看过去时点也按新基准年。",
            $"Of {before.Count} indicator values in {years.Count} years ({years[0]} to {years[^1]}) {values} change, and {verdicts} verdicts; looks at the past use the new base year too."))];
    }

    private async Task<IReadOnlyList<ChangeConsequence>> OfStandardAsync(ParkChange change, CancellationToken cancellation)
    {
        var year = change.Before.CurrentYear;
        var own = await assessments.EvaluateAsync(change.Before, new AssessmentKey(year), cancellation);
        var other = await assessments.EvaluateAsync(change.After, new AssessmentKey(year), cancellation);
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var (park, code) = (change.Before.Id, change.Before.StandardCode);
        var choices = await db.Set<ChoiceRecord>().CountAsync(choice => choice.Park == park && choice.Standard == code, cancellation);
        var (ownCount, otherCount) = (own.Evaluation.Indicators.Length, other.Evaluation.Indicators.Length);
        var known = other.Evaluation.Indicators.Count(result => result.Verdict is Verdict.Met or Verdict.NotMet);
        return
        [
            new(otherCount, new LocalText($"指标由 {ownCount} 项换为 {otherCount} 项；按现有数据，{year} 年其中 {known} 项有结论。", $"{otherCount} indicators take the place of {ownCount}; with the data at hand {known} of them have a verdict in {year}.")),
            new(choices, new LocalText($"原标准下的 {choices} 次可选指标选择不再使用，须按新标准重新选择；记录保留。", $"{choices} choices of optional indicators under the old standard are no longer used and have to be made anew; they stay on record.")),
        ];
    }

    private async Task<Dictionary<(int Year, int Number), IndicatorResult>> ResultsAsync(Park park, IReadOnlyList<int> years, CancellationToken cancellation) =>
        (await assessments.EvaluateAsync(park, years, new AssessmentKey(park.CurrentYear), cancellation))
            .SelectMany(year => year.Evaluation.Indicators.Select(result => (Key: (year.Year, result.Indicator.Number), result))).ToDictionary(pair => pair.Key, pair => pair.result);

    // A year is only evaluated against a base year before it.
    private static List<int> Years(ParkChange change)
    {
        var first = Math.Max(change.Before.BaseYear, change.After.BaseYear) + 1;
        return first > change.Before.CurrentYear ? [change.Before.CurrentYear] : [.. Enumerable.Range(first, change.Before.CurrentYear - first + 1)];
    }
}
