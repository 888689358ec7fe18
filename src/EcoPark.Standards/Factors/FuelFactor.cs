using EcoPark.Standards.Definitions;
using EcoPark.Standards.Quantities;

namespace EcoPark.Standards.Factors;

/// <summary>What the CO₂ of burning a fuel is computed from.</summary>
public sealed record FuelFactor
{
    /// <summary>The carrier's code.</summary>
    public required string Carrier { get; init; }

    /// <summary>Its name.</summary>
    public required LocalText Name { get; init; }

    /// <summary>The unit of the physical quantity; gases at standard conditions.</summary>
    public required Unit Per { get; init; }

    /// <summary>Heat per quantity.</summary>
    public required Quantity NetCalorificValue { get; init; }

    /// <summary>Carbon per heat.</summary>
    public required Quantity CarbonContent { get; init; }

    /// <summary>The share of the carbon that burns, above 0 and at most 1.</summary>
    public required Rational Oxidation { get; init; }

    /// <summary>Where the values come from.</summary>
    public required Provenance Provenance { get; init; }
}
