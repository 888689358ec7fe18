using System.Collections.Immutable;
using EcoPark.Documents.Excel;
using EcoPark.Standards.Definitions;

namespace EcoPark.Documents.InputWorkbook;

/// <summary>The sheet 名录: one block per list: a row with its code, a row of headings, then its records.</summary>
internal sealed class ListSheetWriter(InputWorkbookRequest request)
{
    private const int SpareRows = 4;
    private const int FirstValueColumn = 2;

    public Sheet Build()
    {
        var sheet = new Sheet(InputLayout.ListSheet) { FrozenRows = 2 };
        var most = request.Library.Figures.Lists.Select(list => list.Columns.Length).DefaultIfEmpty(1).Max();
        sheet.SetWidths(32, 40, 22, 22, 22);
        sheet.Put(1, 1, Cell.Text("名录", StyleName.Title));
        sheet.Merge(new CellRange(new(1, 1), new(most + 1, 1)));
        sheet.SetHeight(1, 28);
        sheet.Put(1, 2, Cell.Text("每个名录逐条填写；行数不够时在本名录内插入行。日期写作 2024-05-31。第一列的代码请勿改动。", StyleName.Body));
        sheet.Merge(new CellRange(new(1, 2), new(most + 1, 2)));
        var row = 4;
        foreach (var list in request.Library.Figures.Lists)
        {
            row = Block(sheet, row, list) + 1;
        }

        return sheet;
    }

    private int Block(Sheet sheet, int row, FigureList list)
    {
        sheet.Put(1, row, Cell.Text(list.Code, StyleName.Code));
        sheet.Put(FirstValueColumn, row++, Cell.Text(list.Name.Zh, StyleName.Heading));
        sheet.PutRow(FirstValueColumn, row++, list.Columns.Select(column => Cell.Text(column.Zh, StyleName.Header)));
        var records = request.ParkYear is { } parkYear && parkYear.Lists.TryGetValue(list.Code, out var given) ? given : [];
        foreach (var record in records)
        {
            sheet.PutRow(FirstValueColumn, row++, list.Columns.Select(column => Value(record, column)));
        }

        for (var spare = 0; spare < SpareRows; spare++)
        {
            sheet.PutRow(FirstValueColumn, row++, list.Columns.Select(_ => Cell.Blank(StyleName.InputText)));
        }

        return row;
    }

    private static Cell Value(ImmutableSortedDictionary<string, string> record, FigureListColumn column) =>
        Cell.Text(record.TryGetValue(column.Code, out var text) ? text : string.Empty, StyleName.InputText);
}
