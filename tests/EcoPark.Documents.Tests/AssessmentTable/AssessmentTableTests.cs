using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using EcoPark.Documents.Excel;
using EcoPark.Documents.Tests.Excel;
using Xunit;

namespace EcoPark.Documents.Tests.AssessmentTable;

public sealed class AssessmentTableTests
{
    [Fact]
    public void A_changed_raw_row_changes_value_and_verdict()
    {
        LibreOfficeOracle.SkipWhenAbsent();
        var workbook = Books.WithoutCachedValues(Tables.Build(Tables.Evaluate(StandardsFolder.Case("reference"))));
        var table = workbook.Sheets[0];
        var row = table.Cells.First(cell => cell.Value.Content is CellContent.Text { Value: "年末从业人口" }).Key.Row;
        table.Put(7, row, Cell.Number("62000", StyleName.Input));

        var read = LibreOfficeOracle.Recalculate(WorkbookWriter.ToBytes(workbook));

        Assert.Equal(10m, Tables.Values(read)[2].Number);
        Assert.Equal("未达标", read.Sheet("达标判定")!.TextAt(7, Tables.VerdictRow(2)));
    }

    [Fact]
    public void The_table_has_the_68_rows_of_the_official_layout()
    {
        var table = Books.ReadBack(Tables.Build(Tables.Evaluate(StandardsFolder.Case("reference")))).Sheet("对照考核表")!;

        var perIndicator = table.Cells.Where(cell => cell.Address is { Column: 2, Row: > 5 } && cell.Number is not null)
            .Select(cell => table.Merged.FirstOrDefault(range => range.First == cell.Address) is { Count: > 0 } range ? (int)range.Count : 1);

        Assert.Equal([3, 3, 3, 2, 1, 4, 3, 2, 2, 3, 1, 2, 3, 1, 2, 5, 1, 1, 1, 1, 1, 1, 1, 1, 9, 3, 2, 2, 1, 1, 1, 1], perIndicator);
        Assert.Equal("园区名称：Park", table.TextAt(1, 3));
        Assert.Equal("填报时间：2020年3月15日", table.TextAt(5, 3));
        Assert.Equal("考核指标数据基准年为2014年", table.TextAt(1, 4));
        Assert.StartsWith("注：1.", table.TextAt(1, 74), StringComparison.Ordinal);
        Assert.Equal("缺水城市达到20%以上", table.TextAt(5, 43));
    }

    [Fact]
    public void Cached_values_are_the_engine_s()
    {
        var evaluation = Tables.Evaluate(StandardsFolder.Case("reference"));
        var values = Tables.Values(Books.ReadBack(Tables.Build(evaluation)));

        Assert.All(evaluation.Indicators, result => Tables.AssertPrinted(result, values[result.Indicator.Number]));
    }

    [Fact]
    public void What_is_missing_is_listed_with_the_indicators_that_wait_for_it()
    {
        var gaps = Books.ReadBack(Tables.Build(Tables.Evaluate(Tables.Changed("""{"energy_consumption": null}""")))).Sheet("待补清单")!;

        var lines = Enumerable.Range(1, gaps.LastRow).Where(row => gaps.TextAt(2, row) == "energy_consumption")
            .Select(row => $"{gaps.TextAt(5, row)} {gaps.TextAt(6, row)}");
        Assert.Equal(["2019 用于指标 10、11、12", "2014 用于指标 10"], lines);
    }

    [Fact]
    public void The_workbook_passes_the_schema_validator_and_has_the_same_bytes_again()
    {
        var evaluation = Tables.Evaluate(StandardsFolder.Case("case-01"));
        var bytes = WorkbookWriter.ToBytes(Tables.Build(evaluation));
        using var stream = new MemoryStream(bytes);
        using var document = SpreadsheetDocument.Open(stream, isEditable: false);

        Assert.Empty(new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(document).Select(error => error.Description));
        Assert.Equal(bytes, WorkbookWriter.ToBytes(Tables.Build(evaluation)));
    }
}
