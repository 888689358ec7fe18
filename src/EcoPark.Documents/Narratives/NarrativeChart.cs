using EcoPark.Documents.Word;

namespace EcoPark.Documents.Narratives;

/// <summary>A chart's data.</summary>
/// <param name="Caption">Without number.</param>
/// <param name="Kind">Lines, columns or lying bars.</param>
/// <param name="Categories">Years or indicator names.</param>
/// <param name="Series">Name and one value per category; null where there is none.</param>
/// <param name="Unit">The unit.</param>
public sealed record NarrativeChart(
    string Caption, ChartKind Kind, IReadOnlyList<string> Categories,
    IReadOnlyList<(string Name, IReadOnlyList<decimal?> Values)> Series, string Unit);
