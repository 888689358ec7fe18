using System.Collections.Immutable;
using EcoPark.Standards.Definitions;
using EcoPark.Standards.ParkYears;

namespace EcoPark.Standards.Evaluation;

/// <summary>A park-year held against a standard.</summary>
public sealed record ParkYearEvaluation
{
    /// <summary>The data.</summary>
    public required ParkYear ParkYear { get; init; }

    /// <summary>The indicator set.</summary>
    public required Standard Standard { get; init; }

    /// <summary>All indicators, judged or not, by ascending number.</summary>
    public required ImmutableArray<IndicatorResult> Indicators { get; init; }

    /// <summary>What is wrong with the choice; empty: it is valid.</summary>
    public required ImmutableArray<Finding> Violations { get; init; }

    /// <summary>What was noticed.</summary>
    public required ImmutableArray<Finding> Findings { get; init; }

    /// <summary>How many indicators are judged.</summary>
    public int Judged => Indicators.Count(result => result.IsJudged);

    /// <summary>How many of them are met.</summary>
    public int Met => Indicators.Count(result => result.IsJudged && result.Verdict == Verdict.Met);

    /// <summary>True when the choice is valid and every judged indicator is met.</summary>
    public bool IsCompliant => Violations.IsEmpty && Met == Judged;

    /// <summary>The result of one indicator.</summary>
    /// <exception cref="ArgumentException">The standard has no such number.</exception>
    public IndicatorResult this[int number] => Indicators.FirstOrDefault(result => result.Indicator.Number == number)
        ?? throw new ArgumentException($"The standard has no indicator {number}.", nameof(number));
}
