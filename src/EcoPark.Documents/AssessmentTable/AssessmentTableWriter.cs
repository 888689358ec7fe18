using EcoPark.Documents.Excel;

namespace EcoPark.Documents.AssessmentTable;

/// <summary>
/// Writes the 对照考核表 of an evaluated park-year: the official table with live formulas over its raw rows, the verdicts
/// with unrounded values, the working paper, and the list of what is missing. Cached values are the engine's.
/// </summary>
public static class AssessmentTableWriter
{
    /// <summary>The workbook.</summary>
    public static Workbook Build(AssessmentTableRequest request)
    {
        var evaluation = request.Evaluation;
        var parkYear = evaluation.ParkYear;
        var layout = new TableLayout(evaluation.Standard, parkYear);
        var working = new WorkingCells(TableLayout.WorkingSheet, TableLayout.WorkingValueColumn, layout.FirstWorkingRow);
        var translator = new FormulaTranslator(parkYear.ReportYear, parkYear.BaseYear, request.Items, layout.Cells, working);
        var table = new TableSheetWriter(request, layout).Build();
        var verdicts = new VerdictSheetWriter(request, layout, translator).Build();
        return new Workbook
        {
            Title = TableSheetWriter.Title(evaluation.Standard),
            Sheets = [table, verdicts, new WorkingSheetWriter(request, layout, working).Build(), GapSheetWriter.Build(request)],
        };
    }
}
