namespace EcoPark.Documents.Examine.Locating;

/// <summary>A paragraph or a cell outside the two tables, as printed.</summary>
/// <param name="Text">Its text.</param>
/// <param name="Place">Where it stands.</param>
/// <param name="Part">Report or form.</param>
internal sealed record TextLine(string Text, string Place, TextPart Part);
