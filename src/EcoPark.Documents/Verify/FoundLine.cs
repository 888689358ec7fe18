using EcoPark.Documents.Facts;
using EcoPark.Standards.Definitions;

namespace EcoPark.Documents.Verify;

/// <summary>A sentence or row of the document.</summary>
/// <param name="Kind"><see cref="FixedKind.Heading"/> and <see cref="FixedKind.Row"/> by structure; all else is text, for a style says too little.</param>
/// <param name="Text">As <see cref="LineText"/> writes it.</param>
/// <param name="Place">Where it stands.</param>
internal sealed record FoundLine(FixedKind Kind, string Text, LocalText Place);
