namespace EcoPark.Documents.Templates;

/// <summary>A set term that contains a numeral.</summary>
/// <param name="Text">The term.</param>
/// <param name="From">First year in use; null: always.</param>
/// <param name="To">Last year in use; null: still.</param>
public sealed record Phrase(string Text, int? From, int? To);
