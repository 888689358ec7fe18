using EcoPark.Standards.Formulas;

namespace EcoPark.Documents.Templates;

/// <summary>A sentence that stands or drops as a whole.</summary>
/// <param name="When">The claim's condition; null: none.</param>
/// <param name="Parts">Its pieces; empty: a paragraph break.</param>
public sealed record TemplateSentence(Condition? When, IReadOnlyList<TemplatePart> Parts)
{
    /// <summary>The sentence as an office may edit it; a condition stands as <c>{if …}…{end}</c> around it.</summary>
    public string Source { get; init; } = "";

    /// <summary>True for the mark ¶.</summary>
    public bool IsBreak => Parts.Count == 0;
}
