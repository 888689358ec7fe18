using System.Collections.Immutable;
using EcoPark.Standards.Codes;
using EcoPark.Standards.Forms;

namespace EcoPark.Documents.FormWorkbook;

/// <summary>
/// The columns of a grid's sheet: those of the form, and a column 计量单位 where a number may be given in several units: one
/// for all numbers when they share their units, otherwise one behind each.
/// </summary>
internal sealed class GridColumns
{
    private const string UnitMark = "@unit";

    private readonly FormGrid grid;
    private readonly CodeLists codes;

    private GridColumns(FormGrid grid, CodeLists codes, ImmutableArray<Slot> slots)
    {
        this.grid = grid;
        this.codes = codes;
        Slots = slots;
    }

    /// <summary>The columns of the sheet, in order.</summary>
    public ImmutableArray<Slot> Slots { get; }

    public static GridColumns Of(FormGrid grid, CodeLists codes)
    {
        var choosing = grid.Columns.Where(column => column is { IsNumber: true, IsEntered: true } && (column.Unit is null || !column.Units.IsEmpty)).ToList();
        var shared = choosing.Count > 0 && choosing.All(column => column.Unit == choosing[0].Unit && column.Units.SequenceEqual(choosing[0].Units));
        var slots = ImmutableArray.CreateBuilder<Slot>();
        foreach (var column in grid.Columns)
        {
            slots.Add(new Slot(column.Code, Heading(column, choosing.Contains(column)), column, []));
            if (!shared && choosing.Contains(column))
            {
                slots.Add(new Slot($"{UnitMark}:{column.Code}", $"{column.Name.Zh}单位", null, [column]));
            }
        }

        if (shared)
        {
            slots.Add(new Slot(UnitMark, "计量单位", null, [.. choosing]));
        }

        return new GridColumns(grid, codes, slots.ToImmutable());
    }

    /// <summary>The unit of a number when nothing else is said; null where nobody knows it.</summary>
    public string? OwnUnit(FormField column, EntryRow row)
    {
        if (column.Unit is { } unit)
        {
            return unit.Symbol;
        }

        return row.Cells.TryGetValue(grid.Key, out var key) && key is EnteredValue.Given given && grid.TryFind(grid.Key, out var keys)
            && FormLayout.TryList(keys, codes, out var list) && CodeText.Find(list, given.Text) is { } entry
            ? entry.Unit?.Symbol
            : null;
    }

    private static string Heading(FormField column, bool chooses)
    {
        var unit = column.IsNumber && !chooses && column.Unit is { Symbol: not "—" } own ? $"（{own.Symbol}）" : "";
        return column.Name.Zh + (column.Required ? " *" : "") + unit;
    }

    /// <summary>One column of the sheet.</summary>
    /// <param name="Code">What stands in the row of codes.</param>
    /// <param name="Heading">What stands below.</param>
    /// <param name="Field">The column of the form; null for units.</param>
    /// <param name="UnitOf">The numbers whose unit it holds.</param>
    internal sealed record Slot(string Code, string Heading, FormField? Field, ImmutableArray<FormField> UnitOf);
}
