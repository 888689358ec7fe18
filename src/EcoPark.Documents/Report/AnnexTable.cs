using EcoPark.Documents.AssessmentTable;
using EcoPark.Documents.Facts;
using EcoPark.Documents.Figures;
using EcoPark.Documents.Word;
using EcoPark.Standards.Evaluation;
using EcoPark.Standards.Quantities;

namespace EcoPark.Documents.Report;

/// <summary>The 对照考核表 as the annex of the report: same rows and words as the workbook, numbers bound.</summary>
internal sealed class AnnexTable(FigureBook figures, FactTable facts, BoundText text)
{
    private static readonly decimal[] Widths = [9, 9, 46, 23, 40, 13, 16];
    private static readonly string[] Columns = ["分类", "序号", "指标", "单位", "要求", "是否选为考核指标", "数值"];
    private const string Title = "国家生态工业示范园区对照考核表";

    public WordBlock.Table Build()
    {
        var evaluation = figures.Evaluation;
        var all = AssessmentRows.Of(evaluation.Standard, evaluation.ParkYear, figures.Library.Items);
        var rows = new List<TableRow> { TableRow.Of(Columns) };
        var classBefore = "";
        var numberBefore = 0;
        for (var index = 0; index < all.Count; index++)
        {
            var indicator = all[index].Indicator;
            var cells = new List<TableCell>();
            if (indicator.Class != classBefore)
            {
                cells.Add(TableCell.Of(indicator.Class) with { RowSpan = all.Count(row => row.Indicator.Class == indicator.Class) });
                classBefore = indicator.Class;
            }

            if (indicator.Number != numberBefore)
            {
                cells.Add(TableCell.Of(AnnexValues.Whole(indicator.Number)) with { RowSpan = all.Count(row => row.Indicator.Number == indicator.Number) });
                numberBefore = indicator.Number;
            }

            cells.AddRange(Cells(all[index], evaluation, all.Count(row => row is AssessmentRow.Branch && row.Indicator == indicator)));
            rows.Add(new TableRow(cells));
        }

        return new WordBlock.Table(Widths, rows) { TextSize = TableTextSize.Tiny, Caption = Title };
    }

    private IEnumerable<TableCell> Cells(AssessmentRow row, ParkYearEvaluation evaluation, int branches)
    {
        var result = evaluation[row.Indicator.Number];
        var name = AssessmentRows.NameWithMarks(evaluation.Standard, row.Indicator);
        switch (row)
        {
            case AssessmentRow.Raw raw:
                return
                [
                    TableCell.Of(raw.Label, CellAlignment.Left), TableCell.Of(raw.Item.Unit.Symbol), TableCell.Of("-"), TableCell.Of("-"), Raw(raw),
                ];
            case AssessmentRow.Value value:
                return
                [
                    TableCell.Of(name, CellAlignment.Left), TableCell.Of(row.Indicator.Unit.Symbol), TableCell.Of(value.Requirement),
                    TableCell.Of(AssessmentRows.ChosenWord(result)), Value(result),
                ];
            case AssessmentRow.Branch { IsFirst: true } branch:
                return
                [
                    TableCell.Of(name, CellAlignment.Left) with { RowSpan = branches }, TableCell.Of(row.Indicator.Unit.Symbol) with { RowSpan = branches },
                    TableCell.Of(branch.Requirement), TableCell.Of(AssessmentRows.ChosenWord(result)) with { RowSpan = branches }, Value(result) with { RowSpan = branches },
                ];
            case AssessmentRow.Branch branch:
                return [TableCell.Of(branch.Requirement)];
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private TableCell Raw(AssessmentRow.Raw raw) => figures.Read(raw.Input) switch
    {
        FigureReading.Number number => TableCell.Of([text.Number(facts.Bind(raw.Input, number))]),
        FigureReading.NotApplicable => TableCell.Of("-"),
        _ => TableCell.Of([new WordInline.Placeholder(AssessmentRows.MissingWord)]),
    };

    private TableCell Value(IndicatorResult result) => AnnexValues.Fact(result, figures, facts) is { } fact
        ? TableCell.Of([text.Number(fact)])
        : result.Verdict == Verdict.Missing
            ? TableCell.Of([new WordInline.Placeholder(result.Printed)])
            : TableCell.Of(result.Printed);
}
