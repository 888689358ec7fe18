namespace EcoPark.Documents.Word;

/// <summary>A content control as read.</summary>
/// <param name="Alias">Its title; null when lost.</param>
/// <param name="Tag">Its tag; null when lost.</param>
public sealed record ContentControl(string? Alias, string? Tag)
{
    /// <summary>Whether alias or tag is that of a bound number.</summary>
    public bool IsNumber => NumberAnchor.TryReadAlias(Alias, out _, out _) || NumberAnchor.TryReadAlias(Tag, out _, out _);
}
