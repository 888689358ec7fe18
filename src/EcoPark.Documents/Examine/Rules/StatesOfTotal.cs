using EcoPark.Documents.Examine.Known;
using EcoPark.Documents.Examine.Locating;
using EcoPark.Documents.Examine.Values;

namespace EcoPark.Documents.Examine.Rules;

/// <summary>
/// "共 A 家，已……B 家，正在……C 家": what is done and what is under way or still open exclude each other, so together they
/// cannot be more than all; with 其余 they are all.
/// </summary>
internal static class StatesOfTotal
{
    private static readonly string[] Open = ["正在", "正推进", "尚未", "尚有", "仍有", "还有", "在建", "推进中"];
    private static readonly string[] Totals = ["共", "共有", "共计", "合计", "总计"];
    private const string Rest = "其余";

    public static ExamineFinding? Find(Sentence sentence, KnownUnits units)
    {
        var clauses = Clauses(sentence.Text, units);
        var at = clauses.FindIndex(static clause => clause.Numbers.Count == 1 && clause.Numbers[0].Unit is not ("" or "%") && IsTotal(clause.Words.AsSpan(0, clause.Numbers[0].Start)));
        if (at < 0)
        {
            return null;
        }

        var total = clauses[at].Numbers[0];
        var after = clauses[(at + 1)..].Where(clause => clause.Numbers.Count == 1 && clause.Numbers[0].Unit == total.Unit).ToList();
        var done = after.Where(static clause => clause.Words.StartsWith('已')).ToList();
        var open = after.Where(static clause => IsOpen(clause.Words)).ToList();
        if (done.Count != 1 || open.Count != 1)
        {
            return null;
        }

        Quantity[] parts = [done[0].Numbers[0], open[0].Numbers[0]];
        var isAll = open[0].Words.StartsWith(Rest, StringComparison.Ordinal);
        return parts.Append(total).Any(static part => part.Number.Decimals > 0) || !(Exceeds(total, parts) || (isAll && FallsShort(total, parts)))
            ? null
            : ExamineContext.Finding("parts-not-total", null, [sentence.Place],
                $"已完成与未完成的（{parts[0].Number.Text}＋{parts[1].Number.Text}）与总数 {total.Number.Text}{total.Unit} 不符：“{PrintedText.Short(sentence.Text)}”。",
                $"What is done and what is open ({parts[0].Number.Text} + {parts[1].Number.Text}) do not fit the total {total.Number.Text} {total.Unit}.");
    }

    // Known numbers exactly; of masked ones even the smallest that they can be must be too many.
    private static bool Exceeds(Quantity total, Quantity[] parts) =>
        parts[0].Number.Smallest + parts[1].Number.Smallest > total.Number.Largest;

    private static bool FallsShort(Quantity total, Quantity[] parts) =>
        parts[0].Number.Largest + parts[1].Number.Largest < total.Number.Smallest;

    private static bool IsTotal(ReadOnlySpan<char> before)
    {
        foreach (var word in Totals)
        {
            if (before.EndsWith(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsOpen(string words) =>
        words.StartsWith(Rest, StringComparison.Ordinal) || Array.Exists(Open, word => words.StartsWith(word, StringComparison.Ordinal));

    private static List<(string Words, List<Quantity> Numbers)> Clauses(string text, KnownUnits units) =>
        [.. text.Split(',', ';', ':', '。', '(', ')').Where(static clause => clause.Length > 0).Select(clause => (clause, Quantities.In(clause, units)))];
}
