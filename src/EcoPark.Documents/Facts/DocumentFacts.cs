namespace EcoPark.Documents.Facts;

/// <summary>The bound numbers of one document.</summary>
/// <param name="File">Its file name.</param>
/// <param name="Anchors">Every place, in order.</param>
public sealed record DocumentFacts(string File, IReadOnlyList<FactAnchor> Anchors);
