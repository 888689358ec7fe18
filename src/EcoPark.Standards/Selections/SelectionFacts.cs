using System.Collections.Immutable;
using System.Numerics;
using EcoPark.Standards.Definitions;
using EcoPark.Standards.Evaluation;
using EcoPark.Standards.Quantities;

namespace EcoPark.Standards.Selections;

/// <summary>
/// What ranking needs to know of a park-year, as bits and small integers. Margins are exact fractions; they are
/// compared once, against each other, and from then on represented by their rank, so ties are exact and the choices
/// themselves are compared without arithmetic.
/// </summary>
internal sealed class SelectionFacts
{
    private const int Unknown = 0;
    private readonly ParkYearEvaluation _evaluation;
    private readonly ImmutableArray<IndicatorResult> _results;
    private readonly int[] _ranks;

    public SelectionFacts(ParkYearEvaluation evaluation, LegalChoices choices)
    {
        _evaluation = evaluation;
        _results = [.. choices.Numbers.Select(number => evaluation[number])];
        for (var bit = 0; bit < _results.Length; bit++)
        {
            Met |= _results[bit].Verdict == Verdict.Met ? 1UL << bit : 0;
            Forbidden |= IsForbidden(_results[bit], evaluation.Standard) ? 1UL << bit : 0;
        }

        var margins = _results.Select(Counted).OfType<Rational>().Distinct().Order().ToList();
        Unbounded = margins.Count + 1;
        _ranks = [.. _results.Select(result => Counted(result) is { } margin ? margins.BinarySearch(margin) + 1 : LeavesNoRoom(result) ? Unbounded : Unknown)];
        var mandatory = evaluation.Indicators.Where(result => result.Indicator.IsMandatory).ToList();
        MandatoryCount = mandatory.Count;
        MandatoryMet = mandatory.Count(result => result.Verdict == Verdict.Met);
        Mandatory = mandatory.Where(result => !LeavesNoRoom(result)).Select(result => new MarginBound(Counted(result), result.Indicator.Number))
            .MinBy(bound => (bound.Margin is not null, bound.Margin ?? Rational.Zero));
        (Previous, PreviousOutside) = choices.MaskOf(evaluation.ParkYear.PreviousSelection ?? []);
    }

    /// <summary>The bits of indicators that are met.</summary>
    public ulong Met { get; }

    /// <summary>The bits of indicators that may not be chosen.</summary>
    public ulong Forbidden { get; }

    /// <summary>The rank above every margin: nothing chosen leaves room.</summary>
    public int Unbounded { get; }

    /// <summary>How many mandatory indicators are met.</summary>
    public int MandatoryMet { get; }

    /// <summary>How many mandatory indicators there are.</summary>
    public int MandatoryCount { get; }

    /// <summary>The tightest mandatory indicator; the same for every choice.</summary>
    public MarginBound? Mandatory { get; }

    private ulong Previous { get; }

    private int PreviousOutside { get; }

    /// <summary>How many of the chosen are not met.</summary>
    public int Unmet(ulong mask) => BitOperations.PopCount(mask & ~Met);

    /// <summary>The rank of the smallest margin: 0 unknown, then ascending.</summary>
    public int Rank(ulong mask)
    {
        var smallest = Unbounded;
        for (var rest = mask; rest != 0; rest &= rest - 1)
        {
            smallest = Math.Min(smallest, _ranks[BitOperations.TrailingZeroCount(rest)]);
        }

        return smallest;
    }

    /// <summary>The number of differences from last year's choice; 0 when that is not known.</summary>
    public int Changes(ulong mask) => _evaluation.ParkYear.PreviousSelection is null
        ? 0
        : BitOperations.PopCount(mask ^ Previous) + PreviousOutside;

    /// <summary>The tightest of the chosen; null when no chosen limit leaves room.</summary>
    public MarginBound? Limiting(ulong mask)
    {
        var rank = Rank(mask);
        if (rank == Unbounded)
        {
            return null;
        }

        var rest = mask;
        while (_ranks[BitOperations.TrailingZeroCount(rest)] != rank)
        {
            rest &= rest - 1;
        }

        var result = _results[BitOperations.TrailingZeroCount(rest)];
        return new MarginBound(Counted(result), result.Indicator.Number);
    }

    private static bool IsForbidden(IndicatorResult result, Standard standard) => result.Verdict == Verdict.NotApplicable
        || (result.Verdict != Verdict.Met && standard.IsMarked(result.Indicator, FootnoteRule.ChooseOnlyIfMet));

    private static bool LeavesNoRoom(IndicatorResult result) => result.Verdict == Verdict.Met
        && result.Limit is { Relation: LimitRelation.Zero or LimitRelation.Full or LimitRelation.Yes };

    private static Rational? Counted(IndicatorResult result) =>
        result.Verdict is (Verdict.Met or Verdict.NotMet) && !LeavesNoRoom(result) ? result.Margin : null;
}
