namespace EcoPark.Documents.Excel;

/// <summary>A cell to be written: content and one of the closed set of styles.</summary>
/// <param name="Content">What stands in it.</param>
/// <param name="Style">How it looks.</param>
public readonly record struct Cell(CellContent Content, CellStyle Style)
{
    private static readonly CellContent.Blank Nothing = new();

    /// <summary>An empty cell that carries only its style.</summary>
    public static Cell Blank(CellStyle style) => new(Nothing, style);

    /// <summary>Text; empty text is a blank cell.</summary>
    public static Cell Text(string text, CellStyle style) => text.Length == 0 ? Blank(style) : new(new CellContent.Text(text), style);

    /// <summary>A number from its invariant digits.</summary>
    /// <exception cref="ArgumentException">Not a number in invariant form.</exception>
    public static Cell Number(string digits, CellStyle style) => new(new CellContent.Number(digits), style);

    /// <summary>A number from an exact decimal.</summary>
    public static Cell Number(decimal value, CellStyle style) => new(new CellContent.Number(value), style);

    /// <summary>A formula whose cached value is a number.</summary>
    public static Cell NumberFormula(string expression, string cachedDigits, CellStyle style) =>
        new(new CellContent.Formula(expression, new CellContent.Number(cachedDigits)), style);

    /// <summary>A formula whose cached value is text.</summary>
    public static Cell TextFormula(string expression, string cachedText, CellStyle style) =>
        new(new CellContent.Formula(expression, new CellContent.Text(cachedText)), style);
}
