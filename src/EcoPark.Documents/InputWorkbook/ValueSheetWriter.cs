using EcoPark.Documents.Excel;
using EcoPark.Standards.ParkYears;

namespace EcoPark.Documents.InputWorkbook;

/// <summary>Writes 数据 and 图表数据: one item or figure per row, one year per column.</summary>
internal sealed class ValueSheetWriter(string name, string title, IReadOnlyList<YearColumn> columns, ParkSheetWriter park)
{
    private const int HeaderRow = 3;
    private const int YearRow = 4;
    private const int FirstYearColumn = 5;

    private readonly Sheet sheet = new(name)
    {
        FrozenRows = YearRow,
        FrozenColumns = 3,
        Print = new PrintSetup { Landscape = true, RepeatRows = (HeaderRow, YearRow) },
    };

    private int SourceColumn => FirstYearColumn + columns.Count;

    public Sheet Build(string hint, IEnumerable<ValueRow> rows, int? reportYear, int? baseYear)
    {
        Head(hint, reportYear, baseYear);
        var row = YearRow + 1;
        foreach (var value in rows)
        {
            if (value.Heading is { } heading)
            {
                sheet.Put(1, row, Cell.Text(heading, StyleName.Heading));
                sheet.SetHeight(row++, 22);
            }

            Row(row++, value, reportYear, baseYear);
        }

        return sheet;
    }

    private void Head(string hint, int? reportYear, int? baseYear)
    {
        sheet.SetWidths(32, 34, 15, 48);
        sheet.Put(1, 1, Cell.Text(title, StyleName.Title));
        sheet.Merge(new CellRange(new(1, 1), new(SourceColumn, 1)));
        sheet.SetHeight(1, 28);
        sheet.Put(1, 2, Cell.Text(hint, StyleName.Body));
        sheet.Merge(new CellRange(new(1, 2), new(SourceColumn, 2)));
        string[] headings = [InputLayout.Code, InputLayout.Name, InputLayout.Unit, InputLayout.Meaning, .. columns.Select(column => column.Heading), InputLayout.Source];
        for (var index = 0; index < headings.Length; index++)
        {
            sheet.Put(index + 1, HeaderRow, Cell.Text(headings[index], StyleName.Header));
            sheet.Put(index + 1, YearRow, Cell.Blank(StyleName.Header));
        }

        for (var index = 0; index < columns.Count; index++)
        {
            sheet.Put(FirstYearColumn + index, YearRow, YearCell(columns[index], columns[index].Year(reportYear, baseYear)));
            sheet.SetWidth(FirstYearColumn + index, 17);
        }

        sheet.SetWidth(SourceColumn, 34);
    }

    /// <summary>A live formula, so that the years shown follow the report year typed.</summary>
    private Cell YearCell(YearColumn column, int? year)
    {
        var from = column is YearColumn.Base ? park.BaseYearCell : park.ReportYearCell;
        var reference = $"'{InputLayout.ParkSheet}'!{from.Absolute}";
        var formula = column switch
        {
            YearColumn.Base => $"IF(ISNUMBER({reference}),{reference},\"\")",
            YearColumn.Before before => FormattableString.Invariant($"IF(ISNUMBER({reference}),{reference}-{before.Years},\"\")"),
            _ => null,
        };
        return (formula, year) switch
        {
            (null, { } number) => Cell.Number(number, StyleName.Header),
            ({ } text, { } number) => new Cell(new CellContent.Formula(text, new CellContent.Number(number)), StyleName.Header),
            ({ } text, null) => new Cell(new CellContent.Formula(text, new CellContent.Text(string.Empty)), StyleName.Header),
            _ => Cell.Blank(StyleName.Header),
        };
    }

    private void Row(int row, ValueRow value, int? reportYear, int? baseYear)
    {
        sheet.PutRow(1, row,
        [
            Cell.Text(value.Code, StyleName.Code),
            Cell.Text(value.Name, StyleName.Label),
            Cell.Text(value.Unit, StyleName.Centre),
            Cell.Text(value.Meaning, StyleName.Label),
        ]);
        for (var index = 0; index < columns.Count; index++)
        {
            var column = columns[index];
            var given = column.Year(reportYear, baseYear) is { } year && value.Values.TryGetValue(year, out var found) ? found : null;
            var style = value.IsNeeded(column) ? StyleName.RequiredInput : value.IsText ? StyleName.InputText : StyleName.OptionalInput;
            sheet.Put(FirstYearColumn + index, row, ValueCell(given, style));
        }

        sheet.Put(SourceColumn, row, Cell.Text(value.CommonSource ?? string.Empty, StyleName.InputText));
        if (value.Condition is { } condition)
        {
            var first = new CellAddress(FirstYearColumn, row);
            sheet.AddRule(new CellRange(first, new(SourceColumn - 1, row)), new InputRule.Condition(condition(first))
            {
                Title = value.Name,
                Prompt = $"单位：{value.Unit}。只填数字；与本园区无关时填“不涉及:原因”；未知时留空。",
                Refusal = $"请只填数字（单位 {value.Unit}），或填“不涉及:原因”。",
            });
        }
    }

    private static Cell ValueCell(SeriesValue? given, StyleName style) => given switch
    {
        SeriesValue.Number number => CellNumber.Of(number.Value, style),
        SeriesValue.NotApplicable none => Cell.Text($"{InputLayout.NotApplicable}:{none.Reason}", style),
        SeriesValue.Text text => Cell.Text(text.Value, StyleName.InputText),
        _ => Cell.Blank(style),
    };
}
