namespace EcoPark.Documents.Word;

/// <summary>One line or one set of columns of a chart.</summary>
/// <param name="Name">Name in the legend.</param>
/// <param name="Values">One value per category; null where it is unknown, which leaves a gap, never a zero.</param>
/// <param name="Colour">Six hexadecimal digits, for example 1F6F5C; a colour of the palette when null.</param>
public sealed record ChartSeries(string Name, IReadOnlyList<decimal?> Values, string? Colour = null);
