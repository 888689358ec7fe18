namespace EcoPark.Documents.Verify;

/// <summary>Shortens text for messages.</summary>
internal static class Excerpts
{
    private const int Longest = 60;
    private const int Beside = 24;

    public static string Of(string text) => text.Length <= Longest ? text : string.Concat(text.AsSpan(0, Longest), "…");

    /// <summary>The words around a place in a line; a bound number at the edge is left out whole.</summary>
    public static string Around(string line, int start, int length)
    {
        var before = line[Math.Max(0, start - Beside)..start];
        var after = line[(start + length)..Math.Min(line.Length, start + length + Beside)];
        var cut = before.IndexOf('}', StringComparison.Ordinal);
        var opened = before.IndexOf('{', StringComparison.Ordinal);
        before = cut >= 0 && (opened < 0 || opened > cut) ? before[(cut + 1)..] : before;
        opened = after.LastIndexOf('{');
        after = opened >= 0 && after.IndexOf('}', opened) < 0 ? after[..opened] : after;
        return string.Concat(before, line.AsSpan(start, length), after);
    }
}
