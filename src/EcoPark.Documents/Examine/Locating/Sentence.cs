namespace EcoPark.Documents.Examine.Locating;

internal enum TextPart
{
    /// <summary>The report.</summary>
    Report,

    /// <summary>The 信息公开表.</summary>
    Form,
}

internal enum TextSection
{
    Work,
    Results,
    Plan,
}

/// <summary>A sentence of the running text.</summary>
/// <param name="Text">Compact, without its number, with its full stop.</param>
/// <param name="Key">Only what is read aloud: for comparing texts with other punctuation.</param>
/// <param name="Part">Report or form.</param>
/// <param name="Section">The section it stands in.</param>
/// <param name="Paragraph">The paragraph it stands in, counted over the whole text.</param>
/// <param name="Place">Where that is.</param>
/// <param name="IsHeading">A line without a full stop that stands alone.</param>
internal sealed record Sentence(
    string Text, string Key, TextPart Part, TextSection Section, int Paragraph, string Place, bool IsHeading);
