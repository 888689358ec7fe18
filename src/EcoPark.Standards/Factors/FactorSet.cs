using System.Collections.Immutable;
using EcoPark.Standards.Definitions;

namespace EcoPark.Standards.Factors;

/// <summary>One file of <c>standards/factors/</c>: named, versioned, never edited once it was used.</summary>
public abstract record FactorSet
{
    private FactorSet()
    {
    }

    /// <summary>The name by which figures refer to it.</summary>
    public required string Code { get; init; }

    /// <summary>The version of our data of it.</summary>
    public required string Version { get; init; }

    /// <summary>The name for people.</summary>
    public required LocalText Name { get; init; }

    /// <summary>Where the set comes from; each value has its own provenance besides.</summary>
    public required Provenance Provenance { get; init; }

    /// <summary>Energy or media to standard coal.</summary>
    public sealed record StandardCoal : FactorSet
    {
        /// <summary>The basis of all its coefficients.</summary>
        public required EnergyBasis Basis { get; init; }

        /// <summary>The coefficients by carrier.</summary>
        public required ImmutableArray<CoalCoefficient> Coefficients { get; init; }
    }

    /// <summary>CO₂ of grid electricity in one data year.</summary>
    public sealed record Grid : FactorSet
    {
        /// <summary>The data year; null: unknown, and the set is never picked by year.</summary>
        public required int? Year { get; init; }

        /// <summary>When it was published; null: unknown.</summary>
        public required DateOnly? Published { get; init; }

        /// <summary>The factors.</summary>
        public required ImmutableArray<GridFactor> Factors { get; init; }
    }

    /// <summary>Calorific value, carbon content and oxidation of fuels.</summary>
    public sealed record FuelCarbon : FactorSet
    {
        /// <summary>The fuels.</summary>
        public required ImmutableArray<FuelFactor> Fuels { get; init; }
    }

    /// <summary>CO₂ per physical quantity or heat.</summary>
    public sealed record Direct : FactorSet
    {
        /// <summary>The factors.</summary>
        public required ImmutableArray<DirectFactor> Factors { get; init; }
    }

    /// <summary>Carbon per tonne of standard coal, for checking only.</summary>
    public sealed record PerCoal : FactorSet
    {
        /// <summary>The factors.</summary>
        public required ImmutableArray<CarbonPerCoal> Factors { get; init; }
    }
}
