using EcoPark.Standards.Definitions;
using EcoPark.Standards.Formulas;

namespace EcoPark.Documents.InputWorkbook;

/// <summary>Which items, in which years, the formulas and limits of a standard read; and for which indicators.</summary>
internal sealed class NeededValues
{
    // Years far enough apart to tell "counted from the report year" from "base year" and from a calendar year.
    private const int SomeReportYear = 9000;
    private const int SomeBaseYear = 8000;

    private readonly HashSet<(string Code, YearColumn Column)> cells = [];
    private readonly Dictionary<string, SortedSet<int>> indicators = new(StringComparer.Ordinal);
    private readonly List<(string Code, Indicator Indicator)> items = [];

    public NeededValues(Standard standard)
    {
        foreach (var indicator in standard.Indicators)
        {
            foreach (var row in indicator.Rows)
            {
                Add(indicator, new FormulaInput(row.Item, row.Period.Year(SomeReportYear, SomeBaseYear)));
            }

            foreach (var input in Inputs(indicator))
            {
                Add(indicator, input);
            }
        }
    }

    /// <summary>Item codes in the order of the indicators, each with the indicator that needs it first.</summary>
    public IReadOnlyList<(string Code, Indicator Indicator)> Items => items;

    public bool Contains(string code, YearColumn column) => cells.Contains((code, column));

    public IReadOnlyCollection<int> IndicatorsOf(string code) => indicators.TryGetValue(code, out var numbers) ? numbers : [];

    private static IEnumerable<FormulaInput> Inputs(Indicator indicator)
    {
        var conditions = indicator.Limits.Select(limit => limit.Case).OfType<LimitCase.When>();
        return FormulaCheck.Inputs(indicator.Formula, SomeReportYear, SomeBaseYear)
            .Concat(conditions.SelectMany(when => FormulaCheck.Inputs(when.Condition, SomeReportYear, SomeBaseYear)));
    }

    private void Add(Indicator indicator, FormulaInput input)
    {
        YearColumn column = input.Year switch
        {
            SomeBaseYear => new YearColumn.Base(),
            > SomeReportYear - 100 => new YearColumn.Before(SomeReportYear - input.Year),
            _ => new YearColumn.Calendar(input.Year),
        };
        cells.Add((input.Code, column));
        if (!indicators.TryGetValue(input.Code, out var numbers))
        {
            indicators[input.Code] = numbers = [];
            items.Add((input.Code, indicator));
        }

        numbers.Add(indicator.Number);
    }
}
