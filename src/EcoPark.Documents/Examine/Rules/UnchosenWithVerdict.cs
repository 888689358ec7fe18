using EcoPark.Documents.Examine.Locating;

namespace EcoPark.Documents.Examine.Rules;

/// <summary>unchosen-with-verdict: a row that is not judged prints a verdict.</summary>
internal static class UnchosenWithVerdict
{
    public static IEnumerable<ExamineFinding> Find(ExamineContext context) =>
        from row in context.View.Disclosures.SelectMany(static table => table.Rows)
        where row is { IsIndicator: true, Choice: Choice.NotChosen, Verdict: not PrintedVerdict.Absent }
        select ExamineContext.Finding("unchosen-with-verdict", row.Number, [row.Place],
            $"指标{row.Number}（{row.Indicator.Name}）没有选为考核指标，却给出是否达标。",
            $"Indicator {row.Number} is not chosen but carries a verdict.");
}
