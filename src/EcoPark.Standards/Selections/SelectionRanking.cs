using System.Collections;
using System.Collections.Immutable;
using System.Numerics;
using EcoPark.Standards.Evaluation;
using EcoPark.Standards.Reading;

namespace EcoPark.Standards.Selections;

/// <summary>
/// All legal choices of optional indicators for an evaluated park-year, in order. It says margin, change and
/// consequence and never "best": the park decides and records why.
/// </summary>
/// <remarks>
/// The order: valid choices first; then fewer judged indicators that are not met, which puts the compliant ones on
/// top; then the larger smallest margin among the chosen; then fewer changes from last year; then the numbers
/// lexicographically. Not met is counted rather than met, since otherwise choosing more would always rank higher.
/// The mandatory indicators are the same for every choice: their tightest margin stands once, in
/// <see cref="Mandatory"/>. Entries are made when they are read.
/// </remarks>
public sealed class SelectionRanking : IReadOnlyList<RankedSelection>
{
    private const int IndexBits = 20;
    private const int MostChanges = (1 << (32 - IndexBits)) - 1;

    private readonly LegalChoices _choices;
    private readonly SelectionFacts _facts;
    private readonly ParkYearEvaluation _evaluation;
    private readonly ulong[] _entries;

    private SelectionRanking(LegalChoices choices, SelectionFacts facts, ParkYearEvaluation evaluation, ulong[] entries)
    {
        _choices = choices;
        _facts = facts;
        _evaluation = evaluation;
        _entries = entries;
    }

    /// <summary>How many legal choices there are.</summary>
    public int Count => _entries.Length;

    /// <summary>How many of them are valid and have everything judged met.</summary>
    public int Compliant { get; private init; }

    /// <summary>How many choices have 0, 1, 2 … judged indicators that are not met, whether valid or not.</summary>
    public required ImmutableArray<int> Distribution { get; init; }

    /// <summary>The tightest mandatory indicator, which no choice can change; null when none leaves room.</summary>
    public MarginBound? Mandatory => _facts.Mandatory;

    /// <summary>Where last year's choice stands; null when it is not known or no longer legal.</summary>
    public RankedSelection? LastYear => Find(_evaluation.ParkYear.PreviousSelection);

    /// <summary>Where the choice of the park-year stands; null when there is none or it is not legal.</summary>
    public RankedSelection? Current => Find(_evaluation.ParkYear.Selection);

    /// <summary>The choice at an index from 0.</summary>
    public RankedSelection this[int index]
    {
        get
        {
            var mask = MaskAt(index);
            var limiting = _facts.Limiting(mask);
            var chosen = BitOperations.PopCount(mask);
            var known = _evaluation.ParkYear.PreviousSelection is not null;
            return new RankedSelection
            {
                Place = index + 1,
                Numbers = _choices.NumbersOf(mask),
                Forbidden = _choices.NumbersOf(mask & _facts.Forbidden),
                Judged = _facts.MandatoryCount + chosen,
                Met = _facts.MandatoryMet + chosen - _facts.Unmet(mask),
                SmallestMargin = limiting?.Margin,
                LimitingIndicator = limiting?.Indicator,
                Changes = known ? _facts.Changes(mask) : null,
                NeedsReason = known && _evaluation.Standard.SameChoiceAsLastYear && _facts.Changes(mask) > 0,
            };
        }
    }

    /// <summary>Ranks all legal choices; of the evaluation, the selection itself plays no part.</summary>
    /// <returns>A problem when the set allows too many choices to enumerate.</returns>
    public static Result<SelectionRanking> Rank(ParkYearEvaluation evaluation)
    {
        var legal = LegalChoices.Of(evaluation.Standard.Groups);
        if (legal.Value is not { } choices)
        {
            return Result<SelectionRanking>.Failed(legal.Problems);
        }

        var facts = new SelectionFacts(evaluation, choices);
        var entries = new ulong[choices.Count];
        var distribution = new int[facts.MandatoryCount + choices.Numbers.Length + 1];
        var mandatoryUnmet = facts.MandatoryCount - facts.MandatoryMet;
        var compliant = 0;
        for (var i = 0; i < entries.Length; i++)
        {
            var mask = choices.Masks[i];
            var unmet = facts.Unmet(mask);
            var isValid = (mask & facts.Forbidden) == 0;
            entries[i] = Key(facts, mask, i);
            distribution[mandatoryUnmet + unmet]++;
            compliant += isValid && mandatoryUnmet + unmet == 0 ? 1 : 0;
        }

        Array.Sort(entries);
        var last = Array.FindLastIndex(distribution, count => count > 0);
        return new SelectionRanking(choices, facts, evaluation, entries)
        {
            Compliant = compliant,
            Distribution = [.. distribution.AsSpan(0, last + 1)],
        };
    }

    /// <summary>The entry of a choice; null when it is no legal choice.</summary>
    public RankedSelection? Find(IEnumerable<int>? numbers)
    {
        if (numbers is null)
        {
            return null;
        }

        var (mask, outside) = _choices.MaskOf(numbers);
        var index = outside > 0 ? -1 : Place(mask);
        return index < 0 ? null : this[index];
    }

    /// <inheritdoc/>
    public IEnumerator<RankedSelection> GetEnumerator()
    {
        for (var index = 0; index < Count; index++)
        {
            yield return this[index];
        }
    }

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private ulong MaskAt(int place) => _choices.Masks[(int)(_entries[place] & ((1UL << IndexBits) - 1))];

    private int Place(ulong mask)
    {
        var place = _entries.Length - 1;
        while (place >= 0 && MaskAt(place) != mask)
        {
            place--;
        }

        return place;
    }

    // One number that sorts as the rule says; the last 20 bits are the lexicographic index, which makes it unique.
    private static ulong Key(SelectionFacts facts, ulong mask, int index) =>
        ((mask & facts.Forbidden) == 0 ? 0UL : 1UL << 48)
        | ((ulong)facts.Unmet(mask) << 40)
        | ((ulong)(facts.Unbounded - facts.Rank(mask)) << 32)
        | ((ulong)Math.Min(facts.Changes(mask), MostChanges) << IndexBits)
        | (uint)index;
}
