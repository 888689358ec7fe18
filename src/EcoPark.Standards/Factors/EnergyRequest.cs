using System.Collections.Immutable;

namespace EcoPark.Standards.Factors;

/// <summary>What an energy account is asked for.</summary>
public sealed record EnergyRequest
{
    /// <summary>The amounts; at least one.</summary>
    public required ImmutableArray<CarrierAmount> Amounts { get; init; }

    /// <summary>The basis on which electricity counts.</summary>
    public required EnergyBasis Basis { get; init; }

    /// <summary>The set of standard-coal coefficients.</summary>
    public required SetName Set { get; init; }

    /// <summary>
    /// The set whose carriers replace those of <see cref="Set"/> on the basis 等价, its electricity in the first place;
    /// null when there is no electricity or <see cref="Set"/> itself is on that basis.
    /// </summary>
    public SetName? EquivalentSet { get; init; }
}
