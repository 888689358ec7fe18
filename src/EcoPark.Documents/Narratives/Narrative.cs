namespace EcoPark.Documents.Narratives;

/// <summary>The report's text for one park-year, before it is laid out.</summary>
/// <param name="Title">The title.</param>
/// <param name="Sections">All sections, those of the form included.</param>
/// <param name="Gaps">What was missing where: section id and code, in order, without repeats.</param>
/// <param name="Names">The names and dates used, whose digits are not figures.</param>
public sealed record Narrative(
    string Title, IReadOnlyList<NarrativeSection> Sections, IReadOnlyList<(string Section, string Code)> Gaps, IReadOnlyCollection<string> Names);
