using EcoPark.Standards.Quantities;

namespace EcoPark.Standards.Definitions;

/// <summary>One thing that a park counts or measures each year; shared by all standards.</summary>
public sealed record DataItem
{
    /// <summary>Stable code: <c>industrial_value_added</c>.</summary>
    public required string Code { get; init; }

    /// <summary>The name as printed in the official table.</summary>
    public required LocalText Name { get; init; }

    /// <summary>What it means and how it is counted.</summary>
    public required LocalText Definition { get; init; }

    /// <summary>The unit in which it is given.</summary>
    public required Unit Unit { get; init; }

    /// <summary>The smallest value accepted; null: none.</summary>
    public Rational? Minimum { get; init; }

    /// <summary>The largest value accepted; null: none.</summary>
    public Rational? Maximum { get; init; }

    /// <summary>True for counts; a fraction is accepted with a finding.</summary>
    public bool Whole { get; init; }

    /// <summary>flow, stock, rate, count or yes-no.</summary>
    public required string Kind { get; init; }

    /// <summary>Where the definition comes from.</summary>
    public required Provenance Provenance { get; init; }
}
