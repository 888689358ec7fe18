using EcoPark.Standards.Formulas;

namespace EcoPark.Documents.Templates;

/// <summary>A sentence that stands or drops as a whole.</summary>
/// <param name="When">The claim's condition; null: none.</param>
/// <param name="Parts">Its pieces; empty: a paragraph break.</param>
public sealed record TemplateSentence(Condition? When, IReadOnlyList<TemplatePart> Parts)
{
    /// <summary>The sentence as it is stored: in the template language, its condition as <c>{if …}…{end}</c>; ¶ for a paragraph break.</summary>
    public string Source { get; init; } = "";

    /// <summary>True for the mark ¶.</summary>
    public bool IsBreak => Parts.Count == 0;
}
