using System.Buffers;
using System.Text;
using EcoPark.Documents.Examine.Values;

namespace EcoPark.Documents.Examine.Locating;

/// <summary>
/// Cuts text into lines and sentences. White space inside a line counts as a line break only behind the end of a sentence or a heading:
/// the form's long cells hold whole sections with their paragraph breaks flattened to blanks.
/// </summary>
internal static class SentenceSplitting
{
    /// <summary>A line of the report up to this length can be a heading even with commas.</summary>
    public const int LongestKnownHeading = 60;

    private const int LongestHeading = 40;
    private static readonly SearchValues<char> Stops = SearchValues.Create("。,;:!?");

    /// <summary>The lines of a paragraph or cell, compact and without their numbers.</summary>
    /// <param name="text">The paragraph or cell.</param>
    /// <param name="headings">Keys of lines known to stand alone.</param>
    public static IEnumerable<string> Lines(string text, IReadOnlySet<string> headings)
    {
        var line = new StringBuilder();
        var ended = true;
        foreach (var range in PrintedText.Fold(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            var piece = ended ? WithoutNumber(range) : range;
            if (piece.Length == 0)
            {
                continue;
            }

            line.Append(piece);
            ended = EndsSentence(piece) || (line.Length == piece.Length && StandsAlone(piece, headings));
            if (ended)
            {
                yield return line.ToString();
                line.Clear();
            }
        }

        if (line.Length > 0)
        {
            yield return line.ToString();
        }
    }

    /// <summary>The sentences of a line, each with its full stop.</summary>
    public static IEnumerable<string> Sentences(string line)
    {
        var start = 0;
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] is '。' or '!' or '?' && (i + 1 == line.Length || line[i + 1] is not ('"' or '\'' or ')')))
            {
                yield return line[start..(i + 1)];
                start = i + 1;
            }
        }

        if (start < line.Length)
        {
            yield return line[start..];
        }
    }

    /// <summary>Letters, digits, masks, points and percent signs only.</summary>
    public static string Key(string text)
    {
        var key = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var kept = char.IsLetterOrDigit(text[i]) || text[i] is '*' or '%'
                || (text[i] == '.' && i > 0 && MaskedNumber.IsDigit(text[i - 1]) && i + 1 < text.Length && MaskedNumber.IsDigit(text[i + 1]));
            if (kept)
            {
                key.Append(text[i]);
            }
            else if (text[i] is '~' or '-')
            {
                key.Append('-');
            }
        }

        return key.ToString();
    }

    /// <summary>Short and without any stop: a heading.</summary>
    public static bool LooksLikeHeading(string line) =>
        line.Length <= LongestHeading && !line.AsSpan().ContainsAny(Stops);

    /// <summary>Without <c>一、</c>, <c>(一)</c>, <c>1.</c>, <c>(1)</c>, <c>①</c> at the beginning, masked or not.</summary>
    public static string WithoutNumber(string line)
    {
        if (line.Length > 0 && line[0] is >= '①' and <= '⑳')
        {
            return line[1..];
        }

        var bracket = line.Length > 0 && line[0] == '(' ? 1 : 0;
        var at = bracket;
        while (at < line.Length && at - bracket < 3 && IsNumeral(line[at]))
        {
            at++;
        }

        if (at == bracket || at >= line.Length)
        {
            return line;
        }

        var closes = bracket == 1 ? line[at] == ')' : line[at] is '、' or ')' || IsNumberPoint(line, at);
        return closes ? line[(at + 1)..] : line;
    }

    private static bool StandsAlone(string piece, IReadOnlySet<string> headings) =>
        LooksLikeHeading(piece) || (piece.Length <= LongestKnownHeading && headings.Contains(Key(piece)));

    private static bool IsNumberPoint(string line, int at) =>
        line[at] == '.' && (at + 1 == line.Length || !MaskedNumber.IsDigit(line[at + 1]));

    private static bool IsNumeral(char character) =>
        MaskedNumber.IsDigit(character) || "一二三四五六七八九十".Contains(character, StringComparison.Ordinal);

    private static bool EndsSentence(string piece)
    {
        var end = piece.Length - 1;
        while (end > 0 && piece[end] is '"' or '\'' or ')')
        {
            end--;
        }

        return piece[end] is '。' or '!' or '?' or ';' or ':';
    }
}
