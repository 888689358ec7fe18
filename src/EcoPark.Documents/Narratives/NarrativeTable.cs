namespace EcoPark.Documents.Narratives;

/// <summary>A table as written.</summary>
/// <param name="Caption">Without number.</param>
/// <param name="Columns">Headings.</param>
/// <param name="Rows">Cells.</param>
public sealed record NarrativeTable(
    string Caption,
    IReadOnlyList<IReadOnlyList<NarrativeInline>> Columns,
    IReadOnlyList<IReadOnlyList<IReadOnlyList<NarrativeInline>>> Rows);
