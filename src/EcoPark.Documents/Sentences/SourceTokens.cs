namespace EcoPark.Documents.Sentences;

/// <summary>A stored text taken apart at its braces.</summary>
public static class SourceTokens
{
    internal const string Also = "{also}";
    internal const string End = "{end}";

    /// <summary>Words and, each with its braces, fields and signs; together they are the text.</summary>
    public static IEnumerable<string> Of(string text)
    {
        for (var at = 0; at < text.Length;)
        {
            var token = At(text, at);
            yield return token;
            at += token.Length;
        }
    }

    internal static string At(string text, int at)
    {
        var end = text[at] == '{' ? text.IndexOf('}', at) + 1 : text.IndexOf('{', at);
        return end <= at ? text[at..] : text[at..end];
    }

    internal static bool Opens(string token) =>
        token.StartsWith("{if ", StringComparison.Ordinal) || token == "{maybe}" || token.StartsWith("{join", StringComparison.Ordinal);
}
