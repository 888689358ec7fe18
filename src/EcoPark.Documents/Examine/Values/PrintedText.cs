using System.Text;

namespace EcoPark.Documents.Examine.Values;

/// <summary>Brings print variants of one text to one form, so that texts of different offices can be compared.</summary>
public static class PrintedText
{
    /// <summary>The sign that stands for a masked comparison (<c>&amp;**;</c> in a masked file: &gt; or &lt;).</summary>
    public const char MaskedSign = '≶';

    /// <summary>Full-width forms become half-width, entities become their signs, dashes and quotes one kind; white space is kept.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '&' && Entity(text, i) is { } entity)
            {
                folded.Append(entity.Sign);
                i += entity.Length - 1;
                continue;
            }

            var character = Fold(text[i]);
            if (character != '\0')
            {
                folded.Append(character);
            }
        }

        return folded.ToString();
    }

    /// <summary>As <see cref="Fold(string)"/>, and without any white space.</summary>
    public static string Compact(string text)
    {
        var folded = Fold(text);
        var compact = new StringBuilder(folded.Length);
        foreach (var character in folded)
        {
            if (!char.IsWhiteSpace(character))
            {
                compact.Append(character);
            }
        }

        return compact.Length == folded.Length ? folded : compact.ToString();
    }

    /// <summary>A text for a message: one line, at most <paramref name="length"/> characters.</summary>
    public static string Short(string text, int length = 60)
    {
        var line = text.ReplaceLineEndings(" ").Trim();
        return line.Length <= length ? line : string.Concat(line.AsSpan(0, length - 1), "…");
    }

    private static (char Sign, int Length)? Entity(string text, int at)
    {
        var rest = text.AsSpan(at);
        return rest switch
        {
            _ when rest.StartsWith("&gt;", StringComparison.Ordinal) => ('>', 4),
            _ when rest.StartsWith("&lt;", StringComparison.Ordinal) => ('<', 4),
            _ when rest.StartsWith("&**;", StringComparison.Ordinal) => (MaskedSign, 4),
            _ when rest.StartsWith("&amp;", StringComparison.Ordinal) => ('&', 5),
            _ when rest.StartsWith("&nbsp;", StringComparison.Ordinal) => (' ', 6),
            _ => null,
        };
    }

    private static char Fold(char character) => character switch
    {
        >= '！' and <= '～' => Dash((char)(character - '！' + '!')),
        >= '₀' and <= '₉' => (char)(character - '₀' + '0'),
        '²' or '³' or '¹' => character switch { '²' => '2', '³' => '3', _ => '1' },
        '\u3000' or '\u00a0' or '\t' => ' ',
        '\u200b' or '\u200c' or '\u200d' or '\ufeff' or '\u00ad' => '\0',
        '“' or '”' or '„' or '«' or '»' or '「' or '」' => '"',
        '‘' or '’' => '\'',
        '≧' => '≥',
        '≦' => '≤',
        '∗' or '⁎' => '*',
        '〜' or '∼' => '~',
        _ => Dash(character),
    };

    private static char Dash(char character) => character is '‐' or '‑' or '‒' or '–' or '—' or '―' or '−' ? '-' : character;
}
