using EcoPark.Documents.Excel;
using EcoPark.Documents.TableWorkbook;

namespace EcoPark.Documents.FormWorkbook;

/// <summary>
/// Writes the workbook of a form: 说明, a sheet per section with one field per row, a sheet per grid with headings in row 4,
/// the code tables, and a hidden mark of form, version, year and respondent. Only the cells to be filled in are unlocked.
/// </summary>
public static class FormWorkbookWriter
{
    /// <summary>Writes the workbook to the stream, which stays open. The same request gives the same bytes.</summary>
    public static void Write(FormWorkbookRequest request, Stream target) => WorkbookWriter.Write(Build(request), target);

    /// <summary>The workbook.</summary>
    public static Workbook Build(FormWorkbookRequest request)
    {
        var names = new SheetNames(FormLayout.HelpSheet, FormLayout.MarkSheet, CodeSheet.Name);
        var codes = new CodeSheet();
        var sheets = new List<Sheet> { FormHelpSheet.Build(request) };
        foreach (var section in request.Form.Sections)
        {
            if (!section.Fields.IsEmpty)
            {
                sheets.Add(new SectionSheetWriter(request, codes).Build(section, names.Take(section.Name.Zh)));
            }

            sheets.AddRange(section.Grids.Select(grid => new GridSheetWriter(request, codes, grid).Build(names.Take(grid.Name.Zh))));
        }

        if (codes.Sheet is { } list)
        {
            sheets.Add(list);
        }

        sheets.Add(FormMarks.Write(request.Form, request.Identity));
        return new Workbook { Sheets = sheets, Names = FormMarks.Names, Title = request.Form.Name.Zh };
    }
}
