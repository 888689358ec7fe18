namespace EcoPark.Documents.Templates;

/// <summary>
/// The wording of a section as one text and as its sentences. 。 ends a sentence, a line feed starts a new paragraph; a 。
/// inside <c>{if …}…{end}</c> ends none, so that a sentence under a condition stays whole.
/// </summary>
public static class SentenceText
{
    /// <summary>The mark that begins a paragraph among sentences.</summary>
    public const string Break = "¶";

    private const char Stop = '。';

    /// <summary>The sentences of a text, a break between paragraphs.</summary>
    public static IReadOnlyList<string> Split(string text)
    {
        var sentences = new List<string>();
        foreach (var paragraph in text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (sentences.Count > 0)
            {
                sentences.Add(Break);
            }

            var start = 0;
            foreach (var end in Ends(paragraph))
            {
                sentences.Add(paragraph[start..end]);
                start = end;
            }
        }

        return sentences;
    }

    /// <summary>The text of sentences; what <see cref="Split"/> takes apart again.</summary>
    public static string Join(IEnumerable<string> sentences) => string.Concat(sentences.Select(sentence => sentence == Break ? "\n" : sentence));

    private static IEnumerable<int> Ends(string paragraph)
    {
        var depth = 0;
        var isStopped = false;
        var last = 0;
        for (var at = 0; at < paragraph.Length; at++)
        {
            var close = paragraph[at] == '{' ? paragraph.IndexOf('}', at) : -1;
            if (close > 0)
            {
                var field = paragraph.AsSpan(at + 1, close - at - 1);
                depth += Step(field);
                isStopped &= field is "end";
                at = close;
            }
            else
            {
                isStopped = paragraph[at] == Stop;
            }

            if (!isStopped || depth > 0)
            {
                continue;
            }

            (isStopped, last) = (false, at + 1);
            yield return last;
        }

        if (last < paragraph.Length)
        {
            yield return paragraph.Length;
        }
    }

    private static int Step(ReadOnlySpan<char> field) =>
        field.StartsWith("if ") || field is "maybe" || field.StartsWith("join") ? 1 : field is "end" ? -1 : 0;
}
