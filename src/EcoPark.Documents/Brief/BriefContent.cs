using EcoPark.Documents.Figures;
using EcoPark.Standards.Definitions;
using EcoPark.Standards.Evaluation;
using EcoPark.Standards.Quantities;

namespace EcoPark.Documents.Brief;

/// <summary>What a leader has to know of a park-year: what is not sure, what moved most, what waits for a decision. The page and the paper print the same.</summary>
/// <param name="Attention">Judged indicators that are not met, without a value, or met with little to spare; in official order.</param>
/// <param name="Changes">The largest changes of the distance to the limit against the year before, largest first.</param>
/// <param name="Decisions">What somebody has to decide; empty: nothing.</param>
public sealed record BriefContent(
    IReadOnlyList<BriefAttention> Attention, IReadOnlyList<BriefChange> Changes, IReadOnlyList<LocalText> Decisions)
{
    private const int MostChanges = 5;

    /// <summary>Reads it off the evaluation.</summary>
    /// <param name="request">The evaluation and what counts as at risk.</param>
    public static BriefContent Of(BriefRequest request)
    {
        var figures = new FigureBook(request.Evaluation, request.Sources.Library);
        var attention = request.Evaluation.Indicators.Where(static result => result.IsJudged)
            .Select(result => (Result: result, Kind: KindOf(result, request.AtRiskBelow))).Where(static found => found.Kind is not null)
            .Select(static found => new BriefAttention(found.Result, found.Kind ?? BriefKind.AtRisk)).ToList();
        return new BriefContent(attention, [.. ChangesOf(figures).Take(MostChanges)], [.. DecisionsOf(request.Evaluation, attention)]);
    }

    private static BriefKind? KindOf(IndicatorResult result, Rational atRiskBelow) => result.Verdict switch
    {
        Verdict.Met => result.Margin is { } margin && !IsFull(result) && margin < atRiskBelow ? BriefKind.AtRisk : null,
        Verdict.NotMet => BriefKind.NotMet,
        Verdict.NotApplicable => null,
        _ => BriefKind.Unknown,
    };

    // A limit that only one value meets leaves no room above.
    private static bool IsFull(IndicatorResult result) => result.Limit is { Relation: LimitRelation.Zero or LimitRelation.Full or LimitRelation.Yes };

    // A quotient of two growth rates jumps with the smaller of them: its size says nothing about how much was done.
    private const string Elasticity = "—";

    // The distance to the limit is the one measure that all indicators share; a change of the value alone says nothing.
    private static IEnumerable<BriefChange> ChangesOf(FigureBook figures)
    {
        var year = figures.ParkYear.ReportYear;
        if (figures.EvaluationOf(year - 1) is not { } before)
        {
            return [];
        }

        return figures.Evaluation.Indicators.Where(static result => result is { IsJudged: true, Margin: not null } && result.Indicator.Unit.Symbol != Elasticity)
            .Select(result => (Result: result, Before: before[result.Indicator.Number]))
            .Where(static pair => pair.Before.Margin is not null && pair.Before.Value != pair.Result.Value && pair.Before.Limit == pair.Result.Limit)
            .Select(static pair => new BriefChange(pair.Result, pair.Before, (pair.Result.Margin ?? Rational.Zero) - (pair.Before.Margin ?? Rational.Zero)))
            .Where(static change => change.Gain.Sign != 0)
            .OrderByDescending(static change => change.Gain.Sign < 0 ? -change.Gain : change.Gain).ThenBy(static change => change.Result.Indicator.Number);
    }

    private static IEnumerable<LocalText> DecisionsOf(ParkYearEvaluation evaluation, List<BriefAttention> attention)
    {
        foreach (var violation in evaluation.Violations)
        {
            yield return violation.Message;
        }

        if (Names(attention, BriefKind.NotMet) is { Zh.Length: > 0 } unmet)
        {
            yield return new LocalText($"未达标：{unmet.Zh}。请确定整改措施、责任部门和完成时限。", $"Not met: {unmet.En}. Decide the measures, who is responsible and by when.");
        }

        if (Names(attention, BriefKind.Unknown) is { Zh.Length: > 0 } unknown)
        {
            yield return new LocalText($"缺少数据、无法判定：{unknown.Zh}。请确定由谁、在何时补齐。", $"Cannot be judged for want of data: {unknown.En}. Decide who supplies them by when.");
        }

        if (Names(attention, BriefKind.AtRisk) is { Zh.Length: > 0 } close)
        {
            yield return new LocalText($"达标但余量小：{close.Zh}。请确定是否列入下年重点任务。", $"Met with little to spare: {close.En}. Decide whether they become tasks of next year.");
        }
    }

    private static LocalText Names(List<BriefAttention> attention, BriefKind kind)
    {
        var names = attention.Where(one => one.Kind == kind).Select(static one => one.Result.Indicator.Name).ToList();
        return new LocalText(string.Join('、', names.Select(static name => name.Zh)), string.Join(", ", names.Select(static name => name.En)));
    }
}
