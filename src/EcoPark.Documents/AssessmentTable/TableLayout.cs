using EcoPark.Documents.Excel;
using EcoPark.Standards.Definitions;
using EcoPark.Standards.Formulas;
using EcoPark.Standards.ParkYears;

namespace EcoPark.Documents.AssessmentTable;

/// <summary>Which row of which sheet each indicator and each input stands in; decided before anything is written.</summary>
internal sealed class TableLayout
{
    public const string TableSheet = "对照考核表";
    public const string VerdictSheet = "达标判定";
    public const string WorkingSheet = "计算底稿";
    public const string GapSheet = "待补清单";
    public const int HeaderRow = 5;
    public const int ValueColumn = 7;
    public const int ChosenColumn = 6;
    public const int VerdictHeaderRow = 3;
    public const int WorkingValueColumn = 5;

    public const int FirstParameterRow = 4;
    private readonly Dictionary<FormulaInput, string> cells = [];
    private readonly List<FormulaInput> unprinted = [];
    private readonly List<Block> blocks = [];

    public TableLayout(Standard standard, ParkYear parkYear)
    {
        var row = HeaderRow + 1;
        foreach (var indicator in standard.Indicators)
        {
            var branches = Math.Max(1, indicator.Limits.Count(limit => limit.Case is LimitCase.Attribute));
            var block = new Block(indicator, row, row + indicator.Rows.Length, branches);
            blocks.Add(block);
            foreach (var (index, raw) in indicator.Rows.Index())
            {
                var input = new FormulaInput(raw.Item, raw.Period.Year(parkYear.ReportYear, parkYear.BaseYear));
                cells.TryAdd(input, $"'{TableSheet}'!{new CellAddress(ValueColumn, row + index).Absolute}");
            }

            row = block.LastRow + 1;
        }

        FirstUnprintedRow = FirstParameterRow + ParameterCount(standard) + 3;
        foreach (var input in standard.Indicators.SelectMany(indicator => Inputs(indicator, parkYear)).Where(input => !cells.ContainsKey(input)).Distinct().ToList())
        {
            cells.Add(input, $"'{WorkingSheet}'!{new CellAddress(WorkingValueColumn, FirstUnprintedRow + unprinted.Count).Absolute}");
            unprinted.Add(input);
        }

        FirstWorkingRow = FirstUnprintedRow + unprinted.Count + 3;
        Attributes = standard.Attributes.Select((attribute, index) =>
            KeyValuePair.Create(attribute.Code, new CellAddress(WorkingValueColumn, FirstParameterRow + 2 + index))).ToDictionary(StringComparer.Ordinal);
    }

    /// <summary>The rows of one indicator: raw data from First, its own row at Value, one more per region.</summary>
    public sealed record Block(Indicator Indicator, int First, int Value, int Branches)
    {
        public int LastRow => Value + Branches - 1;
    }

    public IReadOnlyList<Block> Blocks => blocks;

    /// <summary>The cell that holds each input, with its sheet.</summary>
    public IReadOnlyDictionary<FormulaInput, string> Cells => cells;

    /// <summary>Inputs that the official table has no row for.</summary>
    public IReadOnlyList<FormulaInput> Unprinted => unprinted;

    /// <summary>Cells of the park's attributes on the working sheet.</summary>
    public IReadOnlyDictionary<string, CellAddress> Attributes { get; }

    public int FirstUnprintedRow { get; }

    public int FirstWorkingRow { get; }

    /// <summary>A cell of the verdict sheet, with its sheet.</summary>
    public static string Verdict(int index, int column) => $"'{VerdictSheet}'!{new CellAddress(column, VerdictHeaderRow + 1 + index).Absolute}";

    private static int ParameterCount(Standard standard) => 2 + standard.Attributes.Length;

    private static IEnumerable<FormulaInput> Inputs(Indicator indicator, ParkYear parkYear) =>
        FormulaCheck.Inputs(indicator.Formula, parkYear.ReportYear, parkYear.BaseYear).Concat(
            indicator.Limits.Select(limit => limit.Case).OfType<LimitCase.When>()
                .SelectMany(when => FormulaCheck.Inputs(when.Condition, parkYear.ReportYear, parkYear.BaseYear)));
}
