using EcoPark.Standards.Definitions;
using EcoPark.Standards.Quantities;

namespace EcoPark.Standards.Factors;

/// <summary>CO₂ per physical quantity or heat, without calorific value in between.</summary>
/// <param name="Carrier">The carrier's code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Per">The unit of the quantity.</param>
/// <param name="Value">CO₂ per that quantity.</param>
/// <param name="Unit">吨CO2 or 千克CO2.</param>
/// <param name="Provenance">Where it comes from.</param>
public sealed record DirectFactor(string Carrier, LocalText Name, Unit Per, Rational Value, Unit Unit, Provenance Provenance);
