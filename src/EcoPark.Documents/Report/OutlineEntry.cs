using EcoPark.Documents.Narratives;

namespace EcoPark.Documents.Report;

/// <summary>What of each section stands in the documents: its numbered heading, and the mark of an empty one.</summary>
/// <param name="Section">The section as written.</param>
/// <param name="Heading">With its number; null: none.</param>
/// <param name="IsGap">True: nothing is recorded here nor in any section below, and the documents must say so.</param>
public sealed record OutlineEntry(NarrativeSection Section, string? Heading, bool IsGap);
