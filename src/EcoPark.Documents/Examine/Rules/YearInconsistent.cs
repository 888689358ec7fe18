using EcoPark.Documents.Examine.Derived;

namespace EcoPark.Documents.Examine.Rules;

/// <summary>year-inconsistent: titles, notes and row names state years that do not go together.</summary>
internal static class YearInconsistent
{
    public static IEnumerable<ExamineFinding> Find(ExamineContext context)
    {
        foreach (var meaning in new[] { YearMeaning.Report, YearMeaning.Base, YearMeaning.ThreeYearsBefore })
        {
            var mentions = context.Years.Where(year => year.Meaning == meaning).ToArray();
            var other = Array.Find(mentions, mention => mention.Year != mentions[0].Year);
            if (other is not null)
            {
                yield return Finding([mentions[0].Place, other.Place],
                    FormattableString.Invariant($"{Name(meaning)}前后不一致：{mentions[0].Year} 年与 {other.Year} 年。"),
                    FormattableString.Invariant($"Two years for one meaning: {mentions[0].Year} and {other.Year}."));
            }
        }

        var report = context.Year(YearMeaning.Report);
        if (report is null)
        {
            yield break;
        }

        if (context.Year(YearMeaning.Base) is { } start && start.Year >= report.Year)
        {
            yield return Finding([report.Place, start.Place],
                FormattableString.Invariant($"基准年 {start.Year} 不早于报告年 {report.Year}。"),
                FormattableString.Invariant($"The base year {start.Year} is not before the report year {report.Year}."));
        }

        if (context.Year(YearMeaning.ThreeYearsBefore) is { } before && before.Year != report.Year - 3)
        {
            yield return Finding([report.Place, before.Place],
                FormattableString.Invariant($"三年前的数据行写 {before.Year} 年，报告年 {report.Year} 的三年前是 {report.Year - 3} 年。"),
                FormattableString.Invariant($"The row of three years before says {before.Year}; it should be {report.Year - 3}."));
        }

        if (context.Year(YearMeaning.Filled) is { } filled && filled.Year < report.Year)
        {
            yield return Finding([report.Place, filled.Place],
                FormattableString.Invariant($"填报时间 {filled.Year} 年早于报告年 {report.Year} 年。"),
                FormattableString.Invariant($"Filled in {filled.Year}, before the report year {report.Year}."));
        }
    }

    private static string Name(YearMeaning meaning) => meaning switch
    {
        YearMeaning.Base => "基准年",
        YearMeaning.ThreeYearsBefore => "三年前的年份",
        YearMeaning.Report or YearMeaning.Filled => "报告年",
        _ => "年份",
    };

    private static ExamineFinding Finding(string[] places, string zh, string en) =>
        ExamineContext.Finding("year-inconsistent", null, places, zh, en);
}
