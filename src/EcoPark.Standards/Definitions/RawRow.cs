using EcoPark.Standards.Formulas;

namespace EcoPark.Standards.Definitions;

/// <summary>A row of raw data printed above an indicator in the 对照考核表.</summary>
/// <param name="Item">The item's code.</param>
/// <param name="Period">The year meant.</param>
/// <param name="Label">As printed; <c>{t-3}</c> stands for that year.</param>
/// <param name="Digits">Decimals printed; null: as given.</param>
public sealed record RawRow(string Item, Period Period, string Label, int? Digits);
