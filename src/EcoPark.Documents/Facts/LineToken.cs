namespace EcoPark.Documents.Facts;

/// <summary>A number in a line with what stands beside it, which says what it means: unit, sign, direction.</summary>
/// <param name="Kind">What sort of number.</param>
/// <param name="Core">The digits, or the fact id in braces.</param>
/// <param name="Before">Up to two characters of the same clause before it.</param>
/// <param name="After">The characters after it: as many as the unit has, at least two, of the same clause.</param>
/// <param name="Start">Where it begins in the line; not part of what it says.</param>
internal sealed record LineToken(TokenKind Kind, string Core, string Before, string After, int Start)
{
    public bool Says(LineToken other) => Core == other.Core && Before == other.Before && After == other.After;

    /// <summary>The fact id of a bound number.</summary>
    public string FactId => Core[1..^1];
}
