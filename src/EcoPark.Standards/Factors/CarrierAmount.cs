using EcoPark.Standards.Quantities;

namespace EcoPark.Standards.Factors;

/// <summary>An amount of one energy carrier, as metered or invoiced. One list of them serves the energy and the carbon account.</summary>
public sealed record CarrierAmount
{
    /// <summary>The carrier of electricity.</summary>
    public const string Electricity = "electricity";

    /// <summary>The carrier of heat.</summary>
    public const string Heat = "heat";

    /// <summary>The carrier's code in the factor set: <c>raw-coal</c>, <c>electricity</c>, <c>heat</c>.</summary>
    public required string Carrier { get; init; }

    /// <summary>How much; not negative, in any unit of the carrier's dimension.</summary>
    public required Quantity Quantity { get; init; }

    /// <summary>What happened with it.</summary>
    public EnergyFlow Flow { get; init; }

    /// <summary>The standard-coal coefficient for carriers that leave it to the park; null: the set's value.</summary>
    public GivenCoefficient? Coefficient { get; init; }

    /// <summary>1 for what is counted, −1 for what is given away.</summary>
    internal int Sign => Flow == EnergyFlow.Exported ? -1 : 1;
}
