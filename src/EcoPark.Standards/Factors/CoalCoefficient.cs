using EcoPark.Standards.Definitions;
using EcoPark.Standards.Quantities;

namespace EcoPark.Standards.Factors;

/// <summary>How much standard coal a carrier counts for.</summary>
public sealed record CoalCoefficient
{
    /// <summary>The carrier's code: <c>raw-coal</c>.</summary>
    public required string Carrier { get; init; }

    /// <summary>Its name.</summary>
    public required LocalText Name { get; init; }

    /// <summary>The unit of the physical quantity.</summary>
    public required Unit Per { get; init; }

    /// <summary>Standard coal per that quantity; null: the park gives it, within <see cref="Low"/> and <see cref="High"/>.</summary>
    public required Rational? Value { get; init; }

    /// <summary>吨标煤 or 千克标煤.</summary>
    public required Unit Unit { get; init; }

    /// <summary>The smallest value that a park may give; null: no range.</summary>
    public required Rational? Low { get; init; }

    /// <summary>The largest value that a park may give; null: no range.</summary>
    public required Rational? High { get; init; }

    /// <summary>The net calorific value printed beside it; null: none. Not used for computing.</summary>
    public required Quantity? NetCalorificValue { get; init; }

    /// <summary>True when it depends on year, plant or measurement.</summary>
    public required bool IsParameter { get; init; }

    /// <summary>A remark; null: none.</summary>
    public required string? Note { get; init; }

    /// <summary>Where the value comes from.</summary>
    public required Provenance Provenance { get; init; }
}
