using EcoPark.Standards.Quantities;

namespace EcoPark.Standards.Factors;

/// <summary>
/// Tells results from measured amounts. By dimension alone a tonne of CO₂ is a mass and a tonne of standard coal is an
/// energy, so an amount that was converted already would be converted again.
/// </summary>
internal static class EnergyUnits
{
    public static bool IsStandardCoal(Unit unit) => unit.Symbol.EndsWith("标煤", StringComparison.Ordinal);

    public static bool IsCarbon(Unit unit) =>
        unit.Symbol.EndsWith("CO2", StringComparison.Ordinal) || unit.Symbol.EndsWith('碳');

    public static bool IsConverted(Unit unit) => IsStandardCoal(unit) || IsCarbon(unit);
}
