using System.Buffers;
using System.Text;

namespace EcoPark.Documents.Facts;

/// <summary>Finds the numbers of a line.</summary>
internal static class LineTokens
{
    private const int Beside = 2;
    private const string ClauseEnds = "，。；：、！？,;:!?（）()“”\"《》{}¦";
    private const string Numerals = "〇零一二两三四五六七八九十百千万亿";

    private static readonly SearchValues<char> Counting = SearchValues.Create("〇零一二两三四五六七八九十");

    // Measure words behind which Chinese numerals count something; 一、 and 第三方 do not.
    private const string Measures = "个家项次台条份起件名座套批户吨元倍成亩人";

    /// <summary>All numbers in order.</summary>
    /// <param name="line">A line as <see cref="LineText"/> builds it.</param>
    /// <param name="unitLength">Characters of the unit of a fact; 0 when it is not known.</param>
    public static List<LineToken> Of(string line, Func<string, int>? unitLength = null)
    {
        var tokens = new List<LineToken>();
        for (var at = 0; at < line.Length;)
        {
            var (kind, end) = Next(line, at);
            if (kind is not { } known)
            {
                at = Math.Max(end, at + 1);
                continue;
            }

            var core = line[at..end];
            var width = known == TokenKind.Bound ? Math.Max(Beside, unitLength?.Invoke(core[1..^1]) ?? 0) : Beside;
            tokens.Add(new LineToken(known, core, Before(line, at), After(line, end, width), at));
            at = end;
        }

        return tokens;
    }

    /// <summary>Whether a line carries any number and so must be recorded.</summary>
    public static bool IsNumbered(string line) => Of(line).Count > 0;

    private static (TokenKind? Kind, int End) Next(string line, int at)
    {
        if (line[at] == '{' && line.IndexOf('}', at) is var close and > 0)
        {
            return (TokenKind.Bound, close + 1);
        }

        var end = DigitsEnd(line, at);
        if (end > at)
        {
            return (TokenKind.Digits, end);
        }

        while (end < line.Length && Numerals.Contains(line[end], StringComparison.Ordinal))
        {
            end++;
        }

        // 万 and 亿 alone belong to a unit: 万元.
        var counts = line.AsSpan(at, end - at).ContainsAny(Counting) && end < line.Length && Measures.Contains(line[end], StringComparison.Ordinal);
        return (counts ? TokenKind.InWords : null, end);
    }

    // 1,234.5 is one number; the full stop of a sentence is not part of one.
    private static int DigitsEnd(string line, int at)
    {
        var end = at;
        while (end < line.Length)
        {
            var width = DigitWidth(line, end);
            if (width == 0 && end > at && line[end] is '.' or ',' or '．' && DigitWidth(line, end + 1) > 0)
            {
                width = 1;
            }

            if (width == 0)
            {
                break;
            }

            end += width;
        }

        return end;
    }

    private static int DigitWidth(string line, int at) =>
        at < line.Length && Rune.TryGetRuneAt(line, at, out var rune) && LineText.IsDigit(rune) ? rune.Utf16SequenceLength : 0;

    // Spaces between a number and its unit mean nothing; people add and drop them.
    private static string Before(string line, int at)
    {
        var beside = "";
        for (var i = at - 1; i >= 0 && beside.Length < Beside && !EndsClause(line[i]); i--)
        {
            beside = line[i] == ' ' ? beside : line[i] + beside;
        }

        return beside;
    }

    private static string After(string line, int at, int width)
    {
        var beside = new StringBuilder();
        for (var i = at; i < line.Length && beside.Length < width && !EndsClause(line[i]); i++)
        {
            if (line[i] != ' ')
            {
                beside.Append(line[i]);
            }
        }

        return beside.ToString();
    }

    private static bool EndsClause(char c) => ClauseEnds.Contains(c, StringComparison.Ordinal);
}
