using System.Text;
using CsCheck;
using EcoPark.Documents.Excel;
using EcoPark.Documents.Packages;
using Xunit;

namespace EcoPark.Documents.Tests.Excel;

public sealed class HostileWorkbookTests
{
    private static readonly byte[] Good = WorkbookWriter.ToBytes(Books.Of(Sample()));

    [Fact]
    public void A_text_file_is_not_a_workbook() => Assert.Equal("package.not_a_zip", Books.Refusal("hello"u8.ToArray()).Code);

    [Fact]
    public void An_empty_file_is_not_a_workbook() => Assert.Equal("package.not_a_zip", Books.Refusal([]).Code);

    [Fact]
    public void An_old_workbook_is_told_so() => Assert.Equal("workbook.old_format", Books.Refusal(Container("Workbook")).Code);

    [Fact]
    public void An_encrypted_workbook_is_told_so() => Assert.Equal("workbook.encrypted", Books.Refusal(Container("EncryptedPackage")).Code);

    [Fact]
    public void A_word_document_is_told_so()
    {
        var parts = RawBook.Parts("");
        parts["xl/workbook.xml"] = "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"/>";

        Assert.Equal("workbook.not_a_workbook", Books.Refusal(RawBook.Zip(parts)).Code);
    }

    [Fact]
    public void A_binary_workbook_is_told_so()
    {
        var parts = RawBook.Parts("");
        parts["_rels/.rels"] = parts["_rels/.rels"].Replace("workbook.xml", "workbook.bin", StringComparison.Ordinal);

        Assert.Equal("workbook.binary", Books.Refusal(RawBook.Zip(parts)).Code);
    }

    [Theory]
    [InlineData("xl/workbook.xml", "package.missing_part")]
    [InlineData("xl/worksheets/sheet1.xml", "workbook.missing_sheet")]
    [InlineData("xl/sharedStrings.xml", "package.missing_part")]
    [InlineData("_rels/.rels", "workbook.not_a_workbook")]
    public void A_missing_part_is_named(string part, string code)
    {
        var parts = RawBook.Parts(RawBook.Sheet(""));
        parts.Remove(part);

        Assert.Equal(code, Books.Refusal(RawBook.Zip(parts)).Code);
    }

    [Theory]
    [InlineData("<!DOCTYPE x [<!ENTITY a \"aaaa\">]><worksheet><sheetData/></worksheet>")]
    [InlineData("<!DOCTYPE x SYSTEM \"file:///etc/passwd\"><worksheet/>")]
    [InlineData("<worksheet><sheetData>")]
    [InlineData("not xml")]
    [InlineData("")]
    public void Hostile_xml_is_refused(string xml) =>
        Assert.Equal("xml.malformed", Books.Refusal(RawBook.Zip(RawBook.Parts(xml))).Code);

    [Fact]
    public void Deep_nesting_is_refused() =>
        Assert.Equal("xml.too_deep", Books.Refusal(RawBook.Zip(RawBook.Parts(string.Concat(Enumerable.Repeat("<a>", 100_000))))).Code);

    [Theory]
    [InlineData("<c r=\"A1\" t=\"s\"><v>5</v></c>", "workbook.text_index")]
    [InlineData("<c r=\"A1\" t=\"s\"><v>-1</v></c>", "workbook.text_index")]
    [InlineData("<c r=\"A1\" t=\"s\"><v>99999999999</v></c>", "workbook.text_index")]
    [InlineData("<c r=\"ZZZZ1\"><v>5</v></c>", "workbook.bad_address")]
    [InlineData("<c r=\"A9\"><v>5</v></c>", "workbook.bad_address")]
    [InlineData("<c r=\"\"><v>5</v></c>", "workbook.bad_address")]
    [InlineData("<c r=\"A1\"><v>5</v></c><c r=\"A1\"><v>6</v></c>", "workbook.repeated_cell")]
    public void Bad_cells_are_refused_with_their_place(string cells, string code)
    {
        var problem = Books.Refusal(RawBook.Of($"<row r=\"1\">{cells}</row>"));

        Assert.Equal(code, problem.Code);
        Assert.Contains("表", problem.Place, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<row r=\"0\"><c><v>1</v></c></row>")]
    [InlineData("<row r=\"1048577\"><c><v>1</v></c></row>")]
    [InlineData("<row r=\"x\"><c><v>1</v></c></row>")]
    [InlineData("<c><v>1</v></c>")]
    public void Rows_outside_the_sheet_are_refused(string rows) =>
        Assert.Equal("workbook.bad_address", Books.Refusal(RawBook.Of(rows)).Code);

    [Fact]
    public void Too_many_cells_are_refused() =>
        Assert.Equal("workbook.too_many_cells", Books.Refusal(Good, new WorkbookLimits { Cells = 3 }).Code);

    [Fact]
    public void A_text_without_end_is_refused() =>
        Assert.Equal("workbook.text_too_long", Books.Refusal(RawBook.Of($"<row r=\"1\"><c r=\"A1\"><v>{new string('1', 300_000)}</v></c></row>")).Code);

    [Fact]
    public void A_zip_bomb_is_refused() =>
        Assert.Equal("package.ratio", Books.Refusal(RawBook.Of(new string(' ', 30_000_000))).Code);

    [Fact]
    public void A_large_file_is_refused() =>
        Assert.Equal("package.too_large", Books.Refusal(Good, new WorkbookLimits { Package = new PackageLimits { FileBytes = 100 } }).Code);

    [Fact]
    public void Every_truncation_is_a_problem_and_never_an_exception()
    {
        for (var length = 0; length < Good.Length; length += 7)
        {
            Books.Refusal(Good[..length]);
        }
    }

    [Fact]
    public void Changed_bytes_are_read_or_refused_and_never_an_exception() =>
        Gen.Select(Gen.Int[0, Good.Length - 1], Gen.Byte).Array[1, 8].Sample(changes =>
        {
            var bytes = (byte[])Good.Clone();
            foreach (var (at, value) in changes)
            {
                bytes[at] = value;
            }

            using var stream = new MemoryStream(bytes);
            return WorkbookReader.Read(stream) is not null;
        });

    [Fact]
    public void A_row_that_begins_inside_a_cell_is_refused()
    {
        using var stream = new MemoryStream(RawBook.Of("<row><c t=\"inlineStr\"><row></row></c></row>"));
        Assert.Contains(WorkbookReader.Read(stream).Problems, problem => problem.Code == "workbook.bad_address");
    }

    [Fact]
    public void Random_sheet_xml_is_read_or_refused_and_never_an_exception()
    {
        var pieces = Gen.OneOfConst(
            "<row>", "<row r=\"1\">", "</row>", "<c>", "<c r=\"B1\" t=\"s\">", "<c t=\"inlineStr\">", "</c>", "<v>", "</v>", "<v/>", "1", "x", "<f>", "</f>",
            "<is><t>", "</t></is>", "<mergeCell ref=\"A1:B2\"/>", "<mergeCell ref=\"B2:A1\"/>", "<rPh>", "</rPh>", "<f t=\"shared\" si=\"0\"/>");
        pieces.Array[0, 30].Sample(parts =>
        {
            using var stream = new MemoryStream(RawBook.Of(string.Concat(parts)));
            return WorkbookReader.Read(stream) is not null;
        });
    }

    private static Sheet Sample()
    {
        var sheet = new Sheet("表");
        for (var row = 1; row <= 20; row++)
        {
            sheet.PutRow(1, row, [Cell.Text($"行{row}", StyleName.Label), Cell.Number(row * 1.5m, StyleName.Input), Cell.NumberFormula($"B{row}*2", "3", StyleName.Input)]);
        }

        return sheet;
    }

    /// <summary>The head of the old container format with one directory name.</summary>
    private static byte[] Container(string name) =>
        [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[504], .. Encoding.Unicode.GetBytes(name), .. new byte[512]];
}
