namespace EcoPark.Documents.Disclosure;

/// <summary>A row of part one of the form.</summary>
/// <param name="Label">The label; null: the boxes stand alone.</param>
/// <param name="Group">A label over several rows; null: none.</param>
/// <param name="Member">The member of the park's profile.</param>
/// <param name="Choices">Boxes to tick; empty: the text itself.</param>
public sealed record FormRow(string? Label, string? Group, string Member, IReadOnlyList<FormChoice> Choices);
