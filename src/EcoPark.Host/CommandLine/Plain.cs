using System.Text;

namespace EcoPark.Host.CommandLine;

/// <summary>Text from outside, made fit for a terminal, and text broken into lines by the cells it takes there.</summary>
internal static class Plain
{
    private const int ClosingSpace = 2;

    /// <summary>The text without control characters: a name in a file must not move the cursor or change colours.</summary>
    public static string Line(string text) =>
        text.Any(char.IsControl) ? string.Create(text.Length, text, Replace) : text;

    private static void Replace(Span<char> target, string text)
    {
        for (var index = 0; index < text.Length; index++)
        {
            target[index] = char.IsControl(text[index]) ? ' ' : text[index];
        }
    }

    /// <summary>How many terminal cells the text takes: Chinese characters and full-width signs take two.</summary>
    public static int Cells(string text) => text.EnumerateRunes().Sum(Cells);

    /// <summary>The text padded with spaces to a number of cells.</summary>
    public static string Pad(string text, int cells) => text + new string(' ', Math.Max(0, cells - Cells(text)));

    /// <summary>The text in lines of at most so many cells; Chinese breaks anywhere, words stay whole where they fit.</summary>
    public static IEnumerable<string> Wrap(string text, int cells)
    {
        var line = new StringBuilder();
        var used = 0;
        foreach (var piece in Pieces(text))
        {
            var width = Cells(piece);
            if (used > 0 && used + width > (Closes(piece) ? cells : cells - ClosingSpace))
            {
                yield return line.ToString().TrimEnd();
                line.Clear();
                used = 0;
            }

            if (used > 0 || piece != " ")
            {
                line.Append(piece);
                used += width;
            }
        }

        yield return line.ToString().TrimEnd();
    }

    // A full stop, a comma or a closing bracket never begins a line: two cells are kept free for it.
    private static bool Closes(string piece) => piece.Length <= ClosingSpace && "，。、；：）”！),;".Contains(piece[0]);

    private static IEnumerable<string> Pieces(string text)
    {
        var word = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (Cells(rune) == 1 && !Rune.IsWhiteSpace(rune))
            {
                word.Append(rune);
                continue;
            }

            if (word.Length > 0)
            {
                yield return word.ToString();
                word.Clear();
            }

            yield return rune.ToString();
        }

        if (word.Length > 0)
        {
            yield return word.ToString();
        }
    }

    private static int Cells(Rune rune) => rune.Value switch
    {
        < 0x1100 => 1,
        <= 0x115F => 2,
        >= 0x2E80 and <= 0x303E => 2,
        >= 0x3041 and <= 0xA4CF => 2,
        >= 0xAC00 and <= 0xD7A3 => 2,
        >= 0xF900 and <= 0xFAFF => 2,
        >= 0xFE30 and <= 0xFE6F => 2,
        >= 0xFF00 and <= 0xFF60 => 2,
        >= 0xFFE0 and <= 0xFFE6 => 2,
        >= 0x20000 and <= 0x3FFFD => 2,
        _ => 1,
    };
}
