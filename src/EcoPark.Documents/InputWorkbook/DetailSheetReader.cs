using System.Collections.Immutable;
using System.Globalization;
using EcoPark.Documents.Excel;
using EcoPark.Standards.ParkYears;

namespace EcoPark.Documents.InputWorkbook;

/// <summary>Reads 口径与来源 and attaches what it says to the values it names.</summary>
internal sealed class DetailSheetReader(InputTable table, InputProblems problems)
{
    // A value refused on another sheet has its row here: that row is no second mistake.
    private readonly bool allValuesRead = problems.None;

    public ParkYear Read(ParkYear parkYear)
    {
        var seen = new Dictionary<(string Table, string Code, int Year), int>();
        foreach (var row in table.Rows)
        {
            if (Key(row) is not { } key)
            {
                continue;
            }

            if (!seen.TryAdd(key, row))
            {
                Report(row, InputLayout.Code, "duplicate-row", $"“{key.Code}”{key.Year} 年已在第 {seen[key]} 行说明；请合并。", $"'{key.Code}' of {key.Year} is already described in row {seen[key]}; merge the rows.");
                continue;
            }

            parkYear = Attach(parkYear, row, key);
        }

        return parkYear;
    }

    private (string Table, string Code, int Year)? Key(int row)
    {
        var name = table.Text(row, InputLayout.Table);
        var code = table.Text(row, InputLayout.Code);
        var year = table.Text(row, InputLayout.Year);
        if (name.Length + code.Length + year.Length == 0)
        {
            return null;
        }

        if (name is not (InputLayout.DataSheet or InputLayout.FigureSheet))
        {
            Report(row, InputLayout.Table, "unknown-table", $"“{name}”应为“{InputLayout.DataSheet}”或“{InputLayout.FigureSheet}”。", $"'{name}' must be {InputLayout.DataSheet} or {InputLayout.FigureSheet}.");
            return null;
        }

        if (int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return (name, code, number);
        }

        Report(row, InputLayout.Year, "not-a-year", $"“{year}”不是四位年份。", $"'{year}' is not a four-digit year.");
        return null;
    }

    private ParkYear Attach(ParkYear parkYear, int row, (string Table, string Code, int Year) key)
    {
        var isData = key.Table == InputLayout.DataSheet;
        var values = isData ? parkYear.Series : parkYear.Figures;
        if (!values.TryGetValue(key.Code, out var years) || !years.TryGetValue(key.Year, out var value))
        {
            if (allValuesRead)
            {
                Report(row, InputLayout.Code, "detail-without-value", $"“{key.Table}”没有“{key.Code}”{key.Year} 年的数值；请填数值或删去此行。",
                    $"There is no value of '{key.Code}' for {key.Year}; fill it in or delete this row.");
            }

            return parkYear;
        }

        var described = Describe(row, value);
        var changed = values.SetItem(key.Code, years.SetItem(key.Year, described));
        return isData ? parkYear with { Series = changed } : parkYear with { Figures = changed };
    }

    private SeriesValue Describe(int row, SeriesValue value) => value switch
    {
        SeriesValue.Number number => number with
        {
            Source = Text(row, InputLayout.Source) ?? number.Source,
            Scope = Text(row, InputLayout.Scope),
            Basis = Text(row, InputLayout.Basis),
            ChangeReason = Text(row, InputLayout.ChangeReason),
            State = State(row),
        },
        SeriesValue.Text text => text with { Source = Text(row, InputLayout.Source) ?? text.Source },
        _ => value,
    };

    private string? State(int row)
    {
        var text = table.Text(row, InputLayout.State);
        if (text.Length == 0)
        {
            return null;
        }

        foreach (var (code, zh) in InputLayout.States)
        {
            if (text == zh || text == code)
            {
                return code;
            }
        }

        var known = string.Join("、", InputLayout.States.Select(state => state.Zh));
        Report(row, InputLayout.State, "unknown-state", $"状态“{text}”不认识；可用：{known}。", $"The state '{text}' is unknown; known: {known}.");
        return null;
    }

    private string? Text(int row, string heading) => table.Cell(row, heading)?.Text is { } text && text.Trim().Length > 0 ? text : null;

    private void Report(int row, string heading, string code, string zh, string en) =>
        problems.Report(table.Sheet, new CellAddress(table.Columns.TryGetValue(heading, out var column) ? column : 1, row), code, zh, en);
}
