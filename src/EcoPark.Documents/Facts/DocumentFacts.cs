namespace EcoPark.Documents.Facts;

/// <summary>The bound numbers of one document, and the lines in which numbers stand.</summary>
/// <param name="File">Its file name.</param>
/// <param name="Anchors">Every place, in order.</param>
/// <param name="Fixed">Every sentence, heading, label and row with a number in it, bound or not, in order.</param>
public sealed record DocumentFacts(string File, IReadOnlyList<FactAnchor> Anchors, IReadOnlyList<FixedLine> Fixed);
