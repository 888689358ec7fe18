using System.Globalization;

namespace EcoPark.Documents.Excel;

/// <summary>One filled cell of a workbook from outside. Empty cells are not listed.</summary>
public sealed record CellText
{
    private readonly string? text;

    internal CellText(CellAddress address, CellKind kind, string? text, decimal number = 0)
    {
        Address = address;
        Kind = kind;
        this.text = text;
        Value = number;
    }

    /// <summary>Where it stands.</summary>
    public CellAddress Address { get; }

    /// <summary>What it holds.</summary>
    public CellKind Kind { get; }

    /// <summary>
    /// The number, taken at 15 significant digits and then 12 decimals from the digits stored, so that 0.1 + 0.2
    /// reads 0.3; null unless the kind is number or date. A percentage reads as stored: 62.6 % is 0.626.
    /// </summary>
    public decimal? Number => Kind is CellKind.Number or CellKind.Date ? Value : null;

    /// <summary>The text; of a number its invariant digits, of a date ISO 8601, of an error its sign.</summary>
    public string Text => text ?? Value.ToString(CultureInfo.InvariantCulture);

    /// <summary>The formula without <c>=</c>; null where there is none. Of a shared formula only the first cell has its text, the others have an empty one.</summary>
    public string? Formula { get; init; }

    /// <summary>Whether the cell's format shows a percentage.</summary>
    public bool IsPercentage { get; init; }

    private decimal Value { get; }
}
