using EcoPark.Documents.Examine.Derived;
using EcoPark.Documents.Examine.Known;
using EcoPark.Documents.Examine.Locating;
using EcoPark.Documents.Examine.Values;

namespace EcoPark.Documents.Examine.Rules;

/// <summary>verdict-against-value: 是 beside a value that misses the limit, or 否 beside one that meets it.</summary>
internal static class VerdictAgainstValue
{
    public static IEnumerable<ExamineFinding> Find(ExamineContext context)
    {
        foreach (var row in context.View.Disclosures.SelectMany(static table => table.Rows))
        {
            if (row is not { IsIndicator: true, IsJudged: true } || row.Verdict == PrintedVerdict.Absent
                || LimitCheck.IsMet(row, context.Growth) is not { } met || met == (row.Verdict == PrintedVerdict.Met))
            {
                continue;
            }

            var value = row.NumberValue?.Text ?? (row.Value as PrintedValue.Word)?.Text ?? "";
            var requirement = PrintedText.Short(PrintedText.Compact(row.Requirement), 40);
            yield return ExamineContext.Finding("verdict-against-value", row.Number, [row.Place],
                $"指标{row.Number}（{row.Indicator.Name}）数值 {value}，要求 {requirement}，应为{(met ? "达标" : "未达标")}，却填“{(met ? "否" : "是")}”。",
                $"Indicator {row.Number}: the value {value} {(met ? "meets" : "misses")} the limit, the verdict says otherwise.");
        }
    }
}
