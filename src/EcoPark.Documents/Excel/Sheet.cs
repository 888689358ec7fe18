using System.Buffers;
using System.Collections.ObjectModel;

namespace EcoPark.Documents.Excel;

/// <summary>A sheet under construction: cells, widths, merges, rules, print setup.</summary>
public sealed class Sheet
{
    private static readonly SearchValues<char> ForbiddenInNames = SearchValues.Create("[]:*?/\\");

    private readonly SortedDictionary<CellAddress, Cell> cells = [];
    private readonly SortedDictionary<int, double> widths = [];
    private readonly SortedDictionary<int, double> heights = [];
    private readonly List<CellRange> merged = [];
    private readonly List<(CellRange Cells, InputRule Rule)> rules = [];
    private readonly SortedDictionary<CellAddress, string> comments = [];

    /// <summary>An empty sheet.</summary>
    /// <param name="name">1 to 31 characters, none of <c>[]:*?/\</c>, no quote at its ends.</param>
    /// <exception cref="ArgumentException">The name is none that Excel accepts.</exception>
    public Sheet(string name)
    {
        if (name.Length is 0 or > 31 || name.AsSpan().ContainsAny(ForbiddenInNames) || name.StartsWith('\'') || name.EndsWith('\''))
        {
            throw new ArgumentException($"'{name}' is not a sheet name.", nameof(name));
        }

        Name = name;
    }

    /// <summary>The name on the tab.</summary>
    public string Name { get; }

    /// <summary>True for a sheet that is there for formulas and drop-downs only.</summary>
    public bool Hidden { get; init; }

    /// <summary>Whether cells that are not inputs are locked. No password: it keeps from slips, not from intent.</summary>
    public bool Protected { get; init; }

    /// <summary>Rows that stay in sight above.</summary>
    public int FrozenRows { get; init; }

    /// <summary>Columns that stay in sight at the left.</summary>
    public int FrozenColumns { get; init; }

    /// <summary>How it is printed.</summary>
    public PrintSetup Print { get; init; } = new();

    /// <summary>Cells in file order.</summary>
    public IReadOnlyDictionary<CellAddress, Cell> Cells => cells;

    /// <summary>Widths in characters by column.</summary>
    public IReadOnlyDictionary<int, double> Widths => widths;

    /// <summary>Heights in points by row; other rows are as high as their text needs.</summary>
    public IReadOnlyDictionary<int, double> Heights => heights;

    /// <summary>Merged ranges in the order given.</summary>
    public ReadOnlyCollection<CellRange> Merged => merged.AsReadOnly();

    /// <summary>Input rules in the order given.</summary>
    public ReadOnlyCollection<(CellRange Cells, InputRule Rule)> Rules => rules.AsReadOnly();

    /// <summary>Comments by cell.</summary>
    public IReadOnlyDictionary<CellAddress, string> Comments => comments;

    /// <summary>Puts a cell; a cell already there is replaced.</summary>
    public void Put(CellAddress at, Cell cell) => cells[at] = cell;

    /// <summary>Puts a cell at column and row (from 1).</summary>
    public void Put(int column, int row, Cell cell) => Put(new CellAddress(column, row), cell);

    /// <summary>Puts cells side by side, starting at column and row.</summary>
    public void PutRow(int column, int row, IEnumerable<Cell> rowCells)
    {
        foreach (var cell in rowCells)
        {
            Put(column++, row, cell);
        }
    }

    /// <summary>Sets the widths of neighbouring columns in characters, from the first column on.</summary>
    public void SetWidths(params ReadOnlySpan<double> characters)
    {
        for (var index = 0; index < characters.Length; index++)
        {
            widths[index + 1] = characters[index];
        }
    }

    /// <summary>Sets the width of one column in characters.</summary>
    public void SetWidth(int column, double characters) => widths[column] = characters;

    /// <summary>Sets the height of a row in points (at most 409).</summary>
    public void SetHeight(int row, double points) => heights[row] = Math.Min(points, 409);

    /// <summary>Merges a range; the covered cells take the look of its first cell.</summary>
    /// <exception cref="ArgumentException">It overlaps a range already merged.</exception>
    public void Merge(CellRange range)
    {
        if (range.Count == 1)
        {
            return;
        }

        foreach (var other in merged)
        {
            if (other.Overlaps(range))
            {
                throw new ArgumentException($"{range} overlaps {other}.", nameof(range));
            }
        }

        var style = cells.TryGetValue(range.First, out var first) ? first.Style : StyleName.Plain;
        foreach (var cell in range.Cells())
        {
            cells.TryAdd(cell, Cell.Blank(style));
        }

        merged.Add(range);
    }

    /// <summary>Says what may be typed into the cells.</summary>
    public void AddRule(CellRange range, InputRule rule) => rules.Add((range, rule));

    /// <summary>Attaches a comment to a cell.</summary>
    public void AddComment(CellAddress at, string text) => comments[at] = text;

    /// <summary>A reference to a cell of this sheet for formulas of other sheets.</summary>
    public string Reference(CellAddress at) => $"'{Name.Replace("'", "''", StringComparison.Ordinal)}'!{at.Absolute}";
}
