namespace EcoPark.Documents.Narratives;

/// <summary>A chart's data.</summary>
/// <param name="Caption">Without number.</param>
/// <param name="IsLine">Lines; otherwise columns.</param>
/// <param name="Categories">Years or indicator names.</param>
/// <param name="Series">Name and one value per category; null where there is none.</param>
/// <param name="Unit">The unit.</param>
public sealed record NarrativeChart(
    string Caption, bool IsLine, IReadOnlyList<string> Categories,
    IReadOnlyList<(string Name, IReadOnlyList<decimal?> Values)> Series, string Unit);
