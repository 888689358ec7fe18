using EcoPark.Documents.Excel;
using EcoPark.Standards.Definitions;
using EcoPark.Standards.ParkYears;
using EcoPark.Standards.Quantities;

namespace EcoPark.Documents.InputWorkbook;

/// <summary>
/// Writes the workbook that a park fills in: 说明, 基本信息, 考核指标, 数据, 图表数据, 名录, 口径与来源, 正文.
/// What <see cref="InputWorkbookReader"/> reads from it is the park-year written into it.
/// </summary>
public static class InputWorkbookWriter
{
    private static readonly IReadOnlyDictionary<int, SeriesValue> NoValues = new Dictionary<int, SeriesValue>();

    /// <summary>The workbook, empty or filled from a park-year.</summary>
    public static Workbook Build(InputWorkbookRequest request)
    {
        var reportYear = request.ParkYear?.ReportYear ?? request.ReportYear;
        var baseYear = request.ParkYear?.BaseYear ?? request.BaseYear;
        var data = DataRows(request).ToList();
        var figures = request.Library.Figures.Figures.Select(figure => FigureRow(figure, request.ParkYear)).ToList();
        var park = new ParkSheetWriter(request);
        var parkSheet = park.Build();
        var dataSheet = new ValueSheetWriter(InputLayout.DataSheet, "数据", Columns(data), park).Build(
            "深黄单元格是计算指标所必需的，白色单元格可填可不填。只填数字；与本园区无关时填“不涉及:原因”；未知时留空，留空不等于 0。", data, reportYear, baseYear);
        var figureSheet = new ValueSheetWriter(InputLayout.FigureSheet, "图表数据（年度评价报告所用）", Columns(figures), park).Build(
            "年度评价报告正文引用的数字；没有记录的留空，报告中相应的句子不出现或显示“待补”，不会写成 0。", figures, reportYear, baseYear);
        IReadOnlyList<YearColumn> Columns(List<ValueRow> rows) => YearColumn.For(reportYear, baseYear, rows.SelectMany(row => row.Values.Keys));
        return new Workbook
        {
            Title = $"{request.Standard.Number} 数据填报表",
            Sheets =
            [
                HelpSheet.Build(request), parkSheet, new ChoiceSheetWriter(request).Build(), dataSheet, figureSheet,
                new ListSheetWriter(request).Build(), DetailSheetWriter.Build(data, figures), TextSheet(request.ParkYear),
            ],
        };
    }

    private static IEnumerable<ValueRow> DataRows(InputWorkbookRequest request)
    {
        var needed = new NeededValues(request.Standard);
        var others = (request.ParkYear?.Series.Keys ?? []).Except(needed.Items.Select(item => item.Code), StringComparer.Ordinal);
        string? open = null;
        foreach (var (code, heading) in needed.Items.Select(item => (item.Code, item.Indicator.Class)).Concat(others.Select(code => (code, "其他标准的数据"))))
        {
            if (request.Library.Items.TryFindItem(code, out var item))
            {
                yield return DataRow(item, needed, request.ParkYear) with { Heading = heading == open ? null : heading };
                open = heading;
            }
        }
    }

    private static ValueRow DataRow(DataItem item, NeededValues needed, ParkYear? parkYear)
    {
        var numbers = string.Join("、", needed.IndicatorsOf(item.Code));
        var values = parkYear is not null && parkYear.Series.TryGetValue(item.Code, out var given) ? given : NoValues;
        return new ValueRow(item.Code, item.Name.Zh, item.Unit.Symbol, numbers.Length > 0 ? $"{item.Definition.Zh}（用于指标 {numbers}）" : item.Definition.Zh, values)
        {
            IsNeeded = column => needed.Contains(item.Code, column),
            Condition = cell => Condition(cell, item.Minimum, item.Maximum),
        };
    }

    private static ValueRow FigureRow(Figure figure, ParkYear? parkYear)
    {
        string?[] facts = [figure.Scope, figure.Coverage, Span(figure.Span), figure.Counting is null ? null : $"按{figure.Counting}计", figure.Document];
        var values = parkYear is not null && parkYear.Figures.TryGetValue(figure.Code, out var given) ? given : NoValues;
        return new ValueRow(figure.Code, figure.Name.Zh, figure.IsText ? "文字" : figure.Unit.Symbol, string.Join("；", facts.Where(fact => fact is not null)), values)
        {
            IsText = figure.IsText,
            Condition = figure.IsText ? null : cell => Condition(cell, null, null),
        };
    }

    private static string Condition(CellAddress cell, Rational? minimum, Rational? maximum)
    {
        var bounds = string.Concat(
            minimum is { } low ? $",{cell}>={low}" : string.Empty,
            maximum is { } high ? $",{cell}<={high}" : string.Empty);
        var number = bounds.Length > 0 ? $"IF(ISNUMBER({cell}),AND(TRUE{bounds}),FALSE)" : $"ISNUMBER({cell})";
        return $"OR({number},LEFT({cell},3)=\"{InputLayout.NotApplicable}\")";
    }

    private static string? Span(string? span) => span switch
    {
        "year" => "当年",
        "cumulative" => "累计",
        "year-end" => "年末",
        _ => span,
    };

    private static Sheet TextSheet(ParkYear? parkYear)
    {
        var sheet = new Sheet(InputLayout.TextSheet) { FrozenRows = 3 };
        sheet.SetWidths(32, 100);
        sheet.Put(1, 1, Cell.Text("报告正文的自定义文字", StyleName.Title));
        sheet.Merge(new CellRange(new(1, 1), new(2, 1)));
        sheet.SetHeight(1, 28);
        sheet.Put(1, 2, Cell.Text("某一章节不用默认模板时，在此写出章节代码和模板文字；没有则不填。", StyleName.Body));
        sheet.Merge(new CellRange(new(1, 2), new(2, 2)));
        sheet.PutRow(1, 3, [Cell.Text(InputLayout.Section, StyleName.Header), Cell.Text(InputLayout.SectionText, StyleName.Header)]);
        var row = 4;
        foreach (var (section, text) in parkYear is null ? [] : parkYear.Texts.AsEnumerable())
        {
            sheet.PutRow(1, row++, [Cell.Text(section, StyleName.InputText), Cell.Text(text, StyleName.InputText)]);
        }

        for (var spare = 0; spare < 6; spare++)
        {
            sheet.PutRow(1, row++, [Cell.Blank(StyleName.InputText), Cell.Blank(StyleName.InputText)]);
        }

        return sheet;
    }
}
