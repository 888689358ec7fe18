using EcoPark.Documents.Excel;

namespace EcoPark.Documents.TableWorkbook;

/// <summary>A table as read from a workbook: its rows, and what is to be said about its cells. Nothing was written anywhere.</summary>
public sealed record ReadTable
{
    /// <summary>The table.</summary>
    public required TableDefinition Definition { get; init; }

    /// <summary>The name of the sheet, as the workbook calls it.</summary>
    public required string Sheet { get; init; }

    /// <summary>The filled rows, in the order of the sheet.</summary>
    public required IReadOnlyList<TableRow> Rows { get; init; }

    /// <summary>What was noticed, row by row; at most <see cref="TableWorkbookReader.MostRemarks"/>.</summary>
    public required IReadOnlyList<CellRemark> Remarks { get; init; }

    /// <summary>How many more remarks there are than are listed.</summary>
    public int MoreRemarks { get; init; }

    /// <summary>By column code, where the columns stand, from 1; columns that the workbook lacks are not in it.</summary>
    public required IReadOnlyDictionary<string, int> Columns { get; init; }

    /// <summary>The rows without errors.</summary>
    public IEnumerable<TableRow> GoodRows => Rows.Where(row => !row.HasErrors);

    /// <summary>The cell of a row and column, for a remark of the caller's own; of a column that is not there, the first cell of the row.</summary>
    public SheetCell Place(TableRow row, string column) =>
        new(Sheet, new CellAddress(Columns.TryGetValue(column, out var at) ? at : 1, row.Number));
}
