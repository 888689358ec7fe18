using System.Globalization;
using EcoPark.Standards.Forms;

namespace EcoPark.Standards.Codes;

/// <summary>Finds a code in what people and drop-downs write: the code, its name, or the code followed by its name.</summary>
public static class CodeText
{
    private const int LongestCode = 60;

    /// <summary>The entry meant, or null. A name that several codes share means none of them.</summary>
    public static CodeEntry? Find(CodeList list, string text)
    {
        var folded = NumberText.Fold(text);
        if (list.TryFind(folded, out var exact) || list.TryFind(folded.ToUpperInvariant(), out exact) || list.TryFind(folded.ToLowerInvariant(), out exact))
        {
            return exact;
        }

        var space = folded.IndexOf(' ', StringComparison.Ordinal);
        if (space > 0 && list.TryFind(folded[..space], out var first) && NumberText.Fold(first.Name.Zh) == folded[(space + 1)..].Trim())
        {
            return first;
        }

        var named = list.Entries.Where(entry => entry.Name.Zh == folded || string.Equals(entry.Name.En, folded, StringComparison.OrdinalIgnoreCase)).Take(2).ToList();
        return named.Count == 1 ? named[0] : null;
    }

    /// <summary>The code that differs least, by at most two characters; null when none is that near.</summary>
    public static CodeEntry? Nearest(CodeList list, string text)
    {
        const int most = 2;
        var folded = NumberText.Fold(text);
        if (folded.Length is 0 or > LongestCode)
        {
            return null;
        }

        CodeEntry? best = null;
        var least = Math.Min(most, folded.Length - 1) + 1;
        foreach (var entry in list.Entries)
        {
            if (Math.Abs(entry.Code.Length - folded.Length) < least && Distance(entry.Code, folded) is var distance && distance < least)
            {
                (best, least) = (entry, distance);
            }
        }

        return best;
    }

    /// <summary>What differs, for a short label: the last part when all before it is the same (900-249-08 for 900-249-80: -08).</summary>
    public static string Difference(string code, string text)
    {
        var dash = code.LastIndexOf('-');
        return dash > 0 && text.StartsWith(code[..(dash + 1)], StringComparison.Ordinal) ? code[dash..] : code;
    }

    // Insertions, deletions and replacements (Levenshtein), on two rows.
    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var corner = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var above = row[j];
                var same = char.ToUpper(a[i - 1], CultureInfo.InvariantCulture) == char.ToUpper(b[j - 1], CultureInfo.InvariantCulture) ? 0 : 1;
                row[j] = Math.Min(Math.Min(above, row[j - 1]) + 1, corner + same);
                corner = above;
            }
        }

        return row[b.Length];
    }
}
