using System.Globalization;
using EcoPark.Standards.Codes;
using EcoPark.Standards.Definitions;
using EcoPark.Standards.Quantities;

namespace EcoPark.Standards.Forms.Checking;

/// <summary>Lays an entry over its form: every place that holds or should hold a value, in the order of the form.</summary>
internal sealed class EntryWalk(Form form, FormEntry entry, CodeLists codes)
{
    public List<Slot> Slots { get; } = [];

    public List<Row> Rows { get; } = [];

    public EntryWalk Run()
    {
        foreach (var section in form.Sections)
        {
            foreach (var field in section.Fields)
            {
                Slots.Add(new Slot
                {
                    Place = new FormPlace.Field(field.Code),
                    Subject = field.Code,
                    Field = field,
                    Label = field.Name,
                    Section = section.Code,
                    Item = field.Item,
                    Unit = field.Unit,
                    Entered = Given(entry.Fields.GetValueOrDefault(field.Code)),
                });
            }

            foreach (var grid in section.Grids)
            {
                Add(section, grid);
            }
        }

        return this;
    }

    private static EnteredValue? Given(EnteredValue? value) => Row.IsBlank(value) ? null : value;

    private void Add(FormSection section, FormGrid grid)
    {
        var given = entry.Rows(grid.Code);
        var rows = new List<Row>();

        // Rows beyond the limit are refused as a whole, so looking at each would only cost time.
        for (var index = 0; index < given.Length && rows.Count < grid.MaximumRows; index++)
        {
            var row = new Row(grid, index, KeyOf(grid, given[index]), given[index]);
            if (!row.IsEmpty)
            {
                rows.Add(row);
            }
        }

        var keys = rows.Select(row => row.Key).ToHashSet(StringComparer.Ordinal);
        var next = given.Length;
        foreach (var key in grid.FixedRows.Where(key => !keys.Contains(key)))
        {
            rows.Add(new Row(grid, next++, key, EntryRow.Empty));
        }

        Rows.AddRange(rows);
        foreach (var row in rows)
        {
            Slots.AddRange(grid.Columns.Select(column => Cell(section, row, column)));
        }
    }

    private Slot Cell(FormSection section, Row row, FormField column)
    {
        var entered = Given(row.Cells.Cells.GetValueOrDefault(column.Code));
        if (entered is null && column.Code == row.Grid.Key && row.Key.Length > 0)
        {
            entered = new EnteredValue.Given(row.Key);
        }

        var shown = row.Key.Length > 0 ? row.Key : string.Create(CultureInfo.InvariantCulture, $"#{row.Index + 1}");
        return new Slot
        {
            Place = row.Place(column.Code),
            Subject = $"{row.Grid.Code}/{shown}/{column.Code}",
            Field = column,
            Label = new LocalText($"{row.Grid.Name.Zh} {shown} {column.Name.Zh}", $"{row.Grid.Name.En}, {shown}, {column.Name.En}"),
            Section = section.Code,
            Item = column.Item is { } item && row.Key.Length > 0 ? $"{item}/{row.Key}" : null,
            Unit = column.Unit ?? UnitOf(row),
            Entered = entered,
            IsAsked = row.NotApplicable is null,
            Row = row,
        };
    }

    private Unit? UnitOf(Row row) => row.Grid.TryFind(row.Grid.Key, out var key) && key.Choices is { } list && codes.TryFind(list, out var known)
        && CodeText.Find(known, KeyText(row.Grid, row.Cells) ?? row.Key) is { } code ? code.Unit : null;

    private static string? KeyText(FormGrid grid, EntryRow row) =>
        row.Cells.GetValueOrDefault(grid.Key) is EnteredValue.Given given ? given.Text : null;

    // Electricity bought and electricity given away are two rows of one carrier.
    private string KeyOf(FormGrid grid, EntryRow row)
    {
        if (KeyText(grid, row) is not { } text || NumberText.Fold(text) is not { Length: > 0 } folded)
        {
            return "";
        }

        var key = Code(grid, grid.Key, folded);
        var flow = row.Cells.GetValueOrDefault(EnergyGrid.Flow) is EnteredValue.Given given && grid.TryFind(EnergyGrid.Flow, out _)
            ? Code(grid, EnergyGrid.Flow, NumberText.Fold(given.Text))
            : "";
        return flow.Length == 0 || (EnergyGrid.Flows.TryGetValue(flow, out var known) && known == Factors.EnergyFlow.Consumed) ? key : $"{key}+{flow}";
    }

    private string Code(FormGrid grid, string column, string text) =>
        grid.TryFind(column, out var field) && field.Choices is { } list && codes.TryFind(list, out var known) && CodeText.Find(known, text) is { } entry
            ? entry.Code
            : text;
}
