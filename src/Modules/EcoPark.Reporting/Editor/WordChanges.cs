using System.Text;
using EcoPark.Reporting.Editor.Paper;

namespace EcoPark.Reporting.Editor;

/// <summary>Marks what one text has and another has not, by words: a run of Latin letters or digits is one, and so is every other character.</summary>
internal static class WordChanges
{
    /// <summary>Ours: beyond it the table of comparisons would be large, and the whole text is marked.</summary>
    private const int MostWords = 3000;

    /// <summary>The new text with what is new in it marked; or the old one with what is gone struck.</summary>
    public static string Html(string before, string after, bool isOld)
    {
        var (old, now) = (Words(before), Words(after));
        var shown = isOld ? old : now;
        var kept = Kept(old, now, isOld);
        var html = new StringBuilder();
        for (var index = 0; index < shown.Count; index++)
        {
            var isChange = !kept[index];
            var opens = isChange && (index == 0 || kept[index - 1]);
            var closes = isChange && (index == shown.Count - 1 || kept[index + 1]);
            html.Append(opens ? isOld ? "<del>" : "<ins>" : "").Append(shown[index] == "\n" ? "<br>" : Markup.Encode(shown[index])).Append(closes ? isOld ? "</del>" : "</ins>" : "");
        }

        return html.ToString();
    }

    /// <summary>Which words of one side stand in both, in the same order: the longest such sequence.</summary>
    private static bool[] Kept(List<string> old, List<string> now, bool isOld)
    {
        var kept = new bool[isOld ? old.Count : now.Count];
        if (old.Count > MostWords || now.Count > MostWords)
        {
            return kept;
        }

        var lengths = new int[old.Count + 1, now.Count + 1];
        for (var i = old.Count - 1; i >= 0; i--)
        {
            for (var j = now.Count - 1; j >= 0; j--)
            {
                lengths[i, j] = old[i] == now[j] ? lengths[i + 1, j + 1] + 1 : Math.Max(lengths[i + 1, j], lengths[i, j + 1]);
            }
        }

        for (var (i, j) = (0, 0); i < old.Count && j < now.Count;)
        {
            if (old[i] == now[j])
            {
                kept[isOld ? i : j] = true;
                (i, j) = (i + 1, j + 1);
            }
            else if (lengths[i + 1, j] >= lengths[i, j + 1])
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return kept;
    }

    private static List<string> Words(string text)
    {
        var words = new List<string>();
        foreach (var letter in text)
        {
            if (words.Count > 0 && IsInWord(letter) && IsInWord(words[^1][^1]))
            {
                words[^1] += letter;
            }
            else
            {
                words.Add(letter.ToString());
            }
        }

        return words;
    }

    private static bool IsInWord(char letter) => char.IsAsciiLetterOrDigit(letter) || letter == '.';
}
