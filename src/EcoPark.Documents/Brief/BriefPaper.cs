using System.Globalization;
using EcoPark.Documents.Papers;
using EcoPark.Documents.Word;
using EcoPark.Standards.Quantities;

namespace EcoPark.Documents.Brief;

/// <summary>Writes the 一页简报.</summary>
public static class BriefPaper
{
    /// <summary>The file name.</summary>
    public const string FileName = "一页简报.docx";

    private const int MostAttention = 6;
    private static readonly decimal[] Widths = [12, 62, 28, 28, 26];

    // No official layout: one page is the point, so margins and lines are closer.
    private static readonly PageLayout OnePage = PageLayout.Official with { Top = 20, TypeHeight = 258, Lines = 30, PageNumbers = false };

    /// <summary>The paper.</summary>
    /// <param name="request">The evaluation, the templates and what counts as at risk.</param>
    public static Paper Build(BriefRequest request)
    {
        var writer = new PaperWriter(request.Evaluation, request.Sources, Paper.Brief);
        var content = BriefContent.Of(request);
        return writer.Write(FileName, OnePage, section => section switch
        {
            "brief.attention" => Attention(writer, content),
            "brief.changes" => Changes(writer, content),
            "brief.decisions" => Decisions(content),
            _ => [],
        });
    }

    private static IReadOnlyList<WordBlock> Attention(PaperWriter writer, BriefContent content)
    {
        if (content.Attention.Count == 0)
        {
            return [Note("没有未达标、缺数据或临界的考核指标。")];
        }

        var year = writer.Evaluation.ParkYear.ReportYear;
        var shown = content.Attention.OrderBy(static one => one.Kind).Take(MostAttention).ToList();
        var table = PaperWriter.Table(Widths, ["序号", "指标", "数值", "要求", "情况"], shown.Select(one => (IReadOnlyList<TableCell>)
        [
            TableCell.Of(Text(one.Result.Indicator.Number)),
            TableCell.Of(one.Result.Indicator.Name.Zh, CellAlignment.Left),
            writer.Value(one.Result.Indicator.Number, year),
            TableCell.Of(one.Result.Limit?.Printed ?? "—"),
            TableCell.Of(one.Kind switch { BriefKind.NotMet => "未达标", BriefKind.AtRisk => "临界", _ => "缺数据" }),
        ]));
        return content.Attention.Count == shown.Count ? [table] : [table, Note($"另有{Text(content.Attention.Count - shown.Count)}项，见指标总表。")];
    }

    private static IReadOnlyList<WordBlock> Changes(PaperWriter writer, BriefContent content)
    {
        if (content.Changes.Count == 0)
        {
            return [Note("没有可与上年比较的考核指标。")];
        }

        var year = writer.Evaluation.ParkYear.ReportYear;
        return
        [
            PaperWriter.Table(Widths, ["序号", "指标", "上年", "本年", "余量变化"], content.Changes.Select(change => (IReadOnlyList<TableCell>)
            [
                TableCell.Of(Text(change.Result.Indicator.Number)),
                TableCell.Of(change.Result.Indicator.Name.Zh, CellAlignment.Left),
                writer.Value(change.Result.Indicator.Number, year - 1),
                writer.Value(change.Result.Indicator.Number, year),
                TableCell.Of([new WordInline.Text(change.Gain.Sign > 0 ? "增加" : "减少"), Gain(writer, change), new WordInline.Text("%")]),
            ])),
        ];
    }

    private static WordInline Gain(PaperWriter writer, BriefChange change) => writer.Number(
        $"indicator.{Text(change.Result.Indicator.Number)}.margin.change", (change.Gain.Sign < 0 ? -change.Gain : change.Gain) * Rational.Hundred, "%", 1);

    private static IReadOnlyList<WordBlock> Decisions(BriefContent content) => content.Decisions.Count == 0
        ? [Note("没有需要决定的事项。")]
        : [.. content.Decisions.Select(static decision => Note(decision.Zh))];

    private static WordBlock.Paragraph Note(string text) => WordBlock.Paragraph.Of(text, ParagraphStyle.Note);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
