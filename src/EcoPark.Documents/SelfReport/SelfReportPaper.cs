using System.Collections.Immutable;
using System.Globalization;
using EcoPark.Documents.AssessmentTable;
using EcoPark.Documents.Papers;
using EcoPark.Documents.Report;
using EcoPark.Documents.Word;
using EcoPark.Standards.Evaluation;
using EcoPark.Standards.Quantities;

namespace EcoPark.Documents.SelfReport;

/// <summary>Writes the skeleton of the 复查自查报告: headings, the numbers of three years, the self-score. The words are the office's.</summary>
public static class SelfReportPaper
{
    /// <summary>The file name.</summary>
    public const string FileName = "复查自查报告提纲.docx";

    private const int Years = 3;
    private const string Prefix = "self.class.";
    private static readonly decimal[] ValueWidths = [10, 52, 21, 21, 21, 19, 12];
    private static readonly decimal[] ScoreWidths = [46, 16, 18, 76];

    /// <summary>The paper.</summary>
    /// <param name="evaluation">The evaluated park-year, with the series of the years before.</param>
    /// <param name="sources">Definitions and templates.</param>
    /// <param name="scores">The items of the self-score; empty: none were made.</param>
    public static Paper Build(ParkYearEvaluation evaluation, ReportSources sources, IReadOnlyList<ScoredItem> scores)
    {
        var writer = new PaperWriter(evaluation, sources, Paper.SelfReport);
        return writer.Write(FileName, PageLayout.Official, section =>
            section.StartsWith(Prefix, StringComparison.Ordinal) ? Class(writer, section[Prefix.Length..])
            : section == "self.score" && scores.Count > 0 ? [Scores(writer, scores)]
            : section == "self.choice" ? Choice(evaluation)
            : []);
    }

    // Classes by their place in the standard: the template counts them 1, 2, 3 … so that it needs no names of one set.
    private static IReadOnlyList<WordBlock> Class(PaperWriter writer, string place)
    {
        var evaluation = writer.Evaluation;
        var classes = evaluation.Indicators.GroupBy(static result => result.Indicator.Class, StringComparer.Ordinal).ToList();
        if (!int.TryParse(place, NumberStyles.None, CultureInfo.InvariantCulture, out var index) || index < 1 || index > classes.Count)
        {
            return [];
        }

        var last = evaluation.ParkYear.ReportYear;
        var years = Enumerable.Range(last - Years + 1, Years).ToList();
        string[] head = ["序号", "指标（单位）", .. years.Select(year => string.Create(CultureInfo.InvariantCulture, $"{year}年")), "要求", "考核"];
        return
        [
            PaperWriter.Table(ValueWidths, head, classes[index - 1].Select(result => (IReadOnlyList<TableCell>)
            [
                TableCell.Of(result.Indicator.Number.ToString(CultureInfo.InvariantCulture)),
                TableCell.Of($"{result.Indicator.Name.Zh}（{result.Indicator.Unit.Symbol}）", CellAlignment.Left),
                .. years.Select(year => writer.Value(result.Indicator.Number, year)),
                TableCell.Of(result.Limit?.Printed ?? "—"),
                TableCell.Of(AssessmentRows.ChosenWord(result)),
            ])),
        ];
    }

    private static List<WordBlock> Choice(ParkYearEvaluation evaluation)
    {
        var parkYear = evaluation.ParkYear;
        var now = Numbers(parkYear.Selection);
        var before = Numbers(parkYear.PreviousSelection);
        List<WordBlock> blocks = [WordBlock.Paragraph.Of($"本年选为考核指标的可选指标：{now}。上年：{before}。", ParagraphStyle.Body)];
        if (parkYear.SelectionChangeReason is { Length: > 0 } reason)
        {
            blocks.Add(WordBlock.Paragraph.Of($"调整原因：{reason}", ParagraphStyle.Body));
        }

        return blocks;
    }

    private static string Numbers(ImmutableSortedSet<int>? numbers) => numbers is null ? "未记录"
        : numbers.Count == 0 ? "无" : string.Join('、', numbers.Select(static number => number.ToString(CultureInfo.InvariantCulture)));

    private static WordBlock.Table Scores(PaperWriter writer, IReadOnlyList<ScoredItem> scores)
    {
        var sum = scores.Aggregate(Rational.Zero, static (sum, item) => sum + (item.Points ?? Rational.Zero));
        var full = scores.Aggregate(Rational.Zero, static (sum, item) => sum + item.Max);
        return PaperWriter.Table(ScoreWidths, ["自评项目", "满分", "得分", "依据"],
        [
            .. scores.Select(item => (IReadOnlyList<TableCell>)
            [
                TableCell.Of(item.Name, CellAlignment.Left),
                TableCell.Of([writer.Number($"score.{item.Code}.max", item.Max, "分", 0)]),
                TableCell.Of([item.Points is { } points ? writer.Number($"score.{item.Code}", points, "分", 1) : new WordInline.Placeholder()]),
                TableCell.Of(item.Basis, CellAlignment.Left),
            ]),
            [
                TableCell.Of("合计（已确定的）", CellAlignment.Left),
                TableCell.Of([writer.Number("score.max", full, "分", 0)]),
                TableCell.Of([writer.Number("score.sum", sum, "分", 1)]),
                TableCell.Of("—"),
            ],
        ]);
    }
}
