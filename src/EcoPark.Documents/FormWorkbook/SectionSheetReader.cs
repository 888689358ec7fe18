using EcoPark.Documents.Excel;
using EcoPark.Standards.Definitions;
using EcoPark.Standards.Forms;
using EcoPark.Standards.Reading;

namespace EcoPark.Documents.FormWorkbook;

/// <summary>Reads the sheet of a section: rows by their codes, columns by their headings.</summary>
internal static class SectionSheetReader
{
    public static void Read(SheetText sheet, FormSection section, FormReading reading, List<Problem> problems)
    {
        var columns = Columns(sheet);
        foreach (var heading in new[] { FormLayout.Code, FormLayout.Value })
        {
            if (!columns.ContainsKey(heading))
            {
                problems.Add(new Problem("missing-column", sheet.Name, $"工作表“{sheet.Name}”的表头缺少“{heading}”列；请从模板复制表头行，或重新下载模板。",
                    $"The headings of the sheet '{sheet.Name}' lack the column '{heading}'. Copy the row of headings from the template, or download it again."));
                return;
            }
        }

        reading.Places[new FormPlace.Section(section.Code)] = new SheetCell(sheet.Name, new CellAddress(1, 1));
        var codeColumn = columns[FormLayout.Code];
        var rows = new Dictionary<string, CellText>(StringComparer.Ordinal);
        foreach (var cell in sheet.Cells.Where(cell => cell.Address.Column == codeColumn))
        {
            if (!rows.TryAdd(cell.Text.Trim(), cell) && section.Fields.FirstOrDefault(field => field.Code == cell.Text.Trim()) is { } field)
            {
                reading.Error(sheet, cell, field.Name, "repeated-row", $"出现两次，只读取第 {rows[field.Code].Address.Row} 行；请删去本行", $"stands twice; row {rows[field.Code].Address.Row} is read. Delete this one");
            }
        }

        foreach (var field in section.Fields)
        {
            if (rows.TryGetValue(field.Code, out var row))
            {
                Field(sheet, field, (row.Address.Row, columns), reading);
            }
        }
    }

    private static void Field(SheetText sheet, FormField field, (int Row, Dictionary<string, int> Columns) at, FormReading reading)
    {
        CellText? Cell(string heading) => at.Columns.TryGetValue(heading, out var column) ? sheet.At(column, at.Row) : null;

        reading.Places[new FormPlace.Field(field.Code)] = new SheetCell(sheet.Name, new CellAddress(at.Columns[FormLayout.Value], at.Row));
        if (!field.IsEntered)
        {
            return;
        }

        var value = Cell(FormLayout.Value);
        var text = value?.Text == FormLayout.Computed ? null : reading.Text(sheet, value, field);
        var reason = Cell(FormLayout.Reason)?.Text.Trim() ?? "";
        if (text is not null && EntryText.IsNotApplicable(text, out var inside))
        {
            (text, reason) = (null, inside.Length > 0 ? inside : reason);
            reading.Fields[field.Code] = new EnteredValue.NotApplicable(reason);
        }
        else if (text is not null)
        {
            var unit = field.IsNumber ? EntryText.Unit(Cell(FormLayout.Unit)?.Text, field.Unit?.Symbol) : null;
            reading.Fields[field.Code] = new EnteredValue.Given(text, unit);
            if (reason.Length > 0 && value is not null)
            {
                reading.Error(sheet, value, field.Name, "value-and-reason", $"既填了值“{text}”又写了不涉及原因“{reason}”；请只留一个", $"has the value '{text}' and the reason '{reason}' for not applying; keep one");
            }
        }
        else if (reason.Length > 0)
        {
            reading.Fields[field.Code] = new EnteredValue.NotApplicable(reason);
        }
    }

    private static Dictionary<string, int> Columns(SheetText sheet)
    {
        var best = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var row in sheet.Cells.TakeWhile(cell => cell.Address.Row <= FormLayout.DeepestRow).GroupBy(cell => cell.Address.Row))
        {
            var found = new Dictionary<string, int>(StringComparer.Ordinal);
            foreach (var cell in row.Where(cell => FormLayout.Headings.Contains(cell.Text.Trim())))
            {
                found.TryAdd(cell.Text.Trim(), cell.Address.Column);
            }

            best = found.Count > best.Count ? found : best;
        }

        return best;
    }
}
