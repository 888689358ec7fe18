using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using EcoPark.Documents.Excel;
using Xunit;

namespace EcoPark.Documents.Tests.Excel;

public sealed class WorkbookWriterTests
{
    [Fact]
    public void A_workbook_with_everything_passes_the_schema_validator()
    {
        using var stream = new MemoryStream(WorkbookWriter.ToBytes(Everything()));
        using var document = SpreadsheetDocument.Open(stream, isEditable: false);

        var errors = new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(document)
            .Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}");

        Assert.Empty(errors);
    }

    [Fact]
    public void The_same_workbook_gives_the_same_bytes() =>
        Assert.Equal(WorkbookWriter.ToBytes(Everything()), WorkbookWriter.ToBytes(Everything()));

    [Fact]
    public void Numbers_are_stored_with_the_digits_given()
    {
        var sheet = new Sheet("数据");
        sheet.Put(1, 1, Cell.Number("42980.55", CellStyle.Number(2)));
        sheet.Put(2, 1, Cell.Number("0.1", StyleName.Input));
        sheet.Put(3, 1, Cell.Number(-12.500m, StyleName.Input));

        var read = Books.ReadBack(Books.Of(sheet)).Sheets[0];

        Assert.Equal([42980.55m, 0.1m, -12.5m], read.Cells.Select(cell => cell.Number!.Value));
    }

    [Theory]
    [InlineData("NaN")]
    [InlineData("1,5")]
    [InlineData("")]
    [InlineData("1 000")]
    [InlineData("0x10")]
    public void What_is_no_number_is_not_written_as_one(string digits) =>
        Assert.Throws<ArgumentException>(() => Cell.Number(digits, StyleName.Input));

    [Fact]
    public void Text_longer_than_a_cell_is_cut_visibly()
    {
        var sheet = new Sheet("长");
        sheet.Put(1, 1, Cell.Text(new string('长', 40_000), StyleName.Body));

        var text = Books.ReadBack(Books.Of(sheet)).Sheets[0].TextAt(1, 1);

        Assert.Equal(32_767, text.Length);
        Assert.EndsWith("…", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_sheets_of_one_name_are_refused() =>
        Assert.Throws<ArgumentException>(() => WorkbookWriter.ToBytes(Books.Of(new Sheet("A"), new Sheet("a"))));

    [Fact]
    public void Only_hidden_sheets_are_refused() =>
        Assert.Throws<ArgumentException>(() => WorkbookWriter.ToBytes(Books.Of(new Sheet("A") { Hidden = true })));

    [Fact]
    public void Overlapping_merges_are_refused()
    {
        var sheet = new Sheet("A");
        sheet.Merge(Range("A1:B2"));

        Assert.Throws<ArgumentException>(() => sheet.Merge(Range("B2:C3")));
    }

    [Fact]
    public void LibreOffice_shows_what_was_written()
    {
        LibreOfficeOracle.SkipWhenAbsent();

        var read = LibreOfficeOracle.Recalculate(WorkbookWriter.ToBytes(Everything()));

        var table = read.Sheet("对照考核表")!;
        Assert.Equal("示例园区 <&> \"引号\"", table.TextAt(1, 1));
        Assert.Equal(62.6m, table.At(2, 3)!.Number);
        Assert.Contains(table.Merged, range => range.ToString() == "A1:C1");
        Assert.True(read.Sheet("选项")!.Hidden);
    }

    internal static CellRange Range(string text) =>
        CellRange.TryParse(text, out var range) ? range : throw new FormatException(text);

    private static Workbook Everything()
    {
        var sheet = new Sheet("对照考核表")
        {
            FrozenRows = 2,
            FrozenColumns = 1,
            Protected = true,
            Print = new PrintSetup { RepeatRows = (1, 2), Area = Range("A1:C30") },
        };
        sheet.SetWidths(12, 20, 8.5);
        sheet.SetHeight(1, 30);
        sheet.Put(1, 1, Cell.Text("示例园区 <&> \"引号\"", StyleName.Title));
        sheet.Merge(Range("A1:C1"));
        sheet.Put(2, 3, Cell.NumberFormula("ROUND(62.604,2)", "62.60", CellStyle.StrongNumber(2)));
        sheet.Put(3, 3, Cell.TextFormula("IF(B3>30,\"达标\",\"未达标\")", "达标", StyleName.Met));
        sheet.AddRule(Range("A4"), new InputRule.OneOf(["是", "否"]) { Title = "选择", Prompt = "请选是或否", Refusal = "只能填是或否" });
        sheet.AddRule(Range("A5"), new InputRule.OneOfCells("'选项'!$A$1:$A$3"));
        sheet.AddRule(Range("A6:A9"), new InputRule.DecimalBetween(0, null) { Refusal = "不能为负" });
        sheet.AddRule(Range("B6:B9"), new InputRule.DecimalBetween(0, 100) { Strict = false });
        sheet.AddRule(Range("C6:C9"), new InputRule.WholeBetween(1900, 2100));
        sheet.AddRule(Range("A10"), new InputRule.Condition("OR(ISNUMBER(A10),LEFT(A10,3)=\"不涉及\")"));
        sheet.AddRule(Range("A11"), new InputRule.MessageOnly { Title = "提示", Prompt = new string('长', 300) });
        sheet.AddComment(new CellAddress(2, 3), "依据：示例\n第二行");
        var row = 12;
        foreach (var name in Enum.GetValues<StyleName>())
        {
            sheet.Put(1, row, Cell.Text(name.ToString(), name));
            sheet.Put(2, row++, Cell.Number("1.005", new CellStyle(name, 3)));
        }

        var options = new Sheet("选项") { Hidden = true };
        options.PutRow(1, 1, [Cell.Text("其他地区", StyleName.Plain)]);
        return new Workbook { Title = "示例", Sheets = [sheet, options], Names = [new("区域", "'选项'!$A$1:$A$3")] };
    }
}
