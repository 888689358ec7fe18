using System.Collections.Immutable;
using EcoPark.Standards.Quantities;

namespace EcoPark.Standards.Selections;

/// <summary>One legal choice of optional indicators, with what it would mean for the park-year.</summary>
public sealed record RankedSelection
{
    /// <summary>Its place in the order, from 1.</summary>
    public required int Place { get; init; }

    /// <summary>The numbers chosen, ascending.</summary>
    public required ImmutableArray<int> Numbers { get; init; }

    /// <summary>
    /// Numbers that may not be chosen this year: not applicable, or marked ② and not met. Empty: the choice is valid.
    /// </summary>
    public required ImmutableArray<int> Forbidden { get; init; }

    /// <summary>True when nothing forbidden is chosen.</summary>
    public bool IsValid => Forbidden.IsEmpty;

    /// <summary>How many indicators would be judged: the mandatory and the chosen.</summary>
    public required int Judged { get; init; }

    /// <summary>How many of them are met.</summary>
    public required int Met { get; init; }

    /// <summary>True when the choice is valid and everything judged is met.</summary>
    public bool IsCompliant => IsValid && Met == Judged;

    /// <summary>
    /// The smallest margin among the chosen; null when one of them has none (missing, not computable, not applicable)
    /// or when none has a limit that leaves room. Limits met by one value only (= 0, = 100, 具备) leave no room, so
    /// they count only while they are not met.
    /// </summary>
    public required Rational? SmallestMargin { get; init; }

    /// <summary>
    /// The chosen indicator with that margin, or the one without any; the lowest number of several; null when no
    /// chosen limit leaves room.
    /// </summary>
    public required int? LimitingIndicator { get; init; }

    /// <summary>How many numbers differ from last year's choice, taken in or out; null when that is not known.</summary>
    public required int? Changes { get; init; }

    /// <summary>True when the set wants last year's choice kept, so that this one needs a recorded reason.</summary>
    public required bool NeedsReason { get; init; }
}
