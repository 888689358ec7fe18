using EcoPark.Documents.Excel;
using EcoPark.Documents.TableWorkbook;
using EcoPark.Documents.Tests.Excel;
using Xunit;
using static EcoPark.Documents.Tests.FormWorkbook.SmallForm;

namespace EcoPark.Documents.Tests.FormWorkbook;

public sealed class HostileFormTests
{
    private static readonly byte[] Good = Write(Filled);

    [Theory]
    [InlineData("xl/vbaProject.bin", "workbook.macros")]
    [InlineData("xl/macrosheets/sheet1.xml", "workbook.macros")]
    [InlineData("xl/activeX/activeX1.xml", "workbook.embedded")]
    [InlineData("xl/embeddings/oleObject1.bin", "workbook.embedded")]
    [InlineData("xl/externalLinks/externalLink1.xml", "workbook.external_links")]
    [InlineData("xl/connections.xml", "workbook.external_links")]
    public void Active_content_is_refused_and_named(string part, string code)
    {
        var file = Edit.Add(Good, part, "<x/>");

        Assert.Equal((code, part), (Refusal(file).Code, Refusal(file).Place));
        Assert.Equal(code, Assert.Single(TableWorkbookReader.Read(new MemoryStream(file), TableWorkbook.Lists.Firms).Problems).Code);
        Assert.Equal(code, Assert.Single(ReturnedWorkbook.Write(file, []).Problems).Code);
    }

    [Theory]
    [InlineData("<!DOCTYPE x [<!ENTITY y SYSTEM \"file:///etc/passwd\">]><worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>&y;</sheetData></worksheet>")]
    [InlineData("<worksheet")]
    public void Hostile_xml_is_refused(string xml)
    {
        var file = Edit.Add(Good, Edit.SheetPart(Edit.Parts(Good), "危废明细"), xml);

        Assert.Equal("xml.malformed", Refusal(file).Code);
        Assert.Equal("xml.malformed", TableRefusal(file));
        Assert.Equal("xml.malformed", Assert.Single(ReturnedWorkbook.Write(file, [new CellRemark { Code = "x", Severity = 0, Cell = new("危废明细", new(1, 1)), Label = new("", ""), Message = new("", "") }]).Problems).Code);
    }

    [Fact]
    public void A_zip_bomb_is_refused()
    {
        var file = Edit.Add(Good, "xl/media/x.xml", new string(' ', 30_000_000));

        Assert.Equal("package.ratio", Refusal(file).Code);
        Assert.Equal("package.ratio", TableRefusal(file));
    }

    [Fact]
    public void A_stated_dimension_of_the_whole_sheet_costs_nothing()
    {
        var file = Edit.Sheet(Good, "危废明细", root => root.AddFirst(new System.Xml.Linq.XElement(root.Name.Namespace + "dimension", new System.Xml.Linq.XAttribute("ref", "A1:XFD1048576"))));

        Assert.Equal(Filled, Read(file).Entry);
    }

    [Fact]
    public void A_cell_in_the_last_corner_is_read_without_the_cells_before_it()
    {
        var file = With("危废明细", "XFD1048576", Cell.Text("x", StyleName.Plain), Filled);

        Assert.Equal(Filled, Read(file).Entry);
    }

    [Fact]
    public void Texts_without_end_are_refused() =>
        Assert.Equal("workbook.text_too_long", TableRefusal(RawBook.Of($"<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>{new string('字', 300_000)}</t></is></c></row>")));

    [Theory]
    [InlineData("<c r=\"A1\" t=\"s\"><v>5</v></c>", "workbook.text_index")]
    [InlineData("<c r=\"A1\" t=\"s\"><v>-1</v></c>", "workbook.text_index")]
    [InlineData("<c r=\"A1\" t=\"s\"><v>99999999999</v></c>", "workbook.text_index")]
    [InlineData("<c r=\"ZZZZ1\"><v>5</v></c>", "workbook.bad_address")]
    [InlineData("<c r=\"A9\"><v>5</v></c>", "workbook.bad_address")]
    [InlineData("<c r=\"A1\"><v>5</v></c><c r=\"A1\"><v>6</v></c>", "workbook.repeated_cell")]
    [InlineData("</row><row r=\"1\">", "workbook.bad_address")]
    [InlineData("</row><row r=\"1048577\">", "workbook.bad_address")]
    public void Bad_cells_of_a_list_are_refused(string cells, string code) => Assert.Equal(code, TableRefusal(RawBook.Of($"<row r=\"1\">{cells}</row>")));

    [Fact]
    public void Every_truncation_is_a_problem_and_never_an_exception()
    {
        for (var length = 0; length < Good.Length; length += 211)
        {
            _ = Refusal(Good[..length]);
            _ = TableRefusal(Good[..length]);
            Assert.False(ReturnedWorkbook.Write(Good.AsMemory(0, length), []).IsOk);
        }
    }

    private static string TableRefusal(byte[] file) => Assert.Single(TableWorkbookReader.Read(new MemoryStream(file), TableWorkbook.Lists.Firms).Problems).Code;
}
