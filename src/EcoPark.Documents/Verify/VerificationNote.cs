using EcoPark.Standards.Definitions;

namespace EcoPark.Documents.Verify;

/// <summary>Something that a reader of the result should know, which does not by itself make a document altered.</summary>
/// <param name="Code"><c>tracked-changes</c>, <c>hash-absent</c>, <c>hash-different</c>, <c>reworded</c>, <c>numeral-in-words</c>.</param>
/// <param name="Place">Where; empty for the whole document.</param>
/// <param name="Message">What.</param>
public sealed record VerificationNote(string Code, LocalText Place, LocalText Message);
