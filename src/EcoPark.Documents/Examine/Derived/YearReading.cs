using System.Globalization;
using EcoPark.Documents.Examine.Known;
using EcoPark.Documents.Examine.Locating;
using EcoPark.Documents.Examine.Values;

namespace EcoPark.Documents.Examine.Derived;

/// <summary>Finds the years whose meaning a title, a note or a row name states. Masked years are none.</summary>
internal static class YearReading
{
    private const int LongestLine = 120;

    // What stands directly before (true) or behind (false) the year.
    private static readonly (YearMeaning Meaning, bool Before, string Text)[] Marks =
    [
        (YearMeaning.Report, true, "信息公开表("),
        (YearMeaning.Report, false, "年度评价报告"),
        (YearMeaning.Report, false, "年国家生态工业示范园区标准达标情况"),
        (YearMeaning.Report, false, "年国家生态工业示范园区建设年度评价报告"),
        (YearMeaning.Base, true, "基准年为"),
        (YearMeaning.Base, true, "基准年:"),
        (YearMeaning.Base, true, "基准年("),
        (YearMeaning.Filled, true, "填报时间:"),
    ];

    public static List<YearMention> Read(DocumentView view)
    {
        List<YearMention> mentions = [];
        foreach (var line in view.Lines.Where(static line => line.Text.Length <= LongestLine))
        {
            var text = PrintedText.Compact(line.Text);
            foreach (var (meaning, before, mark) in Marks)
            {
                var at = text.IndexOf(mark, StringComparison.Ordinal);
                if (at >= 0 && Year(text, before ? at + mark.Length : at - 4) is { } year)
                {
                    mentions.Add(new YearMention(meaning, year, line.Place));
                }
            }
        }

        foreach (var row in view.Assessments.SelectMany(static table => table.Rows))
        {
            if (row.Target.Raw is { Period: RowPeriod.ThreeYearsBefore } && Year(PrintedText.Compact(row.Name), 0) is { } year)
            {
                mentions.Add(new YearMention(YearMeaning.ThreeYearsBefore, year, row.Place));
            }
        }

        return mentions;
    }

    /// <summary>The year of four known digits at an offset.</summary>
    public static int? Year(string text, int at) =>
        at >= 0 && at + 4 <= text.Length
        && (at == 0 || !MaskedNumber.IsDigit(text[at - 1])) && (at + 4 == text.Length || !MaskedNumber.IsDigit(text[at + 4]))
        && int.TryParse(text.AsSpan(at, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year)
        && year is >= 1980 and <= 2100
            ? year
            : null;
}
