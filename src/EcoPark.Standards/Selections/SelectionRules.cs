using System.Collections.Immutable;
using System.Globalization;
using EcoPark.Standards.Definitions;
using EcoPark.Standards.Evaluation;
using EcoPark.Standards.ParkYears;

namespace EcoPark.Standards.Selections;

/// <summary>The printed rules of choice: a choice in every group, no mandatory number, footnote ②, last year's choice.</summary>
public static class SelectionRules
{
    /// <summary>What is wrong with the choice; nothing for a set without groups.</summary>
    internal static ImmutableArray<Finding> Violations(
        ParkYear parkYear, Standard standard, ImmutableArray<IndicatorResult> results)
    {
        if (standard.Groups.IsEmpty)
        {
            return [];
        }

        var chosen = parkYear.Selection ?? [];
        return
        [
            .. standard.Groups.Where(group => group.Members.Count(chosen.Contains) < group.AtLeast).Select(GroupWithoutChoice),
            .. results.Where(result => chosen.Contains(result.Indicator.Number)).SelectMany(result => Of(result, standard)),
            .. standard.SameChoiceAsLastYear ? Changed(parkYear) : [],
        ];
    }

    /// <summary>The numbers in one choice but not in the other, ascending.</summary>
    public static IReadOnlyList<int> Difference(IEnumerable<int> one, IEnumerable<int> other)
    {
        var difference = one.ToHashSet();
        difference.SymmetricExceptWith(other);
        return [.. difference.Order()];
    }

    /// <summary>A group of which too few are chosen.</summary>
    internal static Finding GroupWithoutChoice(IndicatorGroup group)
    {
        var members = string.Join("、", group.Members);
        return new Finding("group-without-choice", Severity.Error, new LocalText(
            $"{group.Code} 组（{members}）至少选 {group.AtLeast} 项", $"group {group.Code} ({members}) needs at least {group.AtLeast} choice"), [group.Code]);
    }

    private static IEnumerable<Finding> Of(IndicatorResult result, Standard standard)
    {
        var number = result.Indicator.Number;
        string[] subjects = [number.ToString(CultureInfo.InvariantCulture)];
        if (result.Indicator.IsMandatory)
        {
            yield return new Finding("mandatory-in-selection", Severity.Error, new LocalText(
                $"指标 {number} 是必选指标，不能列入选择", $"indicator {number} is mandatory and cannot be chosen"), subjects);
        }
        else if (result.Verdict == Verdict.NotApplicable)
        {
            yield return new Finding("not-applicable-chosen", Severity.Error, new LocalText(
                $"指标 {number} 不涉及，不能选择", $"indicator {number} does not apply and cannot be chosen"), subjects);
        }

        if (result.Verdict != Verdict.Met && standard.IsMarked(result.Indicator, FootnoteRule.ChooseOnlyIfMet))
        {
            yield return new Finding("footnote-2-not-met", Severity.Error, new LocalText(
                $"指标 {number} 标注②，未达标（{result.Verdict.Name().Zh}）时不能选择",
                $"indicator {number} is marked ② and cannot be chosen while it is {result.Verdict.Name().En}"), subjects);
        }
    }

    private static IEnumerable<Finding> Changed(ParkYear parkYear)
    {
        if (parkYear is not { Selection: { } now, PreviousSelection: { } before } || now.SetEquals(before)
            || !string.IsNullOrWhiteSpace(parkYear.SelectionChangeReason))
        {
            yield break;
        }

        var changed = Difference(now, before);
        yield return new Finding("choice-changed-without-reason", Severity.Error, new LocalText(
            $"与上年选择不同（{string.Join("、", changed)}），但没有说明原因",
            $"the choice differs from last year's ({string.Join(", ", changed)}) without a reason"),
            [.. changed.Select(number => number.ToString(CultureInfo.InvariantCulture))]);
    }
}
