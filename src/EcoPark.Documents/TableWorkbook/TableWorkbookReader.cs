using EcoPark.Documents.Excel;
using EcoPark.Standards.Reading;

namespace EcoPark.Documents.TableWorkbook;

/// <summary>
/// Reads a table from a workbook in one forward pass. The sheet and its columns are found by their marks, or by the headings;
/// every cell is checked by itself, and keys against each other. What is wrong is a remark with its cell; the reading goes on.
/// </summary>
public static class TableWorkbookReader
{
    /// <summary>How many remarks are listed.</summary>
    public const int MostRemarks = 20_000;

    // Memory follows the rows that are kept, not the cells, so more of them are taken than of workbooks held whole.
    private static readonly WorkbookLimits Limits = new() { Cells = 10_000_000 };

    /// <summary>Reads a table. The stream is read from where it stands and left open.</summary>
    /// <param name="file">The .xlsx.</param>
    /// <param name="definition">The table that is expected.</param>
    /// <returns>
    /// The rows with remarks; or why the file as a whole cannot be taken: the problems of <see cref="WorkbookReader.Read"/>,
    /// <c>workbook.macros</c>, <c>workbook.embedded</c>, <c>workbook.external_links</c>,
    /// <c>wrong-table</c>, <c>wrong-version</c>, <c>wrong-year</c>, <c>no-table</c>, <c>two-tables</c>, <c>missing-column</c>,
    /// <c>repeated-column</c>, <c>too-many-rows</c>.
    /// </returns>
    public static Result<ReadTable> Read(Stream file, TableDefinition definition)
    {
        if (!WorkbookFile.Open(file, Limits).TryGet(out var workbook, out var problem))
        {
            return problem;
        }

        using (workbook)
        {
            if (ActiveContent.Find(workbook.Package) is { } active)
            {
                return active;
            }

            return CompactTexts.Read(workbook, Limits).TryGet(out var texts, out problem)
                && WorkbookParts.Formats(workbook).TryGet(out var formats, out problem)
                ? new TableSheets(workbook, definition, (texts, formats), Limits).Read()
                : problem;
        }
    }
}
