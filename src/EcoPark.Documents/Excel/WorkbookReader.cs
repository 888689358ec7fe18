using EcoPark.Documents.Packages;
using EcoPark.Standards.Reading;

namespace EcoPark.Documents.Excel;

/// <summary>Reads any .xlsx file from outside: cells with their stored digits, formulas and cached values.</summary>
public static class WorkbookReader
{
    /// <summary>Reads the workbook. The stream is read from where it stands and left open.</summary>
    /// <param name="file">Any stream.</param>
    /// <param name="limits">What the file may cost; <see cref="WorkbookLimits.Default"/> when null.</param>
    /// <returns>
    /// The workbook, or a problem of the zip (<see cref="OfficePackage.Open"/>), of its XML, or one of
    /// <c>workbook.old_format</c>, <c>workbook.encrypted</c>, <c>workbook.binary</c>, <c>workbook.not_a_workbook</c>,
    /// <c>workbook.no_sheets</c>, <c>workbook.missing_sheet</c>, <c>workbook.bad_address</c>, <c>workbook.repeated_cell</c>,
    /// <c>workbook.text_index</c>, <c>workbook.text_too_long</c>, <c>workbook.too_many_cells</c>.
    /// Only failures of the stream itself are exceptions.
    /// </returns>
    public static Result<WorkbookText> Read(Stream file, WorkbookLimits? limits = null)
    {
        limits ??= WorkbookLimits.Default;
        var start = file.CanSeek ? file.Position : 0;
        if (!OfficePackage.Open(file, limits.Package).TryGet(out var package, out var problem))
        {
            return Refuse(CompoundFile.Explain(file, start, problem));
        }

        using (package)
        {
            return ReadPackage(package, limits);
        }
    }

    private static Result<WorkbookText> ReadPackage(OfficePackage package, WorkbookLimits limits)
    {
        if (!package.Relationships(string.Empty).TryGet(out var links, out var problem))
        {
            return Refuse(problem);
        }

        var main = links.FirstOrDefault(link => link.Kind == "officeDocument")?.Target;
        if (main is null)
        {
            return Refuse(WorkbookProblems.NotAWorkbook);
        }

        if (main.EndsWith(".bin", StringComparison.OrdinalIgnoreCase))
        {
            return Refuse(WorkbookProblems.BinaryWorkbook);
        }

        if (!package.ReadXml(main).TryGet(out var root, out problem) || !package.Relationships(main).TryGet(out links, out problem))
        {
            return Refuse(problem);
        }

        return root.Is(OfficeNames.Sheet, "workbook")
            ? new WorkbookParts(package, links, limits).Read(root)
            : Refuse(WorkbookProblems.NotAWorkbook);
    }

    private static Result<WorkbookText> Refuse(Problem problem) => Result<WorkbookText>.Failed(problem);
}
