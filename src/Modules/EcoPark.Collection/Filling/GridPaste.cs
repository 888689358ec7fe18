using System.Collections.Immutable;
using EcoPark.Standards.Forms;

namespace EcoPark.Collection.Filling;

/// <summary>Cells copied from a spreadsheet, put into a table from one cell on.</summary>
public static class GridPaste
{
    /// <param name="rows">The table as it is.</param>
    /// <param name="columns">The columns that can be typed in, in the order of the screen.</param>
    /// <param name="at">The cell the cursor is in: row and place among the columns.</param>
    /// <param name="text">Rows parted by line ends, cells by tabs.</param>
    /// <param name="most">How many rows the table takes; what is beyond is left out.</param>
    public static ImmutableArray<EntryRow> Into(ImmutableArray<EntryRow> rows, IReadOnlyList<FormField> columns, (int Row, int Column) at, string text, int most)
    {
        var lines = text.Replace("\r\n", "\n", StringComparison.Ordinal).TrimEnd('\n').Split('\n');
        var into = rows.ToBuilder();
        for (var line = 0; line < lines.Length && at.Row + line < most; line++)
        {
            while (into.Count <= at.Row + line)
            {
                into.Add(EntryRow.Empty);
            }

            var cells = into[at.Row + line].Cells;
            var given = lines[line].Split('\t');
            for (var i = 0; i < given.Length && at.Column + i < columns.Count; i++)
            {
                var column = columns[at.Column + i].Code;
                var trimmed = given[i].Trim();
                cells = trimmed.Length == 0 ? cells.Remove(column) : cells.SetItem(column, new EnteredValue.Given(trimmed));
            }

            into[at.Row + line] = new EntryRow(cells);
        }

        return into.ToImmutable();
    }
}
