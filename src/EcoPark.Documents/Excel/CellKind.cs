namespace EcoPark.Documents.Excel;

/// <summary>What a cell of a workbook from outside holds.</summary>
public enum CellKind
{
    /// <summary>Text.</summary>
    Text,

    /// <summary>A number that fits an exact decimal.</summary>
    Number,

    /// <summary>A number that the cell's format shows as a date or time; the text is ISO 8601.</summary>
    Date,

    /// <summary>TRUE or FALSE.</summary>
    YesNo,

    /// <summary>An error value such as <c>#DIV/0!</c>.</summary>
    Error,

    /// <summary>Stored as a number but none that can be held: <c>NaN</c>, <c>1e400</c>. The text is what was stored.</summary>
    Unreadable,

    /// <summary>A formula without a cached value: the file was never calculated.</summary>
    NotCalculated,
}
