namespace EcoPark.Documents.Facts;

/// <summary>Sorts of numbers in a line.</summary>
internal enum TokenKind
{
    /// <summary>Digits in the text.</summary>
    Digits,

    /// <summary>A bound number.</summary>
    Bound,

    /// <summary>A quantity in Chinese numerals: 五家.</summary>
    InWords,
}
