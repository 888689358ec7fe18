using System.Collections.Immutable;
using EcoPark.Documents.Excel;
using EcoPark.Standards.Forms;
using EcoPark.Standards.Reading;

namespace EcoPark.Documents.FormWorkbook;

/// <summary>Reads the sheet of a grid: columns by the codes in row 3, or by the headings below.</summary>
internal sealed class GridSheetReader(SheetText sheet, FormGrid grid, FormReading reading)
{
    private readonly GridColumns columns = GridColumns.Of(grid, reading.Codes);
    private Dictionary<string, int> at = new(StringComparer.Ordinal);
    private int headRow;

    public void Read(List<Problem> problems)
    {
        FindColumns();
        if (!at.TryGetValue(grid.Key, out var keyColumn))
        {
            var key = columns.Slots.First(slot => slot.Code == grid.Key).Heading;
            problems.Add(new Problem("missing-column", sheet.Name, $"工作表“{sheet.Name}”缺少“{FormLayout.Plain(key)}”列；请从模板复制第 3、4 行，或重新下载模板。",
                $"The sheet '{sheet.Name}' lacks the column '{FormLayout.Plain(key)}'. Copy rows 3 and 4 from the template, or download it again."));
            return;
        }

        reading.Places[new FormPlace.Table(grid.Code)] = new SheetCell(sheet.Name, new CellAddress(keyColumn, headRow));
        var rows = ImmutableArray.CreateBuilder<EntryRow>();
        foreach (var row in sheet.Cells.Where(cell => cell.Address.Row > headRow).GroupBy(cell => cell.Address.Row))
        {
            var entry = Row(row.ToDictionary(cell => cell.Address.Column));
            if (!IsBlank(entry))
            {
                Place(rows.Count, row.Key);
                rows.Add(entry);
            }
        }

        if (rows.Count > 0)
        {
            reading.Grids[grid.Code] = rows.ToImmutable();
        }
    }

    private EntryRow Row(Dictionary<int, CellText> cells)
    {
        CellText? Cell(string code) => at.TryGetValue(code, out var column) ? cells.GetValueOrDefault(column) : null;

        var entered = EntryRow.Empty.Cells.ToBuilder();
        foreach (var column in grid.Columns.Where(column => column.IsEntered))
        {
            var cell = Cell(column.Code);
            if ((cell?.Text == FormLayout.Computed ? null : reading.Text(sheet, cell, column)) is { } text)
            {
                entered[column.Code] = EntryText.IsNotApplicable(text, out var reason) ? new EnteredValue.NotApplicable(reason) : new EnteredValue.Given(text);
            }
        }

        foreach (var slot in columns.Slots.Where(slot => slot.Field is null))
        {
            foreach (var column in slot.UnitOf)
            {
                if (entered.TryGetValue(column.Code, out var value) && value is EnteredValue.Given given)
                {
                    entered[column.Code] = WithUnit(given, column, (Cell(slot.Code)?.Text, columns.OwnUnit(column, new EntryRow(entered.ToImmutable()))));
                }
            }
        }

        return new EntryRow(entered.ToImmutable());
    }

    /// <summary>The unit behind the number goes before that of the row.</summary>
    private static EnteredValue.Given WithUnit(EnteredValue.Given given, FormField column, (string? Row, string? Own) unit)
    {
        if (NumberText.Read(given.Text) is not NumberReading.Number { Suffix: { Length: > 0 } suffix })
        {
            return given with { Unit = EntryText.Unit(unit.Row, unit.Own) };
        }

        var known = suffix == unit.Own || column.Units.Any(candidate => candidate.Symbol == suffix) || (column.Unit is null && suffix != unit.Row);
        return known && given.Text.EndsWith(suffix, StringComparison.Ordinal)
            ? new EnteredValue.Given(given.Text[..^suffix.Length].TrimEnd(), EntryText.Unit(suffix, unit.Own))
            : given with { Unit = EntryText.Unit(unit.Row, unit.Own) };
    }

    /// <summary>Nothing at all, or only the key of a row that the form itself lists.</summary>
    private bool IsBlank(EntryRow row) => row.Cells.IsEmpty
        || (row.Cells.Count == 1 && row.Cells.GetValueOrDefault(grid.Key) is EnteredValue.Given given && grid.FixedRows.Contains(given.Text));

    private void Place(int index, int row)
    {
        foreach (var column in grid.Columns)
        {
            if (at.TryGetValue(column.Code, out var found))
            {
                reading.Places[new FormPlace.Cell(grid.Code, index, column.Code)] = new SheetCell(sheet.Name, new CellAddress(found, row));
            }
        }
    }

    private void FindColumns()
    {
        foreach (var row in sheet.Cells.TakeWhile(cell => cell.Address.Row <= FormLayout.DeepestRow).GroupBy(cell => cell.Address.Row))
        {
            var byCode = Match(row, (slot, text) => slot.Code == text);
            var byName = Match(row, (slot, text) => FormLayout.Plain(slot.Heading) == FormLayout.Plain(text));
            var better = byCode.Count >= byName.Count ? byCode : byName;
            if (better.Count > at.Count)
            {
                (at, headRow) = (better, row.Key);
            }
            else if (byName.Count > 0 && row.Key == headRow + 1)
            {
                headRow = row.Key;
            }
        }
    }

    private Dictionary<string, int> Match(IEnumerable<CellText> row, Func<GridColumns.Slot, string, bool> matches)
    {
        var found = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var cell in row.Where(cell => cell.Kind == CellKind.Text))
        {
            if (columns.Slots.FirstOrDefault(slot => matches(slot, cell.Text.Trim())) is { } slot)
            {
                found.TryAdd(slot.Code, cell.Address.Column);
            }
        }

        return found;
    }
}
