using System.Globalization;
using EcoPark.Documents.Excel;
using EcoPark.Documents.TableWorkbook;
using EcoPark.Standards.Forms;

namespace EcoPark.Documents.FormWorkbook;

/// <summary>A grid as a sheet: codes in row 3, headings in row 4, one row of the grid per row from 5.</summary>
internal sealed class GridSheetWriter(FormWorkbookRequest request, CodeSheet codes, FormGrid grid)
{
    private const int FirstRow = FormLayout.HeaderRow + 1;

    // Rows beyond are locked with the rest of the sheet, so all are opened that a person fills in by hand.
    private const int OpenRows = 300;

    private readonly GridColumns columns = GridColumns.Of(grid, request.Codes);

    public Sheet Build(string name)
    {
        var sheet = new Sheet(name)
        {
            Protected = true,
            FrozenRows = FormLayout.HeaderRow,
            FrozenColumns = 1,
            Print = new PrintSetup { Landscape = true, RepeatRows = (FormLayout.HeaderRow, FormLayout.HeaderRow) },
        };
        sheet.Put(1, 1, Cell.Text((request.Identity.Demo ? "【示例数据】" : "") + grid.Name.Zh, StyleName.Heading));
        sheet.Put(1, FormLayout.MarkRow, Cell.Text(FormLayout.GridPrefix + grid.Code, StyleName.Code));
        var rowHint = grid.FixedRows.IsEmpty
            ? string.Create(CultureInfo.InvariantCulture, $"一行一条，最多 {grid.MaximumRows} 行；没有的单元格写“不涉及:原因”，不知道就留空。")
            : "各行已列出，没有的行留空；没有的单元格写“不涉及:原因”。";
        sheet.Put(2, FormLayout.MarkRow, Cell.Text($"{request.Identity.SubjectName}　{request.Identity.Year} 年　{rowHint}", StyleName.Meta));
        var rows = Rows();
        var last = FirstRow - 1 + Math.Max(rows.Count, grid.FixedRows.IsEmpty ? Math.Min(grid.MaximumRows, Math.Max(OpenRows, rows.Count * 2)) : 0);
        for (var index = 0; index < columns.Slots.Length; index++)
        {
            Column(sheet, columns.Slots[index], index + 1);
        }

        for (var row = FirstRow; row <= last; row++)
        {
            var (entry, isFixed) = row - FirstRow < rows.Count ? rows[row - FirstRow] : (EntryRow.Empty, false);
            sheet.PutRow(1, row, columns.Slots.Select(slot => SlotCell(slot, entry, isFixed)));
        }

        return sheet;
    }

    /// <summary>The given rows of the form first, each with what is known of it, then the others.</summary>
    private List<(EntryRow Row, bool Fixed)> Rows()
    {
        var known = request.Prefilled.Rows(grid.Code).ToList();
        var rows = new List<(EntryRow, bool)>();
        foreach (var key in grid.FixedRows)
        {
            var at = known.FindIndex(row => row.Cells.GetValueOrDefault(grid.Key) is EnteredValue.Given given && given.Text == key);
            rows.Add((at < 0 ? new EntryRow(EntryRow.Empty.Cells.Add(grid.Key, new EnteredValue.Given(key))) : known[at], true));
            if (at >= 0)
            {
                known.RemoveAt(at);
            }
        }

        rows.AddRange(known.Select(row => (row, false)));
        return rows;
    }

    private void Column(Sheet sheet, GridColumns.Slot slot, int at)
    {
        sheet.Put(at, FormLayout.CodeRow, Cell.Text(slot.Code, StyleName.Code));
        sheet.Put(at, FormLayout.HeaderRow, Cell.Text(slot.Heading, StyleName.Header));
        var isText = slot.Field is { IsNumber: false };
        sheet.SetWidth(at, Math.Clamp((slot.Heading.Length * 2) + 4, isText ? 18 : 12, 30));
        var cells = new CellRange(new(at, FirstRow), new(at, FirstRow + Math.Max(grid.MaximumRows, grid.FixedRows.Length) - 1));
        if (slot.Field is { IsEntered: true } field)
        {
            FieldRules.Add(sheet, cells, field, request.Codes, codes);
        }
        else if (slot.UnitOf is [{ Unit: { } own } first, ..])
        {
            sheet.AddRule(cells, FieldRules.Units(first, own.Symbol));
        }
    }

    private Cell SlotCell(GridColumns.Slot slot, EntryRow row, bool isFixed)
    {
        if (slot.Field is not { } field)
        {
            return Cell.Text(Unit(slot, row) ?? "", StyleName.InputText);
        }

        if (!field.IsEntered)
        {
            return Cell.Text(row.Cells.IsEmpty ? "" : FormLayout.Computed, StyleName.Missing);
        }

        var style = isFixed && field.Code == grid.Key ? StyleName.Label : FormLayout.InputStyle(field);
        return row.Cells.GetValueOrDefault(field.Code) switch
        {
            EnteredValue.NotApplicable none => Cell.Text($"{FormLayout.NotApplicable}:{none.Reason}", AsText(style)),
            EnteredValue.Given given when field.IsNumber => InputCell.Number(WithUnit(field, given, row), style),
            EnteredValue.Given given => Cell.Text(FormLayout.Shown(field, given.Text, request.Codes), style),
            _ => Cell.Blank(style),
        };
    }

    /// <summary>The unit of the row: that of its first number with one; rows without any keep their own.</summary>
    private string? Unit(GridColumns.Slot slot, EntryRow row)
    {
        var stated = slot.UnitOf.Select(field => (row.Cells.GetValueOrDefault(field.Code) as EnteredValue.Given)?.Unit).FirstOrDefault(unit => unit is not null);
        return stated ?? (row.Cells.IsEmpty ? null : columns.OwnUnit(slot.UnitOf[0], row));
    }

    /// <summary>A number whose unit is not that of its row carries it behind itself.</summary>
    private string WithUnit(FormField field, EnteredValue.Given given, EntryRow row)
    {
        var slot = columns.Slots.FirstOrDefault(candidate => candidate.UnitOf.Contains(field));
        var own = columns.OwnUnit(field, row);
        var shown = slot is null ? own : Unit(slot, row);
        var meant = given.Unit ?? own;
        return meant is null || meant == shown || NumberText.Read(given.Text) is not NumberReading.Number { Suffix: "" } ? given.Text : given.Text + meant;
    }

    private static StyleName AsText(StyleName style) => style switch
    {
        StyleName.RequiredInput => StyleName.RequiredText,
        StyleName.Input => StyleName.InputText,
        _ => style,
    };
}
