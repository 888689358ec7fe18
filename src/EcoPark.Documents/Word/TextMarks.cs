namespace EcoPark.Documents.Word;

/// <summary>How a piece of text differs from its paragraph.</summary>
[Flags]
public enum TextMarks
{
    /// <summary>As the paragraph.</summary>
    None = 0,

    /// <summary>Bold.</summary>
    Bold = 1,

    /// <summary>Raised and small, as in m³.</summary>
    Superscript = 2,

    /// <summary>Lowered and small, as in SO₂.</summary>
    Subscript = 4,

    /// <summary>Struck through.</summary>
    Strike = 8,
}
