namespace EcoPark.Documents.Examine;

/// <summary>A word that is probably a slip.</summary>
/// <param name="Term">As it may stand in a report.</param>
/// <param name="Suggestion">What is probably meant.</param>
/// <param name="Source">Where the slip was seen or why it is one.</param>
public sealed record DoubtfulTerm(string Term, string Suggestion, string Source);
