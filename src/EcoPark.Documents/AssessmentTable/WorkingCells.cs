using EcoPark.Documents.Excel;
using EcoPark.Standards.Formulas;

namespace EcoPark.Documents.AssessmentTable;

/// <summary>The intermediate results on the sheet 计算底稿, each once, in order of first use.</summary>
/// <param name="sheet">Name of the sheet.</param>
/// <param name="column">Column of the values.</param>
/// <param name="firstRow">Row of the first.</param>
internal sealed class WorkingCells(string sheet, int column, int firstRow)
{
    private readonly Dictionary<(string Text, string Item, int Year), int> indexes = [];
    private readonly List<Entry> entries = [];

    /// <summary>An intermediate result.</summary>
    /// <param name="Expression">What it computes: a growth rate or one item of a mean.</param>
    /// <param name="Item">The item of a mean; null for a growth rate.</param>
    /// <param name="Formula">The spreadsheet formula.</param>
    public sealed record Entry(Expression Expression, string? Item, string Formula);

    public IReadOnlyList<Entry> Entries => entries;

    /// <summary>The cell of a growth rate.</summary>
    public string Cell(Expression.Growth growth, int year, Func<string> formula) =>
        Cell((FormulaWords.Print(growth), string.Empty, year), () => new Entry(growth, null, formula()));

    /// <summary>The cell of one item of a mean.</summary>
    public string Cell(Expression.MeanOver mean, string item, int year, Func<string> formula) =>
        Cell((FormulaWords.Print(mean), item, year), () => new Entry(mean.For(item), item, formula()));

    private string Cell((string Text, string Item, int Year) key, Func<Entry> create)
    {
        if (!indexes.TryGetValue(key, out var index))
        {
            // The formula may need cells of its own, which then come first.
            var entry = create();
            index = entries.Count;
            indexes.Add(key, index);
            entries.Add(entry);
        }

        return $"'{sheet}'!{new CellAddress(column, firstRow + index).Absolute}";
    }
}
