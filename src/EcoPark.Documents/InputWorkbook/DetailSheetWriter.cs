using EcoPark.Documents.Excel;
using EcoPark.Standards.ParkYears;

namespace EcoPark.Documents.InputWorkbook;

/// <summary>The sheet 口径与来源: what belongs to a single value and not to its whole row.</summary>
internal static class DetailSheetWriter
{
    private const int HeaderRow = 3;
    private const int SpareRows = 12;

    public static Sheet Build(IReadOnlyList<ValueRow> data, IReadOnlyList<ValueRow> figures)
    {
        var sheet = new Sheet(InputLayout.DetailSheet) { FrozenRows = HeaderRow, Print = new PrintSetup { Landscape = true, RepeatRows = (HeaderRow, HeaderRow) } };
        sheet.SetWidths(11, 34, 8, 40, 16, 16, 40, 10);
        sheet.Put(1, 1, Cell.Text("口径与来源", StyleName.Title));
        sheet.Merge(new CellRange(new(1, 1), new(8, 1)));
        sheet.SetHeight(1, 28);
        sheet.Put(1, 2, Cell.Text("某一年的数值另有来源、范围、口径或变动原因时，在此逐条说明；没有则不填。口径：增加值填 current 或 constant:年份，能耗填 当量 或 等价。", StyleName.Body));
        sheet.Merge(new CellRange(new(1, 2), new(8, 2)));
        string[] headings = [InputLayout.Table, InputLayout.Code, InputLayout.Year, InputLayout.Source, InputLayout.Scope, InputLayout.Basis, InputLayout.ChangeReason, InputLayout.State];
        sheet.PutRow(1, HeaderRow, headings.Select(text => Cell.Text(text, StyleName.Header)));
        var row = HeaderRow + 1;
        foreach (var (table, values) in new[] { (InputLayout.DataSheet, data), (InputLayout.FigureSheet, figures) })
        {
            foreach (var (code, year, texts) in values.SelectMany(Details))
            {
                sheet.PutRow(1, row, [Cell.Text(table, StyleName.InputText), Cell.Text(code, StyleName.InputText), Cell.Number(year, StyleName.Input)]);
                sheet.PutRow(4, row++, texts.Select(text => Cell.Text(text ?? string.Empty, StyleName.InputText)));
            }
        }

        for (var spare = 0; spare < SpareRows; spare++)
        {
            sheet.PutRow(1, row + spare, Enumerable.Range(1, headings.Length).Select(column => Cell.Blank(column == 3 ? StyleName.Input : StyleName.InputText)));
        }

        var last = row + SpareRows - 1;
        sheet.AddRule(new CellRange(new(1, HeaderRow + 1), new(1, last)), new InputRule.OneOf([InputLayout.DataSheet, InputLayout.FigureSheet]));
        sheet.AddRule(new CellRange(new(8, HeaderRow + 1), new(8, last)), new InputRule.OneOf([.. InputLayout.States.Select(state => state.Zh)]));
        return sheet;
    }

    private static IEnumerable<(string Code, int Year, string?[] Texts)> Details(ValueRow row)
    {
        foreach (var (year, value) in row.Values.OrderBy(pair => pair.Key))
        {
            var source = row.CommonSource is null ? ValueRow.SourceOf(value) : null;
            var texts = value is SeriesValue.Number number
                ? new[] { source, number.Scope, number.Basis, number.ChangeReason, Word(number.State) }
                : [source, null, null, null, null];
            if (texts.Any(text => text is not null))
            {
                yield return (row.Code, year, texts);
            }
        }
    }

    private static string? Word(string? state) => state is null ? null : InputLayout.States.FirstOrDefault(known => known.Code == state).Zh ?? state;
}
