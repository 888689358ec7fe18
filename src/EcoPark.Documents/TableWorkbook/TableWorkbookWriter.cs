using System.Globalization;
using EcoPark.Documents.Excel;
using EcoPark.Standards.Forms;

namespace EcoPark.Documents.TableWorkbook;

/// <summary>
/// Writes the workbook of a table: 说明, the table (codes in row 3, headings in row 4, rows from 5, drop-downs), the
/// code tables, and a hidden mark of table, version and year. The table itself is not locked: whole lists are pasted into it.
/// </summary>
public static class TableWorkbookWriter
{
    private const string HelpSheet = "说明";
    private const int SpareRows = 200;

    private static readonly string[] HelpHeadings = ["列", "必填", "单位", "说明"];

    /// <summary>The workbook; write it by <see cref="WorkbookWriter"/>.</summary>
    public static Workbook Build(TableWorkbookRequest request)
    {
        var definition = request.Definition;
        var codes = new CodeSheet();
        var table = Table(request, codes);
        var sheets = new List<Sheet> { Help(request), table };
        if (codes.Sheet is { } list)
        {
            sheets.Add(list);
        }

        sheets.Add(TableMarks.Write(definition));
        return new Workbook { Sheets = sheets, Title = definition.Name.Zh };
    }

    private static Sheet Table(TableWorkbookRequest request, CodeSheet codes)
    {
        var definition = request.Definition;
        var names = new SheetNames(HelpSheet, CodeSheet.Name, TableMarks.Sheet);
        var sheet = new Sheet(names.Take(definition.Name.Zh))
        {
            FrozenRows = TableMarks.HeaderRow,
            FrozenColumns = 1,
            Print = new PrintSetup { Landscape = true, RepeatRows = (TableMarks.HeaderRow, TableMarks.HeaderRow) },
        };
        sheet.Put(1, 1, Cell.Text(Title(request), StyleName.Heading));
        sheet.Put(1, 2, Cell.Text(TableMarks.Prefix + definition.Code, StyleName.Code));
        sheet.Put(2, 2, Cell.Text("深黄列必填；列名带 * 的不可空。请勿改动第 3、4 行；从第 5 行起一行一条。", StyleName.Meta));
        var lastRow = TableMarks.HeaderRow + Math.Min(definition.MaximumRows, request.Rows.Count + SpareRows);
        for (var index = 0; index < definition.Columns.Length; index++)
        {
            Column(sheet, definition.Columns[index], index + 1, codes);
        }

        for (var row = TableMarks.HeaderRow + 1; row <= lastRow; row++)
        {
            var values = row - TableMarks.HeaderRow - 1 < request.Rows.Count ? request.Rows[row - TableMarks.HeaderRow - 1] : null;
            sheet.PutRow(1, row, definition.Columns.Select(column => Value(column, values?.GetValueOrDefault(column.Code) ?? "")));
        }

        return sheet;
    }

    private static void Column(Sheet sheet, TableColumn column, int at, CodeSheet codes)
    {
        var heading = column.Name.Zh + (column.Required ? " *" : "") + (column.Unit is null ? "" : $"（{column.Unit}）");
        sheet.Put(at, TableMarks.CodeRow, Cell.Text(column.Code, StyleName.Code));
        sheet.Put(at, TableMarks.HeaderRow, Cell.Text(heading, StyleName.Header));
        sheet.SetWidth(at, Math.Clamp((heading.Length * 2) + 2, 12, 32));
        var cells = new CellRange(new(at, TableMarks.HeaderRow + 1), new(at, CellAddress.LastRow));
        InputRule rule = column.Kind switch
        {
            FormFieldKind.Choice when column.Choices.Length > 0 => codes.Rule(column.Code, column.Name.Zh, column.Choices, column.OpenChoices),
            FormFieldKind.YesNo => new InputRule.OneOf(["是", "否"]),
            _ => new InputRule.MessageOnly(),
        };
        sheet.AddRule(cells, rule with { Title = column.Name.Zh, Prompt = Prompt(column), Refusal = rule.Refusal.Length > 0 ? rule.Refusal : "请填是或否。" });
    }

    private static string Prompt(TableColumn column)
    {
        var kind = column.Kind switch
        {
            FormFieldKind.Number => $"数字{(column.Unit is null ? "" : $"，单位 {column.Unit}")}。",
            FormFieldKind.Whole => $"整数{(column.Unit is null ? "" : $"，单位 {column.Unit}")}。",
            FormFieldKind.Date => "日期，如 2024-03-01。",
            FormFieldKind.YesNo => "填是或否。",
            FormFieldKind.Choice => "从列表中选，或填代码。",
            _ => "",
        };
        return kind + (column.NotApplicable ? "没有此项填“不涉及:原因”。" : "") + (column.Help?.Zh ?? "");
    }

    private static Cell Value(TableColumn column, string text)
    {
        if (column.Kind == FormFieldKind.Choice && column.Choices.FirstOrDefault(choice => choice.Code == text) is { } choice)
        {
            text = CodeSheet.Shown(choice, column.Choices);
        }

        var number = column.Kind is FormFieldKind.Number or FormFieldKind.Whole;
        var style = (number, column.Required) switch
        {
            (true, true) => StyleName.RequiredInput,
            (true, false) => StyleName.Input,
            (false, true) => StyleName.RequiredText,
            _ => StyleName.InputText,
        };
        return number ? InputCell.Number(text, style) : Cell.Text(text, style);
    }

    private static Sheet Help(TableWorkbookRequest request)
    {
        var definition = request.Definition;
        var sheet = new Sheet(HelpSheet) { Protected = true };
        sheet.SetWidths(22, 12, 12, 70);
        sheet.Put(1, 1, Cell.Text(Title(request), StyleName.Heading));
        var row = 2;
        foreach (var note in request.Notes.Append(string.Create(CultureInfo.InvariantCulture, $"模板 {definition.Code}，版本 {definition.Version}；最多 {definition.MaximumRows} 行。")))
        {
            sheet.Put(1, row, Cell.Text(note, StyleName.Body));
            sheet.Merge(new CellRange(new(1, row), new(4, row)));
            row++;
        }

        sheet.PutRow(1, ++row, HelpHeadings.Select(text => Cell.Text(text, StyleName.Header)));
        foreach (var column in definition.Columns)
        {
            sheet.PutRow(1, ++row,
            [
                Cell.Text(column.Name.Zh, StyleName.Label), Cell.Text(column.Required ? "必填" : "选填", StyleName.Centre),
                Cell.Text(column.Unit ?? "", StyleName.Centre), Cell.Text(Prompt(column), StyleName.Label),
            ]);
        }

        return sheet;
    }

    private static string Title(TableWorkbookRequest request) =>
        (request.Demo ? "【示例数据】" : "") + request.Definition.Name.Zh + (request.Definition.Year is { } year ? $"（{year.ToString(CultureInfo.InvariantCulture)} 年）" : "");
}
