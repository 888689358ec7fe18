using System.Runtime.InteropServices;

namespace EcoPark.Documents.Excel;

/// <summary>A rectangle of cells, both corners included.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct CellRange
{
    /// <summary>A rectangle from its upper left to its lower right corner.</summary>
    /// <exception cref="ArgumentException">The second corner lies above or left of the first.</exception>
    public CellRange(CellAddress first, CellAddress last)
    {
        if (last.Column < first.Column || last.Row < first.Row)
        {
            throw new ArgumentException($"{first}:{last} runs backwards.", nameof(last));
        }

        First = first;
        Last = last;
    }

    /// <summary>Upper left corner.</summary>
    public CellAddress First { get; }

    /// <summary>Lower right corner.</summary>
    public CellAddress Last { get; }

    /// <summary>How many cells the rectangle has.</summary>
    public long Count => (long)(Last.Column - First.Column + 1) * (Last.Row - First.Row + 1);

    /// <summary>A rectangle of one cell.</summary>
    public static CellRange Of(CellAddress cell) => new(cell, cell);

    /// <summary>Reads <c>A1:C3</c> or a single address.</summary>
    /// <returns>False where the text is no rectangle inside a sheet.</returns>
    public static bool TryParse(string? text, out CellRange range)
    {
        range = default;
        var parts = (text ?? string.Empty).Split(':');
        if (parts.Length > 2
            || !CellAddress.TryParse(parts[0], out var first)
            || !CellAddress.TryParse(parts[^1], out var last)
            || last.Column < first.Column
            || last.Row < first.Row)
        {
            return false;
        }

        range = new(first, last);
        return true;
    }

    /// <summary>Whether the cell lies inside.</summary>
    public bool Contains(CellAddress cell) =>
        cell.Column >= First.Column && cell.Column <= Last.Column && cell.Row >= First.Row && cell.Row <= Last.Row;

    /// <summary>Whether both rectangles share a cell.</summary>
    public bool Overlaps(CellRange other) =>
        First.Column <= other.Last.Column && other.First.Column <= Last.Column
        && First.Row <= other.Last.Row && other.First.Row <= Last.Row;

    /// <summary>All cells, row by row.</summary>
    public IEnumerable<CellAddress> Cells()
    {
        for (var row = First.Row; row <= Last.Row; row++)
        {
            for (var column = First.Column; column <= Last.Column; column++)
            {
                yield return new(column, row);
            }
        }
    }

    /// <summary>The range as printed: <c>A1:C3</c>, one cell as <c>A1</c>.</summary>
    public override string ToString() => First == Last ? First.ToString() : $"{First}:{Last}";
}
