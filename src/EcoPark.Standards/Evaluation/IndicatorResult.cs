using EcoPark.Standards.Definitions;
using EcoPark.Standards.Quantities;

namespace EcoPark.Standards.Evaluation;

/// <summary>An indicator of one park-year: value, verdict and how they came about.</summary>
public sealed record IndicatorResult
{
    /// <summary>The definition.</summary>
    public required Indicator Indicator { get; init; }

    /// <summary>The verdict.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>The exact value in the indicator's unit; null when there is none.</summary>
    public Rational? Value { get; init; }

    /// <summary>As the official table prints it: a number, a word, <c>-</c> or 未填.</summary>
    public required string Printed { get; init; }

    /// <summary>The limit that applies; null when none could be decided.</summary>
    public Limit? Limit { get; init; }

    /// <summary>How far on the good side of the limit; null without a value or a limit.</summary>
    public Rational? Margin { get; init; }

    /// <summary>Why there is no met or not-met; null when there is one.</summary>
    public Reason? Reason { get; init; }

    /// <summary>True when the park chose it.</summary>
    public bool IsSelected { get; init; }

    /// <summary>True when it counts for compliance.</summary>
    public bool IsJudged { get; init; }

    /// <summary>How it came about.</summary>
    public required Trace Trace { get; init; }

    /// <summary>The growth under an elasticity when it is so small that the elasticity is unstable.</summary>
    public Rational? UnstableGrowth { get; init; }
}
