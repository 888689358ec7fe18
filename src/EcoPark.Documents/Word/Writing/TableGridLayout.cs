namespace EcoPark.Documents.Word.Writing;

/// <summary>Lays cells on the grid of their table as HTML does.</summary>
internal static class TableGridLayout
{
    /// <summary>The cells of each row from left to right, with those that reach down from above.</summary>
    /// <exception cref="ArgumentException">Cells overlap, or leave a part of the grid empty, or reach out of it.</exception>
    public static IReadOnlyList<IReadOnlyList<CellPlace>> Place(WordBlock.Table table)
    {
        var columns = table.ColumnWidths.Count;
        var above = new List<(CellPlace Place, int RowsLeft)>();
        var rows = new List<IReadOnlyList<CellPlace>>();
        for (var i = 0; i < table.Rows.Count; i++)
        {
            var row = PlaceRow(table.Rows[i], above, columns, i);
            rows.Add([.. row.Select(cell => cell.Place)]);
            above = [.. row.Where(cell => cell.RowsLeft > 0).Select(cell => (cell.Place with { IsFirst = false }, cell.RowsLeft))];
        }

        return above.Count == 0 ? rows : throw Misfit(table.Rows.Count - 1, "a cell reaches below the table");
    }

    private static List<(CellPlace Place, int RowsLeft)> PlaceRow(
        TableRow row, List<(CellPlace Place, int RowsLeft)> above, int columns, int index)
    {
        var placed = new List<(CellPlace Place, int RowsLeft)>();
        var column = 0;
        var next = 0;
        while (column < columns)
        {
            var covering = above.FindIndex(cell => cell.Place.Column == column);
            if (covering >= 0)
            {
                var (place, left) = above[covering];
                placed.Add((place, left - 1));
                column += place.Cell.ColumnSpan;
                continue;
            }

            if (next >= row.Cells.Count)
            {
                throw Misfit(index, "it has too few cells");
            }

            var cell = row.Cells[next++];
            var end = column + cell.ColumnSpan;
            if (cell.ColumnSpan < 1 || cell.RowSpan < 1 || end > columns
                || above.Exists(other => other.Place.Column > column && other.Place.Column < end))
            {
                throw Misfit(index, "a cell does not fit its place");
            }

            placed.Add((new CellPlace(column, cell, IsFirst: true), cell.RowSpan - 1));
            column = end;
        }

        return next == row.Cells.Count ? placed : throw Misfit(index, "it has too many cells");
    }

    private static ArgumentException Misfit(int row, string why) =>
        new($"Row {Lengths.Text(row + 1)} of the table does not fit the columns: {why}.");
}
