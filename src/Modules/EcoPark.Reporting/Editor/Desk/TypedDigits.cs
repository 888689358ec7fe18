using EcoPark.Documents.Sentences;
using EcoPark.Documents.Templates;

namespace EcoPark.Reporting.Editor.Desk;

/// <summary>A number typed by hand.</summary>
/// <param name="At">Where it begins in the section's text.</param>
/// <param name="Digits">The number.</param>
/// <param name="Context">The words around it.</param>
public sealed record TypedDigits(int At, string Digits, string Context)
{
    private const int Around = 8;

    /// <summary>The numbers among the words of a text; those of set phrases and of fields are none.</summary>
    public static IReadOnlyList<TypedDigits> In(string text, PhraseList phrases)
    {
        var found = new List<TypedDigits>();
        var start = 0;
        foreach (var token in SourceTokens.Of(text))
        {
            if (token[0] != '{')
            {
                found.AddRange(InWords(phrases.Blank(token)).Select(range => new TypedDigits(
                    start + range.From, token[range.From..range.To], token[Math.Max(0, range.From - Around)..Math.Min(token.Length, range.To + Around)].Trim())));
            }

            start += token.Length;
        }

        return found;
    }

    private static IEnumerable<(int From, int To)> InWords(string words)
    {
        for (var at = 0; at < words.Length;)
        {
            var end = at;
            while (end < words.Length && (char.IsDigit(words[end]) || (end > at && words[end] is '.' or ',' && end + 1 < words.Length && char.IsDigit(words[end + 1]))))
            {
                end++;
            }

            if (end > at)
            {
                yield return (at, end);
            }

            at = Math.Max(end, at + 1);
        }
    }
}
