using EcoPark.Assessment.Contracts;
using EcoPark.Platform.Parameters;
using EcoPark.Platform.Ui;
using EcoPark.Standards.Definitions;

namespace EcoPark.Assessment.Indicators;

/// <summary>How many indicators of the year in work another margin marks 临界. No verdict changes by it.</summary>
internal sealed class AtRiskEffect(Assessments assessments) : ParameterEffect
{
    public override async Task<IReadOnlyList<LocalText>> OfAsync(ParameterTrial trial, CancellationToken cancellation)
    {
        if (trial.Code != IndicatorParameters.AtRiskBelow.Code)
        {
            return [];
        }

        var year = await assessments.EvaluateAsync(trial.Park, new AssessmentKey(trial.Park.CurrentYear), cancellation);
        var (before, after) = (AtRisk(year, trial.Before), AtRisk(year, trial.After));
        return
        [
            new LocalText($"{year.Year} 年临界的指标由 {before.Count} 项变为 {after.Count} 项；达标与否的结论不变。", $"{year.Year}: {before.Count} → {after.Count} indicators at risk; no verdict changes."),
            .. Named("新增临界：", "Newly at risk: ", [.. after.Except(before)]),
            .. Named("不再临界：", "No longer at risk: ", [.. before.Except(after)]),
        ];
    }

    private static List<Indicator> AtRisk(AssessedYear year, ParameterValues values) =>
        [.. IndicatorTable.Of(year, [], values.Share(IndicatorParameters.AtRiskBelow)).Rows.Where(row => row.Mark == MarkKind.AtRisk).Select(row => row.Indicator)];

    private static IEnumerable<LocalText> Named(string zh, string en, IReadOnlyList<Indicator> indicators)
    {
        if (indicators.Count > 0)
        {
            yield return new LocalText(zh + string.Join('、', indicators.Select(one => $"{one.Number} {one.Name.Zh}")), en + string.Join(", ", indicators.Select(one => $"{one.Number} {one.Name.En}")));
        }
    }
}
