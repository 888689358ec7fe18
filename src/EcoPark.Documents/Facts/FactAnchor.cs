namespace EcoPark.Documents.Facts;

/// <summary>One place where a document prints a fact.</summary>
/// <param name="FactId">The fact.</param>
/// <param name="Occurrence">Which occurrence in the document, from 1.</param>
public sealed record FactAnchor(string FactId, int Occurrence);
