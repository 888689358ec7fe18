using System.Globalization;
using EcoPark.Documents.Papers;
using EcoPark.Documents.Report;
using EcoPark.Documents.Word;
using EcoPark.Standards.Evaluation;

namespace EcoPark.Documents.Plan;

/// <summary>Writes the 下阶段工作计划表: the tasks with owner, due date and progress, and the targets beside what was reached.</summary>
public static class PlanPaper
{
    /// <summary>The file name.</summary>
    public const string FileName = "下阶段工作计划表.docx";

    private static readonly decimal[] Widths = [10, 42, 38, 26, 22, 18];

    /// <summary>The paper.</summary>
    /// <param name="evaluation">The evaluated park-year with its figures and the list plan.tasks.</param>
    /// <param name="sources">Definitions and templates.</param>
    public static Paper Build(ParkYearEvaluation evaluation, ReportSources sources)
    {
        var writer = new PaperWriter(evaluation, sources, Paper.Plan);
        var tasks = PlanTask.Of(evaluation.ParkYear);
        return writer.Write(FileName, PageLayout.Official, section => section == "plan.tasks" && tasks.Count > 0 ? [Tasks(tasks)] : []);
    }

    private static WordBlock.Table Tasks(IReadOnlyList<PlanTask> tasks) => PaperWriter.Table(Widths, [.. PlanTask.Columns], tasks.Select((task, index) => (IReadOnlyList<TableCell>)
    [
        TableCell.Of((index + 1).ToString(CultureInfo.InvariantCulture)),
        TableCell.Of(task.Name, CellAlignment.Left),
        Cell(task.Target),
        Cell(task.Owner),
        Cell(task.Due),
        Cell(task.Progress),
    ]));

    private static TableCell Cell(string? text) => text is null ? TableCell.Of([new WordInline.Placeholder()]) : TableCell.Of(text);
}
