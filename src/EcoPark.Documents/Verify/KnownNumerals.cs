using EcoPark.Documents.Facts;
using EcoPark.Documents.Templates;

namespace EcoPark.Documents.Verify;

/// <summary>Digits that new words may bring along: set phrases of the year, names of the report, its years as dates.</summary>
internal sealed class KnownNumerals(FactsFile facts, PhraseList phrases)
{
    private readonly List<string> _names =
        [.. facts.Names.Where(name => LineTokens.Of(name).Exists(token => token.Kind == TokenKind.Digits)).OrderByDescending(name => name.Length)];

    /// <summary>Which characters of a line belong to such a term: a blank stands for each.</summary>
    public string Blank(string line)
    {
        var words = phrases.Blank(line, facts.ReportYear);
        var blanked = words.ToCharArray();
        foreach (var name in _names)
        {
            for (var at = words.IndexOf(name, StringComparison.Ordinal); at >= 0; at = words.IndexOf(name, at + name.Length, StringComparison.Ordinal))
            {
                if (IsWhole(words, at, name))
                {
                    blanked.AsSpan(at, name.Length).Fill(' ');
                }
            }
        }

        return new string(blanked);
    }

    // 2019 is a date in 2019年 and nothing that excuses 2019 万元; a digit typed beside a name is not part of it.
    private static bool IsWhole(string line, int at, string name)
    {
        var before = at > 0 ? line[at - 1] : ' ';
        var after = at + name.Length < line.Length ? line[at + name.Length] : ' ';
        return !IsPart(before) && (name.All(char.IsDigit) ? after == '年' : !IsPart(after));
    }

    private static bool IsPart(char c) => char.IsDigit(c) || c is '.' or ',' or '．' or '-' or '−';
}
