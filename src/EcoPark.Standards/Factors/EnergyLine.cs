using EcoPark.Standards.Definitions;
using EcoPark.Standards.Quantities;

namespace EcoPark.Standards.Factors;

/// <summary>One amount in standard coal, with everything needed to follow it.</summary>
public sealed record EnergyLine
{
    /// <summary>The amount as given.</summary>
    public required CarrierAmount Amount { get; init; }

    /// <summary>The carrier's name.</summary>
    public required LocalText Name { get; init; }

    /// <summary>The coefficient used.</summary>
    public required Rational Coefficient { get; init; }

    /// <summary>吨标煤 or 千克标煤.</summary>
    public required Unit CoefficientUnit { get; init; }

    /// <summary>The physical unit to which the coefficient refers.</summary>
    public required Unit Per { get; init; }

    /// <summary>Set and version of the coefficient.</summary>
    public required SetName Set { get; init; }

    /// <summary>True when the park gave the coefficient.</summary>
    public required bool IsGiven { get; init; }

    /// <summary>Source and certainty of the coefficient; for a given one its evidence.</summary>
    public required Provenance Provenance { get; init; }

    /// <summary>Tonnes of standard coal, exact; negative for what is exported.</summary>
    public required Rational StandardCoal { get; init; }
}
