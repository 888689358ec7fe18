using EcoPark.Documents.Examine.Known;
using EcoPark.Documents.Examine.Locating;
using EcoPark.Documents.Examine.Values;

namespace EcoPark.Documents.Examine.Rules;

/// <summary>
/// A count with the list of what is counted behind it: "6 次，包括甲、乙……", "3 家(甲、乙、丙)". A list that ends in 等 may be
/// shorter than the count, never longer. Lists of fewer than two names, or with numbers in them, say nothing.
/// </summary>
internal static class NamesOfCount
{
    private const int LongestName = 40;

    // 主要有 and 代表企业有 name some; these name all.
    private static readonly string[] Openings = ["(", ",包括", ",分别是", ",分别为", ",即", "包括", "分别是", "分别为", "即"];

    public static ExamineFinding? Find(Sentence sentence, KnownUnits units)
    {
        foreach (var count in Quantities.In(sentence.Text, units).Where(static number => number is { Unit: not ("" or "%"), Number.Decimals: 0 }))
        {
            if (List(sentence.Text, count.End) is not { } names || names.Length < 2)
            {
                continue;
            }

            var (fewest, most) = Length(names);
            var isOpen = names[^1].EndsWith('等');
            if (fewest > count.Number.Largest || (!isOpen && most < count.Number.Smallest))
            {
                return ExamineContext.Finding("parts-not-total", null, [sentence.Place],
                    $"写明 {count.Number.Text}{count.Unit}，列出的是 {fewest} 个：“{PrintedText.Short(sentence.Text)}”。",
                    $"The count is {count.Number.Text}, the list names {fewest}.");
            }
        }

        return null;
    }

    // The list ends with its bracket or its clause; what stands in quotes or books is one name.
    private static string[]? List(string text, int start)
    {
        if (Array.Find(Openings, opening => string.CompareOrdinal(text, start, opening, 0, opening.Length) == 0) is not { } opening)
        {
            return null;
        }

        var from = start + opening.Length;
        var end = text.IndexOfAny(opening == "(" ? [')', ';', '。'] : [',', ';', '。', '(', ')', ':'], from);
        if (opening == "(" && (end < 0 || text[end] != ')'))
        {
            return null;
        }

        var names = text[from..(end < 0 ? text.Length : end)].Split('、');
        return Array.TrueForAll(names, static name => name.Length is > 0 and <= LongestName && !name.Any(MaskedNumber.IsDigit)) ? names : null;
    }

    // 甲、乙和丙 may be two names or three: 和 can join the last two, or belong to a name.
    private static (int Fewest, int Most) Length(string[] names) =>
        (names.Length, names.Length + (names[^1].IndexOfAny(['和', '及', '与']) > 0 ? 1 : 0));
}
