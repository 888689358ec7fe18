using EcoPark.Documents.Excel;

namespace EcoPark.Documents.InputWorkbook;

/// <summary>
/// A sheet with a heading row. Columns are found by their headings and rows by their codes, so inserted rows, moved
/// columns and notes beside the table do no harm.
/// </summary>
internal sealed class InputTable
{
    private const int RowsToSearch = 30;

    private readonly Dictionary<string, int> columns = new(StringComparer.Ordinal);

    private InputTable(SheetText sheet, int headingRow)
    {
        Sheet = sheet;
        HeadingRow = headingRow;
    }

    public SheetText Sheet { get; }

    public int HeadingRow { get; }

    public IReadOnlyDictionary<string, int> Columns => columns;

    /// <summary>Rows below the headings that have any filled cell.</summary>
    public IEnumerable<int> Rows => Sheet.Cells.Select(cell => cell.Address.Row).Where(row => row > HeadingRow).Distinct();

    /// <summary>The table whose heading row has the first heading; problems where sheet, headings or columns are missing.</summary>
    public static InputTable? Find(WorkbookText workbook, string name, InputProblems problems, params ReadOnlySpan<string> required)
    {
        if (workbook.Sheet(name) is not { } sheet)
        {
            problems.Report(name, "missing-sheet", $"工作簿没有工作表“{name}”；请用 ecopark template 生成的文件填写。",
                $"The workbook has no sheet '{name}'; fill in the file made by ecopark template.");
            return null;
        }

        var first = required[0];
        var heading = sheet.Cells.FirstOrDefault(cell => cell.Address.Row <= RowsToSearch && cell.Text.Trim() == first);
        if (heading is null)
        {
            problems.Report(name, "missing-heading", $"工作表“{name}”没有标题“{first}”；请勿删除标题行。",
                $"The sheet '{name}' has no heading '{first}'; do not delete the heading row.");
            return null;
        }

        var table = new InputTable(sheet, heading.Address.Row);
        foreach (var cell in sheet.Cells.Where(cell => cell.Address.Row == table.HeadingRow))
        {
            table.AddColumn(cell, problems);
        }

        return table.Lacks(required, problems) ? null : table;
    }

    public CellText? Cell(int row, string heading) => columns.TryGetValue(heading, out var column) ? Sheet.At(column, row) : null;

    public string Text(int row, string heading) => Cell(row, heading)?.Text.Trim() ?? string.Empty;

    public CellAddress Address(int row, string heading) => new(columns[heading], row);

    private void AddColumn(CellText cell, InputProblems problems)
    {
        var heading = cell.Text.Trim();
        if (!columns.TryAdd(heading, cell.Address.Column))
        {
            problems.Report(Sheet, cell.Address, "duplicate-column", $"标题“{heading}”出现两次；请删去一列。",
                $"The heading '{heading}' stands twice; delete one of the columns.");
        }
    }

    private bool Lacks(ReadOnlySpan<string> required, InputProblems problems)
    {
        var lacks = false;
        foreach (var heading in required)
        {
            if (!columns.ContainsKey(heading))
            {
                problems.Report($"{Sheet.Name}!{HeadingRow}:{HeadingRow}", "missing-heading", $"工作表“{Sheet.Name}”缺少标题“{heading}”；请恢复该列。",
                    $"The sheet '{Sheet.Name}' lacks the heading '{heading}'; restore the column.");
                lacks = true;
            }
        }

        return lacks;
    }
}
