namespace EcoPark.Documents.Word;

/// <summary>A bound number found in a document.</summary>
/// <param name="FactId">The fact it is bound to.</param>
/// <param name="Code">Figure code by alias or tag, perhaps cut (see <see cref="NumberAnchor"/>); null when only the bookmark is left.</param>
/// <param name="Occurrence">Which occurrence by bookmark; null when the bookmark is lost.</param>
/// <param name="Text">What is printed there now; empty when the text was deleted and the anchor stayed.</param>
/// <param name="Anchors">The anchors that are left.</param>
/// <param name="Paragraph">The paragraph it stands in.</param>
public sealed record FoundNumber(
    string FactId, string? Code, int? Occurrence, string Text, AnchorKinds Anchors, TextBlock.Paragraph Paragraph)
{
    /// <summary>Other fact ids that anchors at the same place name: a sign that numbers were pasted into each other.</summary>
    public IReadOnlyList<string> OtherFactIds { get; init; } = [];
}
