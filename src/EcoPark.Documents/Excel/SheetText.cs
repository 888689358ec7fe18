namespace EcoPark.Documents.Excel;

/// <summary>A sheet of a workbook from outside.</summary>
/// <param name="Name">The name on the tab.</param>
/// <param name="Hidden">Whether the tab is hidden.</param>
/// <param name="Cells">Filled cells in file order: row by row, left to right.</param>
/// <param name="Merged">Merged ranges.</param>
public sealed record SheetText(string Name, bool Hidden, IReadOnlyList<CellText> Cells, IReadOnlyList<CellRange> Merged)
{
    /// <summary>The cell at an address; null where it is empty.</summary>
    public CellText? At(CellAddress address)
    {
        var low = 0;
        var high = Cells.Count - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var order = Cells[middle].Address.CompareTo(address);
            if (order == 0)
            {
                return Cells[middle];
            }

            (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
        }

        return null;
    }

    /// <summary>The cell at column and row, from 1; null where it is empty.</summary>
    public CellText? At(int column, int row) => At(new CellAddress(column, row));

    /// <summary>The text of a cell, without white space around it; empty where there is none.</summary>
    public string TextAt(int column, int row) => At(column, row)?.Text.Trim() ?? string.Empty;

    /// <summary>The last row with a filled cell; 0 for an empty sheet.</summary>
    public int LastRow => Cells.Count == 0 ? 0 : Cells[^1].Address.Row;

    /// <summary>Cell of this sheet as people name it: <c>数据!F12</c>.</summary>
    public string Place(CellAddress address) => $"{Name}!{address}";
}
