using System.Globalization;
using System.Text;

namespace EcoPark.Documents.Facts;

/// <summary>The one way to write a line down, when a document is made and when it is verified.</summary>
internal sealed class LineText
{
    /// <summary>Parts the cells of a row.</summary>
    public const char CellBreak = '¦';

    private const string SentenceEnds = "。！？；";
    private readonly StringBuilder _text = new();

    public static bool IsSpace(char c) => char.IsWhiteSpace(c);

    /// <summary>
    /// Whether a character is a digit that must be bound or recorded: decimal digits of any script, full-width ones
    /// too, circled and bracketed ones, Roman ones. Raised and lowered ones (km², SO₂) belong to units, 〇 to words.
    /// </summary>
    public static bool IsDigit(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.DecimalDigitNumber => true,
        UnicodeCategory.LetterNumber => rune.Value != 0x3007,
        UnicodeCategory.OtherNumber => rune.Value is not ('²' or '³' or '¹' or (>= 0x2070 and <= 0x209F)),
        _ => false,
    };

    /// <summary>Adds words; braces and cell breaks in them lose their meaning.</summary>
    public LineText Words(string words)
    {
        foreach (var c in words)
        {
            _text.Append(c switch { '{' => '｛', '}' => '｝', CellBreak => '|', _ => c });
        }

        return this;
    }

    /// <summary>Adds a bound number.</summary>
    public LineText Number(string factId)
    {
        _text.Append('{').Append(factId).Append('}');
        return this;
    }

    /// <summary>Ends a cell.</summary>
    public LineText EndCell()
    {
        _text.Append(CellBreak);
        return this;
    }

    /// <summary>The line: white space of any kind and length is one space, none at the ends of line and cells.</summary>
    public string Build()
    {
        var line = new StringBuilder(_text.Length);
        foreach (var c in _text.ToString())
        {
            if (!IsSpace(c))
            {
                if (c == CellBreak && line.Length > 0 && line[^1] == ' ')
                {
                    line.Length--;
                }

                line.Append(c);
            }
            else if (line.Length > 0 && line[^1] is not (' ' or CellBreak))
            {
                line.Append(' ');
            }
        }

        return line.ToString().TrimEnd();
    }

    /// <summary>The sentences of a line, each with its end mark.</summary>
    public static IEnumerable<string> Sentences(string line)
    {
        var start = 0;
        for (var i = 0; i < line.Length; i++)
        {
            if (i + 1 < line.Length && !SentenceEnds.Contains(line[i], StringComparison.Ordinal))
            {
                continue;
            }

            var sentence = line[start..(i + 1)].Trim();
            start = i + 1;
            if (sentence.Length > 0)
            {
                yield return sentence;
            }
        }
    }
}
