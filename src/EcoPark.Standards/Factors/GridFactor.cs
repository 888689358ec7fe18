using EcoPark.Standards.Definitions;
using EcoPark.Standards.Quantities;

namespace EcoPark.Standards.Factors;

/// <summary>CO₂ per electricity.</summary>
/// <param name="Level">What it is an average over.</param>
/// <param name="Region">全国, a grid region or a province by its short name.</param>
/// <param name="Value">The number.</param>
/// <param name="Unit">kgCO2/kWh.</param>
/// <param name="Provenance">Where it comes from.</param>
public sealed record GridFactor(GridLevel Level, string Region, Rational Value, Unit Unit, Provenance Provenance);
