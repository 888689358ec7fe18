using System.Globalization;
using EcoPark.Standards.Forms;

namespace EcoPark.Documents.TableWorkbook;

/// <summary>
/// One row of a table as read. Values are understood and normalised: numbers as invariant digits, dates as <c>2024-03-01</c>,
/// choices as their code, yes and no as 是 and 否. What could not be understood is null here and has a remark.
/// </summary>
public sealed class TableRow
{
    internal const string NotApplicableMark = "不涉及:";

    private readonly TableDefinition definition;
    private readonly string?[] values;
    private readonly string?[]? typed;

    internal TableRow(TableDefinition definition, int number, string?[] values, string?[]? typed, bool hasErrors)
    {
        this.definition = definition;
        this.values = values;
        this.typed = typed;
        Number = number;
        HasErrors = hasErrors;
    }

    /// <summary>The row in the sheet, from 1.</summary>
    public int Number { get; }

    /// <summary>True when a cell of the row has an error: such a row stays out.</summary>
    public bool HasErrors { get; }

    /// <summary>The value of a column; null where nothing stands, or nothing that could be understood, or 不涉及.</summary>
    /// <exception cref="ArgumentException">The table has no such column.</exception>
    public string? Text(string column) => values[Index(column)] is { } text && !IsReason(Index(column), text) ? text : null;

    /// <summary>The value of a number column; null as above.</summary>
    /// <exception cref="ArgumentException">The table has no such column.</exception>
    public decimal? Decimal(string column) =>
        decimal.TryParse(Text(column), NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : null;

    /// <summary>The value of a date column; null as above.</summary>
    /// <exception cref="ArgumentException">The table has no such column.</exception>
    public DateOnly? Date(string column) =>
        DateOnly.TryParseExact(Text(column), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var value) ? value : null;

    /// <summary>The value of a yes-or-no column; null as above.</summary>
    /// <exception cref="ArgumentException">The table has no such column.</exception>
    public bool? YesNo(string column) => Text(column) switch { "是" => true, "否" => false, _ => null };

    /// <summary>What was typed, before it was understood; null where nothing stands.</summary>
    /// <exception cref="ArgumentException">The table has no such column.</exception>
    public string? Typed(string column) => typed?[Index(column)] ?? values[Index(column)];

    /// <summary>The cell as a value of a form, the text as typed; null where nothing stands.</summary>
    /// <exception cref="ArgumentException">The table has no such column.</exception>
    public EnteredValue? Entered(string column)
    {
        var index = Index(column);
        return values[index] is { } text && IsReason(index, text)
            ? new EnteredValue.NotApplicable(text[NotApplicableMark.Length..])
            : Typed(column) is { } given ? new EnteredValue.Given(given) : null;
    }

    private bool IsReason(int index, string text) =>
        definition.Columns[index].NotApplicable && text.StartsWith(NotApplicableMark, StringComparison.Ordinal);

    private int Index(string column) => definition.IndexOf(column) is var index and >= 0
        ? index
        : throw new ArgumentException($"The table {definition.Code} has no column {column}.", nameof(column));
}
