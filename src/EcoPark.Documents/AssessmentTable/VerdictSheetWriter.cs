using System.Globalization;
using EcoPark.Documents.Excel;
using EcoPark.Standards.Evaluation;

namespace EcoPark.Documents.AssessmentTable;

/// <summary>The sheet 达标判定: unrounded values, the limits that apply, the verdicts, and the conclusion.</summary>
internal sealed class VerdictSheetWriter(AssessmentTableRequest request, TableLayout layout, FormulaTranslator translator)
{
    public const int ValueColumn = 4;
    public const int SignColumn = 5;
    public const int LimitColumn = 6;
    public const int VerdictColumn = 7;
    private const int JudgedColumn = 8;
    private const string Met = "达标";
    private const string NotMet = "未达标";

    private readonly ParkYearEvaluation evaluation = request.Evaluation;

    private readonly Sheet sheet = new(TableLayout.VerdictSheet)
    {
        FrozenRows = TableLayout.VerdictHeaderRow,
        Print = new PrintSetup { RepeatRows = (TableLayout.VerdictHeaderRow, TableLayout.VerdictHeaderRow) },
    };

    public Sheet Build()
    {
        sheet.SetWidths(6, 42, 15, 22, 7, 10, 11, 10, 44);
        sheet.Put(1, 1, Cell.Text("达标判定", StyleName.Title));
        sheet.Merge(new CellRange(new(1, 1), new(9, 1)));
        sheet.SetHeight(1, 28);
        sheet.Put(1, 2, Cell.Text("判定用未修约值与限值全数值比较（GB/T 8170）；对照考核表的数值由本表未修约值修约得到。", StyleName.Note));
        sheet.Merge(new CellRange(new(1, 2), new(9, 2)));
        string[] headings = ["序号", "指标", "单位", "未修约值", "关系", "限值", "判定", "是否考核", "说明"];
        sheet.PutRow(1, TableLayout.VerdictHeaderRow, headings.Select(text => Cell.Text(text, StyleName.Header)));
        foreach (var (index, block) in layout.Blocks.Index())
        {
            Row(TableLayout.VerdictHeaderRow + 1 + index, block);
        }

        Conclusion(TableLayout.VerdictHeaderRow + layout.Blocks.Count);
        return sheet;
    }

    private void Row(int row, TableLayout.Block block)
    {
        var indicator = block.Indicator;
        var result = evaluation[indicator.Number];
        var limits = new LimitFormulas(indicator, evaluation.ParkYear, layout, translator, evaluation.Standard);
        var value = At(ValueColumn, row);
        sheet.PutRow(1, row,
        [
            Cell.Number(indicator.Number, StyleName.Centre),
            Cell.Text(indicator.Name.Zh, StyleName.Label),
            Cell.Text(indicator.Unit.Symbol, StyleName.Centre),
            Formula(translator.Value(indicator), CellValue.Cached(result.Value, Word(result)), StyleName.Number),
            Formula($"IF(ISNUMBER({value}),{limits.SignFormula},\"\")", Text(result is { Value: not null, Limit: { } limit } ? LimitFormulas.Sign(limit) : ""), StyleName.Centre),
            Formula($"IF(ISNUMBER({value}),{limits.ValueFormula},\"\")", CellValue.Cached(result.Value is null ? null : result.Limit?.Value, ""), StyleName.Number),
            Formula(VerdictFormula(row, limits), Text(result.Verdict.Name().Zh), Style(result.Verdict)),
            Judged(row, block, result),
            Cell.Text(result.Reason?.Message.Zh ?? result.Trace.Branch.Zh, StyleName.Label),
        ]);
    }

    private static string VerdictFormula(int row, LimitFormulas limits)
    {
        var (value, sign, limit) = (At(ValueColumn, row), At(SignColumn, row), At(LimitColumn, row));
        var compared = LimitFormulas.Compare(value, sign, limit);
        return $"IF(ISNUMBER({value}),IF(ISNUMBER({limit}),IF({compared},\"{Met}\",\"{NotMet}\"),\"{limits.WithoutLimit}\"),IF({value}=\"{FormulaTranslator.NotApplicable}\",\"不涉及\",{value}))";
    }

    private static Cell Judged(int row, TableLayout.Block block, IndicatorResult result)
    {
        var chosen = $"'{TableLayout.TableSheet}'!{new CellAddress(TableLayout.ChosenColumn, block.Value).Absolute}";
        return Formula($"IF(OR({chosen}=\"必选\",{chosen}=\"是\"),\"是\",\"否\")", Text(result.IsJudged ? "是" : "否"), StyleName.Centre);
    }

    private void Conclusion(int lastRow)
    {
        var judged = Range(JudgedColumn, lastRow);
        var verdicts = Range(VerdictColumn, lastRow);
        var row = lastRow + 2;
        var valid = evaluation.Violations.IsEmpty;
        var countAt = At(ValueColumn, row);
        Line(row++, "考核指标项数", Formula($"COUNTIF({judged},\"是\")", Number(evaluation.Judged), StyleName.Number));
        Line(row++, "其中达标项数", Formula($"COUNTIFS({judged},\"是\",{verdicts},\"{Met}\")", Number(evaluation.Met), StyleName.Number));
        Line(row++, "考核指标的选择是否有效", Cell.Text(valid ? "是" : "否", valid ? StyleName.Met : StyleName.NotMet));
        foreach (var violation in evaluation.Violations)
        {
            Line(row++, "　选择的问题", Cell.Text(violation.Message.Zh, StyleName.Error));
        }

        var validAt = At(ValueColumn, lastRow + 4);
        var conclusion = $"IF(AND({validAt}=\"是\",{countAt}={At(ValueColumn, lastRow + 3)}),\"考核指标全部达标\",\"不符合要求\")";
        Line(row, "结论", Formula(conclusion, Text(evaluation.IsCompliant ? "考核指标全部达标" : "不符合要求"), evaluation.IsCompliant ? StyleName.Met : StyleName.NotMet));
    }

    private void Line(int row, string label, Cell cell)
    {
        sheet.Put(2, row, Cell.Text(label, StyleName.StrongLabel));
        sheet.Put(3, row, Cell.Blank(StyleName.StrongLabel));
        sheet.Put(ValueColumn, row, cell);
        if (cell.Style.Name == StyleName.Error)
        {
            sheet.Merge(new CellRange(new(ValueColumn, row), new(9, row)));
        }
    }

    private static string Word(IndicatorResult result) =>
        result.Verdict == Verdict.NotApplicable ? FormulaTranslator.NotApplicable : result.Verdict.Name().Zh;

    private static CellStyle Style(Verdict verdict) => verdict switch
    {
        Verdict.Met => StyleName.Met,
        Verdict.NotMet => StyleName.NotMet,
        Verdict.Missing => StyleName.Missing,
        _ => StyleName.Centre,
    };

    private static Cell Formula(string formula, CellContent cached, CellStyle style) => new(new CellContent.Formula(formula, cached), style);

    private static CellContent.Text Text(string text) => new(text);

    private static CellContent.Number Number(int number) => new(number.ToString(CultureInfo.InvariantCulture));

    private static string At(int column, int row) => new CellAddress(column, row).Absolute;

    private static string Range(int column, int lastRow) => $"{At(column, TableLayout.VerdictHeaderRow + 1)}:{At(column, lastRow)}";
}
