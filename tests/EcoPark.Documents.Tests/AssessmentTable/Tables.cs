using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using EcoPark.Documents.AssessmentTable;
using EcoPark.Documents.Excel;
using EcoPark.Standards.Definitions;
using EcoPark.Standards.Evaluation;
using EcoPark.Standards.ParkYears;
using EcoPark.Standards.Quantities;
using Xunit;

namespace EcoPark.Documents.Tests.AssessmentTable;

/// <summary>Builds tables of park-years and finds indicator rows in tables read back.</summary>
internal static class Tables
{
    public static ParkYearEvaluation Evaluate(ParkYear parkYear, Standard? standard = null) =>
        new Evaluator(StandardsFolder.Library.Items).Evaluate(parkYear, standard ?? StandardsFolder.Hj274);

    public static Workbook Build(ParkYearEvaluation evaluation) => AssessmentTableWriter.Build(new AssessmentTableRequest
    {
        Evaluation = evaluation,
        Items = StandardsFolder.Library.Items,
        FillDate = new DateOnly(2020, 3, 15),
    });

    /// <summary>The cell 数值 of every indicator, by number: the rows whose 是否选 is not a dash.</summary>
    public static Dictionary<int, CellText> Values(WorkbookText workbook)
    {
        var table = workbook.Sheet("对照考核表")!;
        var values = new Dictionary<int, CellText>();
        var number = 0;
        for (var row = 6; row <= table.LastRow; row++)
        {
            number = table.At(2, row)?.Number is { } given ? (int)given : number;
            if (table.TextAt(6, row) is not ("-" or "") && table.At(7, row) is { } value)
            {
                values.Add(number, value);
            }
        }

        return values;
    }

    /// <summary>The row of 达标判定 of an indicator.</summary>
    public static int VerdictRow(int number) => 3 + number;

    /// <summary>The printed value of the engine stands in the cell, a number as a number.</summary>
    public static void AssertPrinted(IndicatorResult result, CellText cell)
    {
        var expected = RationalText.TryParse(result.Printed, out var number) ? number.ToString() : result.Printed;
        Assert.Equal($"{result.Indicator.Number}: {expected}", $"{result.Indicator.Number}: {cell.Text}");
    }

    /// <summary>The reference case with items replaced, or taken away by null.</summary>
    public static ParkYear Changed(string changes)
    {
        var parkYear = StandardsFolder.Case("reference");
        using var json = JsonDocument.Parse(changes);
        foreach (var member in json.RootElement.EnumerateObject())
        {
            var series = member.Value.ValueKind == JsonValueKind.Null
                ? parkYear.Series.Remove(member.Name)
                : parkYear.Series.SetItem(member.Name, Given(member.Name, member.Value.GetRawText()));
            parkYear = parkYear with { Series = series };
        }

        return parkYear;
    }

    private static ImmutableSortedDictionary<int, SeriesValue> Given(string code, string years)
    {
        var text = $$$"""{"park": {"name": "P"}, "reportYear": 2019, "baseYear": 2014, "series": {"{{{code}}}": {{{years}}} } }""";
        return StandardsFolder.Read(Encoding.UTF8.GetBytes(text), "changes").Series[code];
    }
}
