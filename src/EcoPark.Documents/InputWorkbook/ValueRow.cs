using EcoPark.Documents.Excel;
using EcoPark.Standards.ParkYears;

namespace EcoPark.Documents.InputWorkbook;

/// <summary>A row of 数据 or 图表数据.</summary>
/// <param name="Code">Code of the item or figure.</param>
/// <param name="Name">Its name.</param>
/// <param name="Unit">The unit; empty for texts.</param>
/// <param name="Meaning">Definition, scope, use.</param>
/// <param name="Values">Values given, by year.</param>
internal sealed record ValueRow(string Code, string Name, string Unit, string Meaning, IReadOnlyDictionary<int, SeriesValue> Values)
{
    /// <summary>Heading printed above; null for none.</summary>
    public string? Heading { get; init; }

    /// <summary>Whether the cell of a column is needed by a formula.</summary>
    public Predicate<YearColumn> IsNeeded { get; init; } = _ => false;

    /// <summary>Whether the cells take texts.</summary>
    public bool IsText { get; init; }

    /// <summary>The condition on a cell, for its address; null for none.</summary>
    public Func<CellAddress, string>? Condition { get; init; }

    /// <summary>The source that all values of the row share; null where they differ or have none.</summary>
    public string? CommonSource
    {
        get
        {
            var sources = Values.Values.Where(value => value is not SeriesValue.NotApplicable).Select(SourceOf).Distinct(StringComparer.Ordinal).ToList();
            return sources.Count == 1 ? sources[0] : null;
        }
    }

    public static string? SourceOf(SeriesValue value) => value switch
    {
        SeriesValue.Number number => number.Source,
        SeriesValue.Text text => text.Source,
        _ => null,
    };
}
