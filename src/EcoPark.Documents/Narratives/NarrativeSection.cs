using EcoPark.Documents.Templates;

namespace EcoPark.Documents.Narratives;

/// <summary>A section as written for one park-year.</summary>
/// <param name="Template">What it was written from.</param>
/// <param name="Paragraphs">The paragraphs; each a list of sentences, each a list of pieces.</param>
/// <param name="Table">Headings and rows; null: none, or every row was empty.</param>
/// <param name="Chart">The chart's data; null: none.</param>
public sealed record NarrativeSection(
    TemplateSection Template,
    IReadOnlyList<IReadOnlyList<IReadOnlyList<NarrativeInline>>> Paragraphs,
    NarrativeTable? Table,
    NarrativeChart? Chart)
{
    /// <summary>True when nothing of the section could be written.</summary>
    public bool IsEmpty => Paragraphs.Count == 0 && Table is null && Chart is null;
}
