using System.Globalization;
using EcoPark.Documents.Excel;
using EcoPark.Standards.Definitions;
using EcoPark.Standards.Evaluation;
using EcoPark.Standards.Formulas;
using EcoPark.Standards.ParkYears;
using EcoPark.Standards.Quantities;

namespace EcoPark.Documents.AssessmentTable;

/// <summary>
/// The sheet 计算底稿: years and region, raw data that the official table has no row for, growth rates and elasticities,
/// the formulas in words, and the source of every number.
/// </summary>
internal sealed class WorkingSheetWriter(AssessmentTableRequest request, TableLayout layout, WorkingCells working)
{
    private const int Columns = 6;

    private readonly ParkYear parkYear = request.Evaluation.ParkYear;
    private readonly Standard standard = request.Evaluation.Standard;
    private readonly Sheet sheet = new(TableLayout.WorkingSheet);

    public Sheet Build()
    {
        sheet.SetWidths(34, 42, 15, 9, 24, 46);
        sheet.Put(1, 1, Cell.Text("计算底稿", StyleName.Title));
        sheet.Merge(new CellRange(new(1, 1), new(Columns, 1)));
        sheet.SetHeight(1, 28);
        Parameters();
        Unprinted();
        Intermediate();
        var row = Formulas(layout.FirstWorkingRow + working.Entries.Count + 1);
        Sources(row + 1);
        return sheet;
    }

    private void Parameters()
    {
        var row = TableLayout.FirstParameterRow;
        Heading(row - 2, "一、园区参数", "代码", "名称", "单位", "", "值", "说明");
        Line(row++, "reportYear", "报告年", "年", "", Cell.Number(parkYear.ReportYear, StyleName.Number), "");
        Line(row++, "baseYear", "数据基准年", "年", "", Cell.Number(parkYear.BaseYear, StyleName.Number), string.Create(CultureInfo.InvariantCulture, $"建设期 n = {parkYear.ReportYear - parkYear.BaseYear} 年"));
        foreach (var attribute in standard.Attributes)
        {
            var given = parkYear.Attributes.TryGetValue(attribute.Code, out var value)
                ? attribute.Values.FirstOrDefault(known => known.Key == value).Value?.Zh ?? value
                : FormulaTranslator.Missing;
            var at = layout.Attributes[attribute.Code];
            Line(at.Row, attribute.Code, attribute.Name.Zh, "—", "", Cell.Text(given, StyleName.Centre), "决定按地区分列的限值");
            sheet.AddRule(CellRange.Of(at), new InputRule.OneOf([.. attribute.Values.Select(known => known.Value.Zh), FormulaTranslator.Missing]));
        }
    }

    private void Unprinted()
    {
        Heading(layout.FirstUnprintedRow - 2, "二、对照考核表不列的原始数据", "代码", "名称", "单位", "年份", "数值", "来源");
        foreach (var (index, input) in layout.Unprinted.Index())
        {
            var given = parkYear.Find(input);
            Line(layout.FirstUnprintedRow + index, input.Code, Name(input.Code), Unit(input.Code), Year(input.Year), CellValue.Raw(given, null), Source(given));
        }
    }

    private void Intermediate()
    {
        Heading(layout.FirstWorkingRow - 2, "三、增长率与弹性系数", "公式", "含义", "单位", "", "未修约值", "说明");
        foreach (var (index, entry) in working.Entries.Index())
        {
            var row = layout.FirstWorkingRow + index;
            var content = new CellContent.Formula(entry.Formula, Cached(entry));
            Line(row, FormulaWords.Print(entry.Expression), FormulaWords.Describe(entry.Expression, request.Items, chinese: true), "—", "", new Cell(content, StyleName.Number), "");
        }
    }

    private CellContent Cached(WorkingCells.Entry entry)
    {
        var inputs = FormulaCheck.Inputs(entry.Expression, parkYear.ReportYear, parkYear.BaseYear);
        if (CellValue.Absent(inputs, parkYear) is { } absent)
        {
            return new CellContent.Text(absent);
        }

        if (entry.Item is not null && IsLeftOut(entry.Expression))
        {
            return new CellContent.Text("不计入");
        }

        var evaluator = new FormulaEvaluator(parkYear.ReportYear, parkYear.BaseYear, Read, input => input.ToString());
        return evaluator.Evaluate(entry.Expression) is Outcome.Computed computed
            ? CellValue.Cached(computed.Value, string.Empty)
            : new CellContent.Text(FormulaTranslator.NotComputable);
    }

    private bool IsLeftOut(Expression body) => FormulaTranslator.Growths(body).Any(growth =>
        growth.Operand is Expression.Reference
        && FormulaCheck.Inputs(growth, parkYear.ReportYear, parkYear.BaseYear).All(input => Read(input).Sign == 0));

    private Rational Read(FormulaInput input) =>
        parkYear.Find(input) is SeriesValue.Number number && request.Items.TryFindItem(input.Code, out var item) ? item.Unit.ToBase(number.Value) : Rational.Zero;

    private int Formulas(int row)
    {
        Heading(row, "四、指标公式", "指标", "公式", "单位", "", "值", "修约");
        row += 2;
        foreach (var result in request.Evaluation.Indicators)
        {
            var value = result.Value is { } number ? number.ToSignificant(15) : result.Verdict.Name().Zh;
            Line(row++, $"{result.Indicator.Number} {result.Indicator.Name.Zh}", FormulaWords.Describe(result.Indicator.Formula, request.Items, chinese: true),
                result.Indicator.Unit.Symbol, "", Cell.Text(value, StyleName.Centre), result.Trace.Rounding.Zh);
        }

        return row;
    }

    private void Sources(int row)
    {
        Heading(row, "五、原始数据的来源", "代码", "名称", "单位", "年份", "数值", "来源");
        row += 2;
        foreach (var input in layout.Cells.Keys.OrderBy(input => input.Code, StringComparer.Ordinal).ThenBy(input => input.Year))
        {
            var given = parkYear.Find(input);
            var value = given is SeriesValue.Number number ? number.Value.ToString() : given is null ? FormulaTranslator.Missing : FormulaTranslator.NotApplicable;
            var content = new CellContent.Formula(layout.Cells[input], given is SeriesValue.Number ? new CellContent.Number(value) : new CellContent.Text(value));
            Line(row++, input.Code, Name(input.Code), Unit(input.Code), Year(input.Year), new Cell(content, StyleName.Number), Source(given));
        }
    }

    private void Heading(int row, string title, params ReadOnlySpan<string> headings)
    {
        sheet.Put(1, row, Cell.Text(title, StyleName.Heading));
        for (var index = 0; index < headings.Length; index++)
        {
            sheet.Put(index + 1, row + 1, Cell.Text(headings[index], StyleName.Header));
        }
    }

    private void Line(int row, string code, string name, string unit, string year, Cell value, string note) => sheet.PutRow(1, row,
    [
        Cell.Text(code, StyleName.Label), Cell.Text(name, StyleName.Label), Cell.Text(unit, StyleName.Centre),
        Cell.Text(year, StyleName.Centre), value, Cell.Text(note, StyleName.Label),
    ]);

    private string Name(string code) => request.Items.TryFindItem(code, out var item) ? item.Name.Zh : code;

    private string Unit(string code) => request.Items.TryFindItem(code, out var item) ? item.Unit.Symbol : string.Empty;

    private static string Year(int year) => year.ToString(CultureInfo.InvariantCulture);

    private static string Source(SeriesValue? given) => given switch
    {
        SeriesValue.Number number => string.Join("；", new[] { number.Source, number.Scope, number.Basis, State(number.State) }.Where(text => !string.IsNullOrEmpty(text))),
        SeriesValue.NotApplicable none => $"不涉及：{none.Reason}",
        _ => string.Empty,
    };

    private static string? State(string? state) => state switch { "provisional" => "暂定", "approved" => "已审定", _ => state };
}
