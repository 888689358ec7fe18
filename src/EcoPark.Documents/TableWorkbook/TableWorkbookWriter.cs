using EcoPark.Documents.Excel;

namespace EcoPark.Documents.TableWorkbook;

/// <summary>
/// Writes the workbook of a table: 说明, the table (codes in row 3, headings in row 4, rows from 5, drop-downs, locked
/// headings), the code tables, and a hidden mark of table, version and year.
/// </summary>
public static class TableWorkbookWriter
{
    /// <summary>The workbook; write it by <see cref="WorkbookWriter"/>.</summary>
    public static Workbook Build(TableWorkbookRequest request) => throw new NotSupportedException();
}
