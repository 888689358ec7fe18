namespace EcoPark.Documents.Examine.Known;

/// <summary>A row of raw data that the 对照考核表 prints above an indicator.</summary>
/// <param name="Indicator">The indicator it stands above.</param>
/// <param name="Item">The data item.</param>
/// <param name="Period">The year it is taken from.</param>
/// <param name="Label">As printed; <c>{t-3}</c> stands for a year.</param>
/// <param name="Unit">The unit printed.</param>
public sealed record KnownRow(int Indicator, string Item, RowPeriod Period, string Label, string Unit);
