using CsCheck;
using EcoPark.Documents.Excel;
using Xunit;

namespace EcoPark.Documents.Tests.Excel;

public sealed class WorkbookReaderTests
{
    [Fact]
    public void Any_text_comes_back_as_it_was() =>
        Gen.String.Array[1, 20].Sample(texts =>
        {
            var sheet = new Sheet("文本");
            for (var index = 0; index < texts.Length; index++)
            {
                sheet.Put(1, index + 1, Cell.Text(texts[index], StyleName.InputText));
            }

            var read = Books.ReadBack(Books.Of(sheet)).Sheets[0];

            return Enumerable.Range(0, texts.Length).All(index => (read.At(1, index + 1)?.Text ?? "") == texts[index]);
        });

    [Theory]
    [InlineData("_x000D_")]
    [InlineData("__x000D_")]
    [InlineData("_x005F_x000D_")]
    [InlineData("a\r\nb")]
    [InlineData("  首尾空格  ")]
    [InlineData("\u0001\uFFFF")]
    [InlineData("\ud83c")]
    [InlineData("表情🌱")]
    public void Awkward_text_comes_back_as_it_was(string text)
    {
        var sheet = new Sheet("文本");
        sheet.Put(1, 1, Cell.Text(text, StyleName.InputText));

        Assert.Equal(text, Books.ReadBack(Books.Of(sheet)).Sheets[0].At(1, 1)!.Text);
    }

    [Fact]
    public void Numbers_of_15_digits_and_12_decimals_come_back_exactly() =>
        Gen.Select(Gen.Long[-999_999_999_999_999, 999_999_999_999_999], Gen.Int[0, 12]).Array[1, 20].Sample(numbers =>
        {
            var sheet = new Sheet("数");
            for (var index = 0; index < numbers.Length; index++)
            {
                sheet.Put(index + 1, 1, Cell.Number(Scaled(numbers[index]), StyleName.Input));
            }

            var read = Books.ReadBack(Books.Of(sheet)).Sheets[0];

            return Enumerable.Range(0, numbers.Length).All(index => read.At(index + 1, 1)!.Number == Scaled(numbers[index]));
        });

    [Fact]
    public void Formulas_come_back_with_their_cached_values()
    {
        var sheet = new Sheet("式");
        sheet.Put(1, 1, Cell.NumberFormula("B1*2", "62.60", CellStyle.Number(2)));
        sheet.Put(2, 1, Cell.TextFormula("IF(A1>30,\"是\",\"否\")", "是", StyleName.Centre));
        sheet.Put(3, 1, new Cell(new CellContent.Formula("A1"), StyleName.Centre));

        var cells = Books.ReadBack(Books.Of(sheet)).Sheets[0].Cells;

        Assert.Equal(("B1*2", 62.6m), (cells[0].Formula, cells[0].Number));
        Assert.Equal(("IF(A1>30,\"是\",\"否\")", "是"), (cells[1].Formula, cells[1].Text));
        Assert.Equal(("A1", CellKind.NotCalculated), (cells[2].Formula, cells[2].Kind));
    }

    [Fact]
    public void Blank_cells_are_not_listed_and_merges_are()
    {
        var sheet = new Sheet("A");
        sheet.Put(1, 1, Cell.Text("甲", StyleName.ClassCell));
        sheet.Merge(WorkbookWriterTests.Range("A1:A4"));

        var read = Books.ReadBack(Books.Of(sheet)).Sheets[0];

        Assert.Single(read.Cells);
        Assert.Equal("A1:A4", Assert.Single(read.Merged).ToString());
    }

    [Theory]
    [InlineData("4.0999999999999996", "4.1")]
    [InlineData("0.30000000000000004", "0.3")]
    [InlineData("2.6749999999999998", "2.675")]
    [InlineData("6.2602115414527918E1", "62.602115414528")]
    [InlineData("1E+5", "100000")]
    [InlineData("-1.5e-3", "-0.0015")]
    [InlineData("1e-13", "0")]
    [InlineData("5e-13", "0")]
    [InlineData("1.5e-12", "0.000000000002")]
    [InlineData("-0", "0")]
    [InlineData("1e-400", "0")]
    [InlineData("123456789012345678", "123456789012346000")]
    [InlineData("0.1250000000000005", "0.125000000000")]
    [InlineData("00012.50", "12.5")]
    [InlineData("+3", "3")]
    public void Stored_digits_are_taken_at_15_digits_and_12_decimals(string stored, string expected)
    {
        var cell = RawBook.OneCell($"<c r=\"A1\"><v>{stored}</v></c>");

        Assert.Equal(decimal.Parse(expected, System.Globalization.CultureInfo.InvariantCulture), cell.Number);
    }

    [Theory]
    [InlineData("NaN")]
    [InlineData("INF")]
    [InlineData("1e400")]
    [InlineData("1e29")]
    [InlineData("1e99999999999")]
    [InlineData("--1")]
    [InlineData("1.2.3")]
    [InlineData(".")]
    [InlineData("-")]
    [InlineData("1 2")]
    [InlineData("١")]
    public void Stored_digits_that_are_no_number_are_shown_as_stored(string stored)
    {
        var cell = RawBook.OneCell($"<c r=\"A1\"><v>{stored}</v></c>");
        Assert.Equal((CellKind.Unreadable, stored), (cell.Kind, cell.Text));
    }

    private static decimal Scaled((long Digits, int Decimals) number)
    {
        var value = (decimal)number.Digits;
        for (var index = 0; index < number.Decimals; index++)
        {
            value /= 10;
        }

        return value;
    }
}
