using System.Globalization;
using EcoPark.Documents.Excel;
using EcoPark.Standards.Definitions;
using EcoPark.Standards.Evaluation;
using EcoPark.Standards.Formulas;
using EcoPark.Standards.ParkYears;
using EcoPark.Standards.Quantities;

namespace EcoPark.Documents.AssessmentTable;

/// <summary>The sheet 对照考核表 in the official layout: raw data above each indicator, one value column.</summary>
internal sealed class TableSheetWriter(AssessmentTableRequest request, TableLayout layout)
{
    private const int Columns = TableLayout.ValueColumn;

    private readonly ParkYearEvaluation evaluation = request.Evaluation;
    private readonly HashSet<FormulaInput> written = [];

    private readonly Sheet sheet = new(TableLayout.TableSheet)
    {
        FrozenRows = TableLayout.HeaderRow,
        Print = new PrintSetup { RepeatRows = (TableLayout.HeaderRow, TableLayout.HeaderRow) },
    };

    public Sheet Build()
    {
        sheet.SetWidths(10, 6, 44, 15, 28, 11, 16);
        Head();
        foreach (var (index, block) in layout.Blocks.Index())
        {
            Rows(block, index);
        }

        Classes();
        Notes(layout.Blocks[^1].LastRow + 1);
        return sheet;
    }

    /// <summary>国家生态工业示范园区标准 → 国家生态工业示范园区对照考核表.</summary>
    public static string Title(Standard standard)
    {
        var name = standard.Name.Zh;
        return (name.EndsWith("标准", StringComparison.Ordinal) ? name[..^2] : name) + "对照考核表";
    }

    private void Head()
    {
        var parkYear = evaluation.ParkYear;
        var date = request.FillDate is { } day
            ? string.Create(CultureInfo.InvariantCulture, $"填报时间：{day.Year}年{day.Month}月{day.Day}日")
            : "填报时间：    年  月  日";
        Merged(1, 1, Columns, Cell.Text(Title(evaluation.Standard) + (parkYear.IsDemo ? "（示例）" : ""), StyleName.Title), 30);
        Merged(2, 1, Columns, Cell.Text("全部指标均须填报数据；选为考核指标的，按要求判定是否达标。", StyleName.Note), 18);
        Merged(3, 1, 4, Cell.Text($"园区名称：{parkYear.ParkName}", StyleName.Meta), 20);
        Merged(3, 5, Columns, Cell.Text(date, StyleName.MetaRight), 20);
        Merged(4, 1, 4, Cell.Text(string.Create(CultureInfo.InvariantCulture, $"考核指标数据基准年为{parkYear.BaseYear}年"), StyleName.Meta), 20);
        Merged(4, 5, Columns, Cell.Text(string.Create(CultureInfo.InvariantCulture, $"数据年份：{parkYear.ReportYear}年"), StyleName.MetaRight), 20);
        string[] headings = ["分类", "序号", "指标", "单位", "要求", "是否选为\n考核指标", "数值"];
        sheet.PutRow(1, TableLayout.HeaderRow, headings.Select(text => Cell.Text(text, StyleName.Header)));
    }

    private void Merged(int row, int first, int last, Cell cell, double height)
    {
        sheet.Put(first, row, cell);
        sheet.Merge(new CellRange(new(first, row), new(last, row)));
        sheet.SetHeight(row, height);
    }

    private void Rows(TableLayout.Block block, int index)
    {
        var indicator = block.Indicator;
        foreach (var (offset, raw) in indicator.Rows.Index())
        {
            RawRow(block.First + offset, raw);
        }

        var result = evaluation[indicator.Number];
        sheet.PutRow(3, block.Value,
        [
            Cell.Text(indicator.Name.Zh + Marks(indicator), StyleName.StrongLabel),
            Cell.Text(indicator.Unit.Symbol, StyleName.StrongCentre),
        ]);
        var requirements = Requirement.Lines(indicator, evaluation.Standard, request.Items, evaluation.ParkYear);
        foreach (var (offset, text) in requirements.Index())
        {
            sheet.Put(5, block.Value + offset, Cell.Text(text, StyleName.StrongCentre));
        }

        sheet.Put(TableLayout.ChosenColumn, block.Value, Cell.Text(Chosen(result), StyleName.StrongCentre));
        sheet.Put(TableLayout.ValueColumn, block.Value, new PrintedCell(result, index).Build());
        foreach (var column in new[] { 3, 4, TableLayout.ChosenColumn, TableLayout.ValueColumn })
        {
            sheet.Merge(new CellRange(new(column, block.Value), new(column, block.LastRow)));
        }

        sheet.Put(2, block.First, Cell.Number(indicator.Number, StyleName.Centre));
        sheet.Merge(new CellRange(new(2, block.First), new(2, block.LastRow)));
    }

    private void RawRow(int row, RawRow raw)
    {
        var parkYear = evaluation.ParkYear;
        var input = new FormulaInput(raw.Item, raw.Period.Year(parkYear.ReportYear, parkYear.BaseYear));
        var given = parkYear.Find(input);
        var cell = CellValue.Raw(given, raw.Digits);
        if (!written.Add(input))
        {
            // The same datum printed twice is one number: the second row follows the first.
            cell = cell with { Content = new CellContent.Formula(layout.Cells[input], cell.Content) };
        }

        var unit = request.Items.TryFindItem(raw.Item, out var item) ? item.Unit : Unit.One;
        sheet.PutRow(3, row,
        [
            Cell.Text(Label(raw, input.Year), StyleName.Label),
            Cell.Text(unit.Symbol, StyleName.Centre),
            Cell.Text("-", StyleName.Centre),
            Cell.Text("-", StyleName.Centre),
            cell,
        ]);
        if (given is SeriesValue.NotApplicable none)
        {
            sheet.AddComment(new CellAddress(TableLayout.ValueColumn, row), $"不涉及：{none.Reason}");
        }
    }

    private static string Label(RawRow raw, int year) =>
        raw.Label.Replace($"{{{raw.Period}}}", year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);

    private string Chosen(IndicatorResult result) => result switch
    {
        { Indicator.IsMandatory: true } => "必选",
        _ when evaluation.ParkYear.Selection is null && !evaluation.Standard.Groups.IsEmpty => "未定",
        { IsSelected: true } => "是",
        _ => "否",
    };

    private string Marks(Indicator indicator) => string.Concat(
        evaluation.Standard.Footnotes.Where(footnote => indicator.Footnotes.Contains(footnote.Number)).Select(footnote => footnote.Mark));

    private void Classes()
    {
        foreach (var group in layout.Blocks.GroupBy(block => block.Indicator.Class, StringComparer.Ordinal))
        {
            var first = group.First().First;
            sheet.Put(1, first, Cell.Text(group.Key, StyleName.ClassCell));
            sheet.Merge(new CellRange(new(1, first), new(1, group.Last().LastRow)));
        }
    }

    private void Notes(int row)
    {
        foreach (var (index, footnote) in evaluation.Standard.Footnotes.Index())
        {
            var text = string.Create(CultureInfo.InvariantCulture, $"{(index == 0 ? "注：" : "　　")}{footnote.Number}.（{footnote.Mark}）{footnote.Text.Zh}");
            sheet.Put(1, row, Cell.Text(text, StyleName.Note));
            sheet.Merge(new CellRange(new(1, row), new(Columns, row)));
            row++;
        }
    }
}
