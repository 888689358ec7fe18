using System.Globalization;
using EcoPark.Standards.Definitions;
using EcoPark.Standards.Evaluation;
using EcoPark.Standards.Quantities;
using EcoPark.Standards.Selections;

namespace EcoPark.Standards.Findings;

/// <summary>The choice differs from last year's, with or without a reason.</summary>
internal sealed class ChoiceChanged : PlausibilityRule
{
    public override IEnumerable<Finding> Check(PlausibilityFacts facts)
    {
        if (facts.Evaluation.Standard.Groups.IsEmpty
            || facts.ParkYear is not { Selection: { } now, PreviousSelection: { } before } || now.SetEquals(before))
        {
            yield break;
        }

        var changed = SelectionRules.Difference(now, before);
        var reason = facts.ParkYear.SelectionChangeReason ?? "—";
        yield return new Finding("choice-changed", Severity.Warning, new LocalText(
            $"与上年选择不同：{string.Join("、", changed)}；原因：{reason}", $"the choice differs from last year's: {string.Join(", ", changed)}; reason: {reason}"),
            [.. changed.Select(number => number.ToString(CultureInfo.InvariantCulture))]);
    }
}

/// <summary>A group of which nothing is chosen.</summary>
internal sealed class GroupWithoutChoice : PlausibilityRule
{
    public override IEnumerable<Finding> Check(PlausibilityFacts facts)
    {
        var chosen = facts.ParkYear.Selection ?? [];
        return facts.Evaluation.Standard.Groups.Where(group => group.Members.Count(chosen.Contains) < group.AtLeast)
            .Select(group => SelectionRules.GroupWithoutChoice(group) with { Severity = Severity.Warning });
    }
}

/// <summary>One industry dominates, and nothing was decided about the limits that footnote ① replaces.</summary>
internal sealed class DominantIndustryWithoutOverride : PlausibilityRule
{
    public override IEnumerable<Finding> Check(PlausibilityFacts facts)
    {
        var standard = facts.Evaluation.Standard;
        if (standard.FootnoteOf(FootnoteRule.DominantIndustryLimit) is not { Threshold: { } threshold } footnote
            || facts.ParkYear.DominantIndustryShare is not { } share || share <= threshold)
        {
            yield break;
        }

        var open = standard.Indicators.Where(indicator => indicator.Footnotes.Contains(footnote.Number)
            && facts.ParkYear.LimitOverrides.All(given => given.Indicator != indicator.Number)).Select(indicator => indicator.Number).ToList();
        if (open.Count > 0)
        {
            yield return new Finding("dominant-industry-no-override", Severity.Warning, new LocalText(
                $"主导行业占比 {(share * Rational.Hundred).ToSignificant(4)} % 大于 {threshold * Rational.Hundred} %，标注{footnote.Mark}的指标 {string.Join("、", open)} 尚未给出该行业的限值",
                $"one industry makes {(share * Rational.Hundred).ToSignificant(4)} % (above {threshold * Rational.Hundred} %); no limit of that industry is given for indicators {string.Join(", ", open)} marked {footnote.Mark}"),
                [.. open.Select(number => number.ToString(CultureInfo.InvariantCulture))]);
        }
    }
}

/// <summary>An attribute on which a limit depends is not given.</summary>
internal sealed class RegionUnset : PlausibilityRule
{
    public override IEnumerable<Finding> Check(PlausibilityFacts facts) =>
        from attribute in facts.Evaluation.Standard.Attributes
        where attribute.Code == "waterRegion" && !facts.ParkYear.Attributes.ContainsKey(attribute.Code)
        let open = facts.Evaluation.Standard.Indicators.Where(indicator => DependsOn(indicator, attribute.Code)).Select(indicator => indicator.Number).ToList()
        select new Finding("region-unset", Severity.Warning, new LocalText(
            $"未填{attribute.Name.Zh}（attributes.{attribute.Code}），指标 {string.Join("、", open)} 无法判定",
            $"attributes.{attribute.Code} is not given, so it is open whether indicator {string.Join(", ", open)} is met"), ["attributes." + attribute.Code]);

    private static bool DependsOn(Indicator indicator, string attribute) =>
        indicator.Limits.Any(limit => limit.Case is LimitCase.Attribute known && known.AttributeCode == attribute);
}
