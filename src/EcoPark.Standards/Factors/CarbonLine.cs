using System.Collections.Immutable;
using EcoPark.Standards.Definitions;
using EcoPark.Standards.Quantities;

namespace EcoPark.Standards.Factors;

/// <summary>The CO₂ of one amount, with everything needed to follow it.</summary>
public sealed record CarbonLine
{
    /// <summary>The amount as given.</summary>
    public required CarrierAmount Amount { get; init; }

    /// <summary>The carrier's name.</summary>
    public required LocalText Name { get; init; }

    /// <summary>Fuel, electricity or heat.</summary>
    public required CarbonSource Source { get; init; }

    /// <summary>The factors by which the amount is multiplied; empty for own renewable energy, which has no emission.</summary>
    public required ImmutableArray<CarbonFactor> Factors { get; init; }

    /// <summary>Set and version of the factors; null for own renewable energy.</summary>
    public required SetName? Set { get; init; }

    /// <summary>Source and certainty of the factors; null for own renewable energy.</summary>
    public required Provenance? Provenance { get; init; }

    /// <summary>Tonnes of CO₂, exact; negative for what is exported.</summary>
    public required Rational Emission { get; init; }
}
