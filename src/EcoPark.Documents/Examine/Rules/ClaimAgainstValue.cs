using EcoPark.Documents.Examine.Derived;
using EcoPark.Documents.Examine.Known;
using EcoPark.Documents.Examine.Locating;
using EcoPark.Documents.Examine.Values;

namespace EcoPark.Documents.Examine.Rules;

/// <summary>claim-against-value: fast growth claimed beside a falling value added, or all indicators met beside a value that misses its limit.</summary>
internal static class ClaimAgainstValue
{
    private const int LongestSentence = 2_000;
    private static readonly string[] Growing =
        ["高速增长", "快速增长", "较快增长", "持续增长", "稳步增长", "稳定增长", "快速发展", "高速发展", "持续快速", "保持增长"];

    private static readonly string[] Subjects =
        ["经济总量", "区域经济", "工业经济", "园区经济", "全区经济", "工业增加值", "经济保持", "经济持续", "经济实现", "经济运行"];

    public static IEnumerable<ExamineFinding> Find(ExamineContext context)
    {
        if (Falling(context) is { } row)
        {
            var claims = context.View.Sentences.Where(IsGrowthClaim).ToArray();
            if (claims.Length > 0)
            {
                yield return ExamineContext.Finding("claim-against-value", row.Number, claims.Select(static claim => claim.Place).Append(row.Place),
                    $"正文称“{PrintedText.Short(claims[0].Text)}”，而表中“{row.Target.Label}”为 {row.NumberValue?.Text}，是下降。",
                    $"The text claims growth; '{row.Target.Label}' is {row.NumberValue?.Text}, a decline.");
            }
        }

        foreach (var finding in AllMet(context))
        {
            yield return finding;
        }
    }

    // The printed growth of three years, otherwise raw rows that fall since the base year.
    private static LocatedRow? Falling(ExamineContext context)
    {
        foreach (var table in context.View.Assessments)
        {
            var recent = GrowthSign.ThreeYearRow(context.Standard, table);
            if (recent?.NumberValue is { IsNegative: true, Smallest: < 0 })
            {
                return recent;
            }

            if (recent is null && GrowthSign.SinceBase(context.Standard, context.Values(table)) == GrowthBranch.Negative)
            {
                return context.Values(table).Row(context.Standard.GrowthItem ?? "", RowPeriod.Report);
            }
        }

        return null;
    }

    private static bool IsGrowthClaim(Sentence sentence)
    {
        if (sentence.Section == TextSection.Plan || sentence.Text.Length > LongestSentence)
        {
            return false;
        }

        foreach (var clause in sentence.Text.Split(',', ';', '。'))
        {
            if (Array.Exists(Growing, word => clause.Contains(word, StringComparison.Ordinal))
                && Array.Exists(Subjects, word => clause.Contains(word, StringComparison.Ordinal)))
            {
                return true;
            }
        }

        return false;
    }

    private static IEnumerable<ExamineFinding> AllMet(ExamineContext context)
    {
        if (AllMetClaim.Find(context.View) is not { } claim)
        {
            yield break;
        }

        foreach (var row in context.View.Assessments.SelectMany(static table => table.Rows).Where(static row => row.IsIndicator && row.IsJudged))
        {
            // With a verdict beside it the row is a matter of verdict-against-value or verdict-against-text.
            var hasVerdict = context.View.Disclosures.Any(table => table.Find(row.Number) is { Verdict: not PrintedVerdict.Absent });
            if (!hasVerdict && LimitCheck.IsMet(row, context.Growth) == false)
            {
                yield return ExamineContext.Finding("claim-against-value", row.Number, [claim.Place, row.Place],
                    $"正文称“{PrintedText.Short(claim.Text)}”，指标{row.Number}（{row.Indicator.Name}）的数值却未达到要求。",
                    $"The text says that all are met; indicator {row.Number} misses its limit.");
            }
        }
    }
}
