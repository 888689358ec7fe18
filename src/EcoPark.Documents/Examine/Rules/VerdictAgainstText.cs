using EcoPark.Documents.Examine.Locating;
using EcoPark.Documents.Examine.Values;

namespace EcoPark.Documents.Examine.Rules;

/// <summary>verdict-against-text: 否 where the text says that all indicators are met, or 是 where it says that this one is not.</summary>
internal static class VerdictAgainstText
{
    private static readonly string[] NotMetWords = ["未达标", "不达标", "未达到", "未能达到", "达不到", "没有达到"];

    public static IEnumerable<ExamineFinding> Find(ExamineContext context)
    {
        var rows = context.View.Disclosures.SelectMany(static table => table.Rows)
            .Where(static row => row is { IsIndicator: true, IsJudged: true, Verdict: not PrintedVerdict.Absent }).ToArray();
        var all = AllMetClaim.Find(context.View);
        foreach (var row in rows)
        {
            var against = row.Verdict == PrintedVerdict.NotMet ? all : SaysNotMet(context.View, row);
            if (against is not null)
            {
                yield return ExamineContext.Finding("verdict-against-text", row.Number, [row.Place, against.Place],
                    $"指标{row.Number}（{row.Indicator.Name}）填“{(row.Verdict == PrintedVerdict.Met ? "是" : "否")}”，正文却写“{PrintedText.Short(against.Text)}”。",
                    $"Indicator {row.Number}: the verdict contradicts the text.");
            }
        }
    }

    private static Sentence? SaysNotMet(DocumentView view, LocatedRow row)
    {
        var name = PrintedText.Compact(row.Indicator.Name);
        return view.Sentences.FirstOrDefault(sentence =>
        {
            var at = sentence.Text.IndexOf(name, StringComparison.Ordinal);
            if (at < 0 || sentence.Section == TextSection.Plan)
            {
                return false;
            }

            var clause = sentence.Text.AsSpan(at + name.Length);
            clause = clause[..Math.Min(clause.Length, 24)];
            foreach (var word in NotMetWords)
            {
                if (clause.Contains(word, StringComparison.Ordinal))
                {
                    return true;
                }
            }

            return false;
        });
    }
}
