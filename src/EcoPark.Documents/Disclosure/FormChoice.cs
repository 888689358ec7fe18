namespace EcoPark.Documents.Disclosure;

/// <summary>A box to tick.</summary>
/// <param name="Value">The profile's value that ticks it.</param>
/// <param name="Text">The words beside it.</param>
/// <param name="NoteMember">The profile member printed behind it, as with 其他; null: none.</param>
/// <param name="NoteLabel">The hint before that text.</param>
public sealed record FormChoice(string Value, string Text, string? NoteMember, string? NoteLabel);
