using System.Collections.Immutable;
using System.Globalization;
using EcoPark.Documents.Excel;
using EcoPark.Standards.ParkYears;

namespace EcoPark.Documents.InputWorkbook;

/// <summary>Reads 数据 and 图表数据.</summary>
/// <param name="table">The sheet.</param>
/// <param name="find">What a code stands for; null for an unknown code.</param>
/// <param name="problems">Where problems go.</param>
internal sealed class ValueSheetReader(InputTable table, Func<string, ValueTarget?> find, InputProblems problems)
{
    private readonly ValueCellReader cells = new(table.Sheet, problems);
    private readonly Dictionary<(string Code, int Year), CellAddress> places = [];

    public ImmutableSortedDictionary<string, ImmutableSortedDictionary<int, SeriesValue>> Read(ParkYear parkYear)
    {
        var columns = table.Columns
            .Select(column => (column.Value, Year: YearColumn.Parse(column.Key)?.Year(parkYear.ReportYear, parkYear.BaseYear)))
            .Where(column => column.Year is not null)
            .OrderBy(column => column.Value)
            .ToList();
        columns.ForEach(column => CheckYear(column.Value, column.Year ?? 0));
        var all = ImmutableSortedDictionary.CreateBuilder<string, ImmutableSortedDictionary<int, SeriesValue>>(StringComparer.Ordinal);
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var row in table.Rows)
        {
            if (Target(row, columns.Select(column => column.Value), seen) is not { } target)
            {
                continue;
            }

            var code = table.Text(row, InputLayout.Code);
            var values = ImmutableSortedDictionary.CreateBuilder<int, SeriesValue>();
            foreach (var (column, year) in columns)
            {
                Value(row, column, year ?? 0, code, target, values);
            }

            if (values.Count > 0)
            {
                all[code] = values.ToImmutable();
            }
        }

        return all.ToImmutable();
    }

    private ValueTarget? Target(int row, IEnumerable<int> valueColumns, Dictionary<string, int> seen)
    {
        var code = table.Text(row, InputLayout.Code);
        var at = table.Address(row, InputLayout.Code);
        var filled = valueColumns.Select(column => table.Sheet.At(column, row)).OfType<CellText>().FirstOrDefault(cell => cell.Text.Trim().Length > 0);
        if (find(code) is { } target)
        {
            if (seen.TryAdd(code, row))
            {
                return target;
            }

            problems.Report(table.Sheet, at, "duplicate-row", $"代码“{code}”已在第 {seen[code]} 行出现；请删去一行。", $"The code '{code}' already stands in row {seen[code]}; delete one of the rows.");
        }
        else if (filled is not null && !IsYearRow(row, code))
        {
            problems.Report(table.Sheet, at, "unknown-item", $"不认识代码“{code}”，但 {filled.Address} 有数值“{filled.Text}”；请核对第一列。",
                $"Unknown code '{code}' beside the value '{filled.Text}' in {filled.Address}; check the first column.");
        }

        return null;
    }

    /// <summary>The row below the headings shows the years and has no code.</summary>
    private bool IsYearRow(int row, string code) => code.Length == 0 && row == table.HeadingRow + 1;

    /// <summary>The years shown follow from 基本信息; a year typed over one would move nothing, so it is refused.</summary>
    private void CheckYear(int column, int year)
    {
        if (table.Sheet.At(column, table.HeadingRow + 1) is { Formula: null } shown && shown.Text.Trim() is { Length: > 0 } typed
            && typed != year.ToString(CultureInfo.InvariantCulture))
        {
            problems.Report(table.Sheet, shown.Address, "year-of-column",
                $"这一列是 {year} 年，却写着“{typed}”；年份由“{InputLayout.ParkSheet}”的报告年和基准年决定，请恢复，或改那里的年份。",
                $"This column is the year {year} but reads '{typed}'; the years follow from {InputLayout.ParkSheet}: restore it or change them there.");
        }
    }

    private void Value(int row, int column, int year, string code, ValueTarget target, ImmutableSortedDictionary<int, SeriesValue>.Builder values)
    {
        var source = table.Text(row, InputLayout.Source);
        if (table.Sheet.At(column, row) is not { } cell || cells.Read(cell, target, source.Length > 0 ? source : null) is not { } value)
        {
            return;
        }

        if (places.TryGetValue((code, year), out var other))
        {
            if (!Same(values[year], value))
            {
                problems.Report(table.Sheet, cell.Address, "duplicate-value",
                    $"{year} 年{target.Name.Zh}在 {other} 和 {cell.Address} 有两个不同的值（{table.Sheet.At(other)?.Text}、{cell.Text}）；请统一。",
                    $"{target.Name.En} of {year} has two different values in {other} and {cell.Address}; make them equal.");
            }

            return;
        }

        places[(code, year)] = cell.Address;
        values[year] = value;
    }

    private static bool Same(SeriesValue one, SeriesValue other) => (one, other) switch
    {
        (SeriesValue.Number a, SeriesValue.Number b) => a.Value == b.Value,
        (SeriesValue.NotApplicable, SeriesValue.NotApplicable) => true,
        (SeriesValue.Text a, SeriesValue.Text b) => a.Value == b.Value,
        _ => false,
    };
}
