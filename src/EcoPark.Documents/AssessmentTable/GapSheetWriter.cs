using System.Globalization;
using EcoPark.Documents.Excel;
using EcoPark.Standards.Evaluation;
using EcoPark.Standards.Formulas;
using EcoPark.Standards.ParkYears;

namespace EcoPark.Documents.AssessmentTable;

/// <summary>The sheet 待补清单: every value that is not given and the indicators that wait for it; what does not apply, with its reason.</summary>
internal static class GapSheetWriter
{
    private const int Columns = 6;

    public static Sheet Build(AssessmentTableRequest request)
    {
        var sheet = new Sheet(TableLayout.GapSheet) { Print = new PrintSetup() };
        sheet.SetWidths(6, 34, 42, 15, 9, 34);
        sheet.Put(1, 1, Cell.Text("待补清单", StyleName.Title));
        sheet.Merge(new CellRange(new(1, 1), new(Columns, 1)));
        sheet.SetHeight(1, 28);
        var missing = Inputs(request, value => value is null).ToList();
        var row = Block(sheet, request, 3, "一、未填的数据", "没有未填的数据。", missing, (numbers, _) => $"用于指标 {string.Join("、", numbers)}");
        row = Attributes(sheet, request, row);
        var without = Inputs(request, value => value is SeriesValue.NotApplicable).ToList();
        Block(sheet, request, row + 1, "二、不涉及的数据", "没有不涉及的数据。", without, (numbers, value) =>
            $"{(value as SeriesValue.NotApplicable)?.Reason}（指标 {string.Join("、", numbers)}）");
        return sheet;
    }

    private static IEnumerable<(FormulaInput Input, SortedSet<int> Numbers, SeriesValue? Given)> Inputs(AssessmentTableRequest request, Predicate<SeriesValue?> wanted)
    {
        var found = new Dictionary<FormulaInput, SortedSet<int>>();
        foreach (var result in request.Evaluation.Indicators)
        {
            foreach (var input in result.Trace.Inputs.Where(input => wanted(input.Given)))
            {
                if (!found.TryGetValue(input.Input, out var numbers))
                {
                    found[input.Input] = numbers = [];
                }

                numbers.Add(result.Indicator.Number);
            }
        }

        return found.Select(pair => (pair.Key, pair.Value, request.Evaluation.ParkYear.Find(pair.Key)));
    }

    private static int Block(
        Sheet sheet, AssessmentTableRequest request, int row, string title, string none,
        List<(FormulaInput Input, SortedSet<int> Numbers, SeriesValue? Given)> inputs, Func<SortedSet<int>, SeriesValue?, string> note)
    {
        sheet.Put(1, row++, Cell.Text(title, StyleName.Heading));
        if (inputs.Count == 0)
        {
            sheet.Put(1, row++, Cell.Text(none, StyleName.Plain));
            return row;
        }

        string[] headings = ["序号", "代码", "名称", "单位", "年份", "说明"];
        sheet.PutRow(1, row++, headings.Select(text => Cell.Text(text, StyleName.Header)));
        foreach (var (index, (input, numbers, given)) in inputs.Index())
        {
            _ = request.Items.TryFindItem(input.Code, out var item);
            sheet.PutRow(1, row++,
            [
                Cell.Number(index + 1, StyleName.Centre),
                Cell.Text(input.Code, StyleName.Label),
                Cell.Text(item?.Name.Zh ?? input.Code, StyleName.Label),
                Cell.Text(item?.Unit.Symbol ?? string.Empty, StyleName.Centre),
                Cell.Text(input.Year.ToString(CultureInfo.InvariantCulture), StyleName.Centre),
                Cell.Text(note(numbers, given), StyleName.Label),
            ]);
        }

        return row;
    }

    private static int Attributes(Sheet sheet, AssessmentTableRequest request, int row)
    {
        foreach (var result in request.Evaluation.Indicators.Where(result => result.Reason?.Code == "region-unset"))
        {
            sheet.Put(1, row, Cell.Text(string.Create(CultureInfo.InvariantCulture, $"指标 {result.Indicator.Number}：{result.Reason?.Message.Zh}。"), StyleName.Body));
            sheet.Merge(new CellRange(new(1, row), new(Columns, row)));
            row++;
        }

        return row;
    }
}
