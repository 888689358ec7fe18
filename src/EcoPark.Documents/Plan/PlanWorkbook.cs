using System.Globalization;
using EcoPark.Documents.Excel;
using EcoPark.Documents.Narratives;
using EcoPark.Documents.Papers;
using EcoPark.Documents.Report;
using EcoPark.Standards.Evaluation;

namespace EcoPark.Documents.Plan;

/// <summary>The 下阶段工作计划表 as a workbook, for those who keep the progress in it: the same tasks, the same targets.</summary>
public static class PlanWorkbook
{
    /// <summary>The file name.</summary>
    public const string FileName = "下阶段工作计划表.xlsx";

    private const string Missing = "〔待补〕";

    /// <summary>The workbook.</summary>
    /// <param name="evaluation">The evaluated park-year with its figures and the list plan.tasks.</param>
    /// <param name="sources">Definitions and templates.</param>
    public static Workbook Build(ParkYearEvaluation evaluation, ReportSources sources)
    {
        var writer = new PaperWriter(evaluation, sources, Paper.Plan);
        return new Workbook
        {
            Title = writer.Narrative.Title,
            Sheets = [Tasks(evaluation, writer.Narrative.Title, sources), .. Targets(writer.Narrative)],
        };
    }

    private static Sheet Tasks(ParkYearEvaluation evaluation, string title, ReportSources sources)
    {
        var sheet = new Sheet("任务") { FrozenRows = 3, Print = new PrintSetup { Landscape = true, RepeatRows = (3, 3) } };
        sheet.SetWidths(6, 34, 30, 20, 14, 20);
        sheet.Put(1, 1, Cell.Text(title, StyleName.Title));
        sheet.Merge(new CellRange(new(1, 1), new(PlanTask.Columns.Length, 1)));
        var park = string.Create(CultureInfo.InvariantCulture, $"{evaluation.ParkYear.ParkName}　{evaluation.ParkYear.ReportYear}年");
        sheet.Put(1, 2, Cell.Text(evaluation.ParkYear.IsDemo ? park + "　" + sources.Form.DemoMark : park, StyleName.Meta));
        sheet.PutRow(1, 3, PlanTask.Columns.Select(static column => Cell.Text(column, StyleName.Header)));
        foreach (var (index, task) in PlanTask.Of(evaluation.ParkYear).Index())
        {
            var row = index + 4;
            sheet.Put(1, row, Cell.Number(index + 1, CellStyle.Number(0)));
            sheet.Put(2, row, Cell.Text(task.Name, StyleName.Label));
            sheet.PutRow(3, row, new[] { task.Target, task.Owner, task.Due, task.Progress }.Select(static text => Cell.Text(text ?? Missing, StyleName.Centre)));
        }

        return sheet;
    }

    private static IEnumerable<Sheet> Targets(Narrative narrative)
    {
        foreach (var table in narrative.Sections.Select(static section => section.Table).OfType<NarrativeTable>())
        {
            var sheet = new Sheet("目标") { FrozenRows = 1, Print = new PrintSetup { RepeatRows = (1, 1) } };
            sheet.SetWidths(40, 16, 16, 16);
            sheet.PutRow(1, 1, table.Columns.Select(static column => Cell.Text(Words(column), StyleName.Header)));
            foreach (var (index, cells) in table.Rows.Index())
            {
                sheet.PutRow(1, index + 2, cells.Select(static (cell, column) => cell is [NarrativeInline.Number number]
                    ? Cell.Number(number.Fact.Printed, StyleName.Number)
                    : Cell.Text(Words(cell), column == 0 ? StyleName.Label : StyleName.Centre)));
            }

            yield return sheet;
        }
    }

    private static string Words(IReadOnlyList<NarrativeInline> cell) => string.Concat(cell.Select(static piece => piece switch
    {
        NarrativeInline.Words words => words.Text,
        NarrativeInline.Name name => name.Text,
        NarrativeInline.Number number => number.Fact.Printed,
        _ => Missing,
    }));
}
