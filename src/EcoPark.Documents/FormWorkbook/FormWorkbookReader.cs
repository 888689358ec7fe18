using EcoPark.Documents.Excel;
using EcoPark.Standards.Codes;
using EcoPark.Standards.Forms;
using EcoPark.Standards.Reading;

namespace EcoPark.Documents.FormWorkbook;

/// <summary>
/// Reads a filled-in form workbook into the same entry that the screen makes. Sheets, rows and columns are found by their marks,
/// wherever they were moved. Texts stay as typed: what they mean is for <see cref="FormCheck"/>.
/// </summary>
public static class FormWorkbookReader
{
    private static readonly WorkbookLimits Limits = new()
    {
        Package = new() { FileBytes = 20L * 1024 * 1024, InflatedBytes = 100L * 1024 * 1024, XmlCharacters = 100L * 1024 * 1024 },
        Cells = 500_000,
    };

    /// <summary>Reads a workbook. The stream is read from where it stands and left open.</summary>
    /// <param name="file">The .xlsx.</param>
    /// <param name="form">The form that is expected.</param>
    /// <param name="identity">Whose workbook is expected, of which year.</param>
    /// <param name="codes">The code lists of the form's choices.</param>
    /// <returns>
    /// The entry; or why the file as a whole cannot be taken: the problems of <see cref="WorkbookReader.Read"/>,
    /// <c>workbook.macros</c>, <c>workbook.embedded</c>, <c>workbook.external_links</c>,
    /// <c>not-our-form</c>, <c>wrong-form</c>, <c>wrong-version</c>, <c>wrong-year</c>, <c>wrong-subject</c>, <c>missing-sheet</c>,
    /// <c>two-sheets</c>, <c>missing-column</c>.
    /// </returns>
    public static Result<ReadWorkbook> Read(Stream file, Form form, FormWorkbookIdentity identity, CodeLists codes)
    {
        if (!Open(file).TryGet(out var workbook, out var problem))
        {
            return problem;
        }

        if (FormMarks.Check(workbook, form, identity) is { } wrong)
        {
            return wrong;
        }

        var sheets = new FormSheets(workbook);
        var reading = new FormReading(form, codes);
        reading.Places[new FormPlace.Whole()] = new SheetCell(workbook.Sheets[0].Name, new CellAddress(1, 1));
        var problems = new List<Problem>();
        foreach (var section in form.Sections)
        {
            if (!section.Fields.IsEmpty && sheets.Find(FormLayout.SectionPrefix, section.Code, section.Name, problems) is { } fields)
            {
                SectionSheetReader.Read(fields, section, reading, problems);
            }

            foreach (var grid in section.Grids)
            {
                if (sheets.Find(FormLayout.GridPrefix, grid.Code, grid.Name, problems) is { } rows)
                {
                    new GridSheetReader(rows, grid, reading).Read(problems);
                    reading.Places.TryAdd(new FormPlace.Section(section.Code), reading.Places.GetValueOrDefault(new FormPlace.Table(grid.Code)));
                }
            }
        }

        return problems.Count > 0 ? Result<ReadWorkbook>.Failed(problems) : reading.Result();
    }

    private static Result<WorkbookText> Open(Stream file)
    {
        if (!WorkbookFile.Open(file, Limits).TryGet(out var workbook, out var problem))
        {
            return problem;
        }

        using (workbook)
        {
            return ActiveContent.Find(workbook.Package) is { } active ? active : new WorkbookParts(workbook, Limits).Read();
        }
    }
}
