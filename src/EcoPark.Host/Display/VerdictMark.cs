using EcoPark.Standards.Definitions;
using EcoPark.Standards.Evaluation;
using EcoPark.Standards.Quantities;
using Spectre.Console;

namespace EcoPark.Host.Display;

/// <summary>
/// A verdict as shape, word and colour, so that none of the three is needed to tell it: filled shapes are judged,
/// hollow ones are not, and nothing given, not applicable and not computable never look like a number's verdict.
/// </summary>
/// <param name="Shape">● met, ▲ met with little margin, ■ not met, ◆ not computable, ◌ missing, ⊘ not applicable; ○ △ □ ◇ when not judged.</param>
/// <param name="Word">The verdict's word.</param>
/// <param name="Meaning">What the shape says, for the legend.</param>
/// <param name="Colour">The colour on a terminal.</param>
internal sealed record VerdictMark(string Shape, LocalText Word, LocalText Meaning, Color Colour)
{
    private static readonly Rational LittleMargin = Rational.Of(1, 10);

    /// <summary>True for the shapes of indicators that are not judged.</summary>
    public bool IsHollow => Shape is "○" or "△" or "□" or "◇";

    public static VerdictMark Of(IndicatorResult result)
    {
        var judged = result.IsJudged;
        return result.Verdict switch
        {
            Verdict.Met when IsAtRisk(result) => Mark(result, judged ? "▲" : "△", new("达标，裕度不足 10 %", "met, margin below 10 %"), Color.Yellow),
            Verdict.Met => Mark(result, judged ? "●" : "○", new("达标", "met"), Color.Green),
            Verdict.NotMet => Mark(result, judged ? "■" : "□", new("未达标", "not met"), Color.Red),
            Verdict.NotComputable => Mark(result, judged ? "◆" : "◇", new("无法计算", "not computable"), Color.MediumPurple),
            Verdict.Missing => Mark(result, "◌", new("未填", "missing"), Color.MediumPurple),
            _ => Mark(result, "⊘", new("不涉及", "not applicable"), Color.Grey),
        };
    }

    /// <summary>Met, but by less than a tenth of the limit; indicators that can only be full or zero are never near.</summary>
    public static bool IsAtRisk(IndicatorResult result) => result is { Verdict: Verdict.Met, Margin: { } margin }
        && result.Limit?.Relation is LimitRelation.AtLeast or LimitRelation.AtMost && margin < LittleMargin;

    private static VerdictMark Mark(IndicatorResult result, string shape, LocalText meaning, Color colour)
    {
        var shown = result.IsJudged ? colour : Color.Grey;
        return new VerdictMark(shape, result.Verdict.Name(), meaning, shown);
    }
}
