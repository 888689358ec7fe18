using System.Collections.Immutable;
using EcoPark.Documents.Excel;
using EcoPark.Standards.Definitions;

namespace EcoPark.Documents.InputWorkbook;

/// <summary>Reads the sheet 名录: a row with a code opens a list, the next row has its headings, then come its records.</summary>
internal sealed class ListSheetReader(FigureCatalogue catalogue, SheetText sheet, InputProblems problems)
{
    private const int FirstBlockRow = 3;

    private readonly Dictionary<string, List<ImmutableSortedDictionary<string, string>>> lists = new(StringComparer.Ordinal);
    private FigureList? open;
    private int headingRow;
    private Dictionary<int, FigureListColumn> columns = [];

    public ImmutableSortedDictionary<string, ImmutableArray<ImmutableSortedDictionary<string, string>>> Read()
    {
        foreach (var row in sheet.Cells.GroupBy(cell => cell.Address.Row).Where(row => row.Key >= FirstBlockRow))
        {
            var cells = row.ToList();
            if (cells[0].Address.Column == 1 && cells[0].Text.Trim().Length > 0)
            {
                Open(cells[0]);
            }
            else if (open is not null && row.Key == headingRow)
            {
                Headings(open, cells);
            }
            else if (open is not null)
            {
                Record(open, cells);
            }
        }

        return lists.Where(list => list.Value.Count > 0)
            .ToImmutableSortedDictionary(list => list.Key, list => list.Value.ToImmutableArray(), StringComparer.Ordinal);
    }

    private void Open(CellText cell)
    {
        var code = cell.Text.Trim();
        headingRow = cell.Address.Row + 1;
        columns = [];
        if (!catalogue.TryFindList(code, out open))
        {
            problems.Report(sheet, cell.Address, "unknown-list", $"目录里没有名录“{code}”；请勿改动第一列。", $"The catalogue has no list '{code}'; do not change the first column.");
        }
        else if (!lists.TryAdd(code, []))
        {
            problems.Report(sheet, cell.Address, "duplicate-row", $"名录“{code}”出现两次；请合并。", $"The list '{code}' stands twice; merge the two.");
        }
    }

    private void Headings(FigureList list, List<CellText> cells)
    {
        foreach (var cell in cells)
        {
            if (list.Columns.FirstOrDefault(column => column.Zh == cell.Text.Trim()) is { } column)
            {
                columns[cell.Address.Column] = column;
            }
        }

        foreach (var missing in list.Columns.Except(columns.Values))
        {
            problems.Report($"{sheet.Name}!{headingRow}:{headingRow}", "missing-heading", $"名录“{list.Name.Zh}”缺少标题“{missing.Zh}”；请恢复。",
                $"The list '{list.Code}' lacks the heading '{missing.Zh}'; restore it.");
        }
    }

    private void Record(FigureList list, List<CellText> cells)
    {
        var record = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var cell in cells)
        {
            if (!columns.TryGetValue(cell.Address.Column, out var column) || cell.Text.Trim().Length == 0)
            {
                continue;
            }

            if (cell.Kind is CellKind.Error or CellKind.NotCalculated or CellKind.Unreadable)
            {
                problems.Report(sheet, cell.Address, "cell-error", $"“{list.Name.Zh}”的“{column.Zh}”没有可用的值（{cell.Text}）；请重填。",
                    $"The {column.Zh} of '{list.Code}' has no usable value ({cell.Text}); fill it in again.");
                continue;
            }

            record[column.Code] = cell.Text;
        }

        if (record.Count > 0)
        {
            lists[list.Code].Add(record.ToImmutable());
        }
    }
}
