using System.Collections.Immutable;

namespace EcoPark.Standards.Factors;

/// <summary>What a carbon account is asked for.</summary>
public sealed record CarbonRequest
{
    /// <summary>The year of the amounts; by it the electricity factor is picked.</summary>
    public required int Year { get; init; }

    /// <summary>The amounts; at least one. Carriers <c>electricity</c> and <c>heat</c> are bought energy, all others are burnt.</summary>
    public required ImmutableArray<CarrierAmount> Amounts { get; init; }

    /// <summary>The set for fuels, of the kind fuel-carbon or direct-co2; null when none is burnt.</summary>
    public SetName? FuelSet { get; init; }

    /// <summary>Where electricity is taken; null when none is.</summary>
    public GridPlace? Place { get; init; }

    /// <summary>The set of electricity factors; null: the one of that year.</summary>
    public SetName? GridSet { get; init; }

    /// <summary>The set, of the kind direct-co2, with the factor of bought heat; null when none is bought.</summary>
    public SetName? HeatSet { get; init; }
}
