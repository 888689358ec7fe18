namespace EcoPark.Documents.Disclosure;

/// <summary>A paragraph of part two of the form.</summary>
/// <param name="IsHeading">True: a heading of the report, with its number.</param>
/// <param name="Runs">What stands in it.</param>
public sealed record PublicParagraph(bool IsHeading, IReadOnlyList<PublicRun> Runs);
