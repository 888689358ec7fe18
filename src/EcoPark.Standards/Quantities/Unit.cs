namespace EcoPark.Standards.Quantities;

/// <summary>A unit of measure: its symbol as printed, its dimension and its exact size in the coherent base unit.</summary>
/// <param name="Symbol">As printed in Chinese documents: 万元, 吨标煤/万元, %.</param>
/// <param name="English">The English spelling: 10⁴ CNY, tce.</param>
/// <param name="Factor">How many base units one of it is; positive.</param>
/// <param name="Dimension">What it measures.</param>
public sealed record Unit(string Symbol, string English, Rational Factor, Dimension Dimension)
{
    /// <summary>The unit of a pure number.</summary>
    public static Unit One { get; } = new("—", "—", Rational.One, Dimension.None);

    /// <summary>A value given in this unit, in base units.</summary>
    public Rational ToBase(Rational value) => value * Factor;

    /// <summary>A value given in base units, in this unit.</summary>
    public Rational FromBase(Rational value) => value / Factor;

    /// <inheritdoc/>
    public override string ToString() => Symbol;
}
