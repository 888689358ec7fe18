using EcoPark.Standards.Reading;

namespace EcoPark.Documents.Excel;

/// <summary>Reads any .xlsx file from outside: cells with their stored digits, formulas and cached values.</summary>
public static class WorkbookReader
{
    /// <summary>Reads the workbook. The stream is read from where it stands and left open.</summary>
    /// <param name="file">Any stream.</param>
    /// <param name="limits">What the file may cost; <see cref="WorkbookLimits.Default"/> when null.</param>
    /// <returns>
    /// The workbook, or a problem of the zip (<see cref="Packages.OfficePackage.Open"/>), of its XML, or one of
    /// <c>workbook.old_format</c>, <c>workbook.encrypted</c>, <c>workbook.binary</c>, <c>workbook.not_a_workbook</c>,
    /// <c>workbook.no_sheets</c>, <c>workbook.missing_sheet</c>, <c>workbook.bad_address</c>, <c>workbook.repeated_cell</c>,
    /// <c>workbook.text_index</c>, <c>workbook.text_too_long</c>, <c>workbook.too_many_cells</c>.
    /// Only failures of the stream itself are exceptions.
    /// </returns>
    public static Result<WorkbookText> Read(Stream file, WorkbookLimits? limits = null)
    {
        limits ??= WorkbookLimits.Default;
        if (!WorkbookFile.Open(file, limits).TryGet(out var workbook, out var problem))
        {
            return problem;
        }

        using (workbook)
        {
            return new WorkbookParts(workbook, limits).Read();
        }
    }
}
