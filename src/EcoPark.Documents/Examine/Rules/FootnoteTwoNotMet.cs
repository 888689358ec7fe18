using EcoPark.Documents.Examine.Derived;
using EcoPark.Documents.Examine.Locating;
using EcoPark.Documents.Examine.Values;

namespace EcoPark.Documents.Examine.Rules;

/// <summary>footnote-2-not-met: an indicator that may be chosen only when it is met is chosen and not met.</summary>
internal static class FootnoteTwoNotMet
{
    public static IEnumerable<ExamineFinding> Find(ExamineContext context)
    {
        if (context.Standard.ChooseOnlyIfMetFootnote is not { } footnote)
        {
            yield break;
        }

        foreach (var indicator in context.Standard.Indicators.Where(indicator => indicator.Footnotes.Contains(footnote)))
        {
            var rows = context.View.Tables.Select(table => table.Find(indicator.Number)).OfType<LocatedRow>().ToArray();
            var notMet = rows.Where(row => row.IsJudged && IsNotMet(row, context)).Select(static row => row.Place).ToArray();
            if (notMet.Length > 0)
            {
                yield return ExamineContext.Finding("footnote-2-not-met", indicator.Number, notMet,
                    $"指标{indicator.Number}（{indicator.Name}）带注{footnote}，未达标时不能选为考核指标，现已选而未达标。",
                    $"Indicator {indicator.Number} carries footnote {footnote} and is chosen although it is not met.");
            }
        }
    }

    public static bool IsNotMet(LocatedRow row, ExamineContext context) =>
        row.Verdict == PrintedVerdict.NotMet || row.Value is PrintedValue.Dash || LimitCheck.IsMet(row, context.Growth) == false;
}
