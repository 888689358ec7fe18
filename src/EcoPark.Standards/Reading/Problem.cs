namespace EcoPark.Standards.Reading;

/// <summary>Something wrong with what a person or a file gave: where it is, what it is, and what to do.</summary>
/// <param name="Code">Stable, kebab-case, for programs: <c>unknown-member</c>.</param>
/// <param name="Place">File with line and column, sheet with cell, or the path inside the document.</param>
/// <param name="Zh">The message in Chinese: thing, value, limit, next step.</param>
/// <param name="En">The same in English.</param>
public sealed record Problem(string Code, string Place, string Zh, string En)
{
    /// <summary>Place and message on one line.</summary>
    /// <param name="chinese">True for Chinese.</param>
    public string ToText(bool chinese) => Place.Length == 0 ? Text(chinese) : $"{Place}: {Text(chinese)}";

    /// <inheritdoc/>
    public override string ToString() => ToText(chinese: false);

    private string Text(bool chinese) => chinese ? Zh : En;
}
