namespace EcoPark.Documents.Disclosure;

/// <summary>A row of part one of the form.</summary>
/// <param name="Group">The label over several rows; null: none.</param>
/// <param name="Label">The label; null: the boxes stand alone.</param>
/// <param name="Content">What stands in it.</param>
public sealed record PublicBasicRow(string? Group, string? Label, IReadOnlyList<PublicRun> Content);
