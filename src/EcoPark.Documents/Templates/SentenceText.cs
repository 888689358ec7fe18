namespace EcoPark.Documents.Templates;

/// <summary>The wording of a section as one text and as its sentences: a line feed starts a paragraph, 。 ends a sentence.</summary>
public static class SentenceText
{
    /// <summary>Stands between the sentences of two paragraphs.</summary>
    public const string Break = "¶";

    private const char Stop = '。';
    private static readonly string[] Blocks = ["if ", "maybe", "join"];

    /// <summary>The sentences of a text. A 。 inside <c>{if …}…{end}</c> does not end the sentence that holds the block.</summary>
    public static IEnumerable<string> Split(string text)
    {
        var isFirst = true;
        foreach (var paragraph in text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (!isFirst)
            {
                yield return Break;
            }

            isFirst = false;
            var start = 0;
            foreach (var end in Ends(paragraph))
            {
                yield return paragraph[start..end];
                start = end;
            }

            if (start < paragraph.Length)
            {
                yield return paragraph[start..];
            }
        }
    }

    /// <summary>The text of sentences; <see cref="Split"/> gives them back where each ends with 。 or its paragraph.</summary>
    public static string Join(IEnumerable<string> sentences) => string.Concat(sentences.Select(sentence => sentence == Break ? "\n" : sentence));

    // After each 。 that is in no block, and after the {end} of a block whose words end with 。
    private static IEnumerable<int> Ends(string text)
    {
        var depth = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == Stop && depth == 0)
            {
                yield return at + 1;
            }
            else if (text[at] == '{' && text.IndexOf('}', at) is var close and > 0)
            {
                var field = text.AsSpan(at + 1, close - at - 1);
                var isStop = at > 0 && text[at - 1] == Stop && field.SequenceEqual("end") && depth == 1;
                depth = Math.Max(0, depth + Step(field));
                at = close;
                if (isStop)
                {
                    yield return close + 1;
                }
            }
        }
    }

    private static int Step(ReadOnlySpan<char> field)
    {
        foreach (var block in Blocks)
        {
            if (field.StartsWith(block))
            {
                return 1;
            }
        }

        return field.SequenceEqual("end") ? -1 : 0;
    }
}
