using System.Text;

namespace EcoPark.Documents.Word.Writing;

/// <summary>Makes text from outside fit for XML and for the eye.</summary>
internal static class CleanText
{
    /// <summary>
    /// Drops what XML forbids, lone surrogates, C1 controls and the invisible marks that turn the reading direction
    /// (a hostile name could show a number backwards); all line ends become line feeds. Tabs stay.
    /// </summary>
    public static string Of(string text)
    {
        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                clean.Append(c).Append(text[++i]);
            }
            else if (c is '\r' && i + 1 < text.Length && text[i + 1] == '\n')
            {
                continue;
            }
            else if (c is '\n' or '\r' or '\v' or '\u2028' or '\u2029')
            {
                clean.Append('\n');
            }
            else if (c == '\t' || (!char.IsControl(c) && !char.IsSurrogate(c) && !IsUnwanted(c)))
            {
                clean.Append(c);
            }
        }

        return clean.ToString();
    }

    /// <summary>The same on one line: line feeds and tabs become spaces.</summary>
    public static string Line(string text) => Of(text).Replace('\n', ' ').Replace('\t', ' ');

    private static bool IsUnwanted(char c) =>
        c is '\u061C' or '\u200E' or '\u200F' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069')
            or '\uFEFF' or '\uFFFE' or '\uFFFF';
}
