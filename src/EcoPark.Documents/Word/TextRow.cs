namespace EcoPark.Documents.Word;

/// <summary>A row of a table as read.</summary>
/// <param name="Cells">
/// Its cells from left to right. A place that belongs to a cell from above stands as a cell of its own without
/// blocks, whose <see cref="TextCell.MergedInto"/> is that cell.
/// </param>
public sealed record TextRow(IReadOnlyList<TextCell> Cells)
{
    /// <summary>Grid column after the last cell.</summary>
    public int End => Cells.Count == 0 ? 0 : Cells[^1].Column + Cells[^1].ColumnSpan;

    /// <summary>The cell that covers a grid column, the upper one where cells are merged downwards.</summary>
    /// <param name="column">Grid column from 0.</param>
    /// <returns>The cell, null where there is none.</returns>
    public TextCell? CellAt(int column)
    {
        foreach (var cell in Cells)
        {
            if (column >= cell.Column && column < cell.Column + cell.ColumnSpan)
            {
                return cell.MergedInto ?? cell;
            }
        }

        return null;
    }
}
