namespace EcoPark.Documents.Verify;

/// <summary>Shortens text for messages.</summary>
internal static class Excerpts
{
    private const int Longest = 60;
    private const int Around = 12;

    public static string Of(string text) => text.Length <= Longest ? text : string.Concat(text.AsSpan(0, Longest), "…");

    /// <summary>The words around a place.</summary>
    public static string At(string text, int start, int length)
    {
        var from = Math.Max(0, start - Around);
        var to = Math.Min(text.Length, start + length + Around);
        return text[from..to];
    }
}
