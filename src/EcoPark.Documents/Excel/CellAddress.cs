using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.InteropServices;

namespace EcoPark.Documents.Excel;

/// <summary>The place of a cell: column and row, both counted from 1 as a reader sees them.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct CellAddress : IComparable<CellAddress>
{
    /// <summary>The last column of an .xlsx sheet (XFD).</summary>
    public const int LastColumn = 16_384;

    /// <summary>The last row of an .xlsx sheet.</summary>
    public const int LastRow = 1_048_576;

    /// <summary>An address inside the sheet.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Column or row outside the sheet.</exception>
    public CellAddress(int column, int row)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(column, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(column, LastColumn);
        ArgumentOutOfRangeException.ThrowIfLessThan(row, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(row, LastRow);
        Column = column;
        Row = row;
    }

    /// <summary>Column, 1 = A.</summary>
    public int Column { get; }

    /// <summary>Row, 1 = first.</summary>
    public int Row { get; }

    /// <summary>The address with <c>$</c> before column and row, for formulas that must not shift.</summary>
    public string Absolute => $"${ColumnName(Column)}${Row.ToString(CultureInfo.InvariantCulture)}";

    /// <summary>The letters of a column: 1 → A, 27 → AA.</summary>
    public static string ColumnName(int column)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(column, 1);
        var letters = string.Empty;
        for (var rest = column; rest > 0; rest = (rest - 1) / 26)
        {
            letters = (char)('A' + ((rest - 1) % 26)) + letters;
        }

        return letters;
    }

    /// <summary>Reads <c>F12</c> or <c>$F$12</c>; lower case is accepted.</summary>
    /// <exception cref="FormatException">Not an address of a sheet.</exception>
    public static CellAddress Parse(string text) =>
        TryParse(text, out var address) ? address : throw new FormatException($"'{text}' is not a cell address.");

    /// <summary>Reads <c>F12</c> or <c>$F$12</c>; false where the text is no address inside a sheet.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out CellAddress address)
    {
        address = default;
        if (text is null || text.Length > 12)
        {
            return false;
        }

        var position = text.StartsWith('$') ? 1 : 0;
        var column = 0;
        for (; position < text.Length && char.IsAsciiLetter(text[position]); position++)
        {
            column = (column * 26) + (char.ToUpperInvariant(text[position]) - 'A' + 1);
            if (column > LastColumn)
            {
                return false;
            }
        }

        position += position < text.Length && text[position] == '$' ? 1 : 0;
        if (column == 0
            || !int.TryParse(text.AsSpan(position), NumberStyles.None, CultureInfo.InvariantCulture, out var row)
            || row is < 1 or > LastRow)
        {
            return false;
        }

        address = new(column, row);
        return true;
    }

    /// <summary>The address moved by columns and rows.</summary>
    public CellAddress Move(int columns, int rows) => new(Column + columns, Row + rows);

    /// <summary>Row first, then column: the order of cells in a file.</summary>
    public int CompareTo(CellAddress other) =>
        Row != other.Row ? Row.CompareTo(other.Row) : Column.CompareTo(other.Column);

    /// <summary>File order.</summary>
    public static bool operator <(CellAddress left, CellAddress right) => left.CompareTo(right) < 0;

    /// <summary>File order.</summary>
    public static bool operator >(CellAddress left, CellAddress right) => left.CompareTo(right) > 0;

    /// <summary>File order.</summary>
    public static bool operator <=(CellAddress left, CellAddress right) => left.CompareTo(right) <= 0;

    /// <summary>File order.</summary>
    public static bool operator >=(CellAddress left, CellAddress right) => left.CompareTo(right) >= 0;

    /// <summary>The address as printed: <c>F12</c>.</summary>
    public override string ToString() => ColumnName(Column) + Row.ToString(CultureInfo.InvariantCulture);
}
