using EcoPark.Documents.Excel;
using Xunit;

namespace EcoPark.Documents.Tests.Excel;

/// <summary>Workbooks as Excel, WPS, LibreOffice and exporters write them.</summary>
public sealed class ForeignWorkbookTests
{
    private const string Styles = "<numFmts count=\"2\"><numFmt numFmtId=\"164\" formatCode=\"yyyy&quot;年&quot;m&quot;月&quot;\"/><numFmt numFmtId=\"165\" formatCode=\"0.00&quot;days&quot;;[Red]-0.00\"/></numFmts>"
        + "<cellXfs count=\"5\"><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"164\"/><xf numFmtId=\"165\"/><xf numFmtId=\"10\"/></cellXfs>";

    [Fact]
    public void Rich_text_is_joined_and_phonetic_hints_are_left_out()
    {
        var cell = RawBook.OneCell(
            "<c r=\"A1\" t=\"s\"><v>0</v></c>",
            "<si><r><t>园</t></r><r><rPr><b/></rPr><t xml:space=\"preserve\">区 </t></r><rPh sb=\"0\" eb=\"1\"><t>yuan</t></rPh></si>");

        Assert.Equal("园区 ", cell.Text);
    }

    [Fact]
    public void Inline_text_is_read() =>
        Assert.Equal("直接", RawBook.OneCell("<c r=\"A1\" t=\"inlineStr\"><is><t>直接</t></is></c>").Text);

    [Theory]
    [InlineData(1, "43830", "2019-12-31")]
    [InlineData(2, "43830.5", "2019-12-31T12:00:00")]
    [InlineData(1, "59", "1900-02-28")]
    [InlineData(1, "61", "1900-03-01")]
    public void A_number_with_a_date_format_is_a_date(int style, string stored, string date)
    {
        var cell = RawBook.OneCell($"<c r=\"A1\" s=\"{style}\"><v>{stored}</v></c>", styles: Styles);

        Assert.Equal((CellKind.Date, date), (cell.Kind, cell.Text));
    }

    [Fact]
    public void Letters_in_quotes_or_brackets_do_not_make_a_date() =>
        Assert.Equal(CellKind.Number, RawBook.OneCell("<c r=\"A1\" s=\"3\"><v>43830</v></c>", styles: Styles).Kind);

    [Fact]
    public void A_percentage_is_marked()
    {
        var cell = RawBook.OneCell("<c r=\"A1\" s=\"4\"><v>0.626</v></c>", styles: Styles);

        Assert.True(cell.IsPercentage);
        Assert.Equal(0.626m, cell.Number);
    }

    [Fact]
    public void Errors_and_truth_values_have_their_kinds()
    {
        Assert.Equal((CellKind.Error, "#DIV/0!"), Kind("<c r=\"A1\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c>"));
        Assert.Equal((CellKind.YesNo, "TRUE"), Kind("<c r=\"A1\" t=\"b\"><v>1</v></c>"));

        static (CellKind Kind, string Text) Kind(string xml)
        {
            var cell = RawBook.OneCell(xml);
            return (cell.Kind, cell.Text);
        }
    }

    [Fact]
    public void Cells_and_rows_without_references_are_counted()
    {
        var sheet = Books.Read(RawBook.Of("<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>")).Sheets[0];

        Assert.Equal(["A1", "B1", "A2"], sheet.Cells.Select(cell => cell.Address.ToString()));
    }

    [Fact]
    public void Rows_out_of_order_are_put_in_order()
    {
        var sheet = Books.Read(RawBook.Of("<row r=\"2\"><c r=\"A2\"><v>2</v></c></row><row r=\"1\"><c r=\"A1\"><v>1</v></c></row>")).Sheets[0];

        Assert.Equal(1m, sheet.At(1, 1)!.Number);
        Assert.Equal(2, sheet.LastRow);
    }

    [Fact]
    public void The_strict_kind_of_file_is_read()
    {
        var parts = RawBook.Parts(RawBook.Sheet("<row r=\"1\"><c r=\"A1\"><v>7</v></c></row>"));
        foreach (var name in parts.Keys.ToList())
        {
            parts[name] = parts[name]
                .Replace("http://schemas.openxmlformats.org/spreadsheetml/2006/main", "http://purl.oclc.org/ooxml/spreadsheetml/main", StringComparison.Ordinal)
                .Replace("http://schemas.openxmlformats.org/officeDocument/2006/relationships", "http://purl.oclc.org/ooxml/officeDocument/relationships", StringComparison.Ordinal);
        }

        Assert.Equal(7m, Books.Read(RawBook.Zip(parts)).Sheets[0].At(1, 1)!.Number);
    }

    [Fact]
    public void Chart_sheets_are_left_out()
    {
        var parts = RawBook.Parts(RawBook.Sheet(""));
        parts["xl/workbook.xml"] = parts["xl/workbook.xml"].Replace("</sheets>", "<sheet name=\"图\" sheetId=\"2\" r:id=\"s2\"/></sheets>", StringComparison.Ordinal);
        parts["xl/_rels/workbook.xml.rels"] = parts["xl/_rels/workbook.xml.rels"].Replace(
            "</Relationships>", "<Relationship Id=\"s2\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/chartsheet\" Target=\"chartsheets/sheet1.xml\"/></Relationships>", StringComparison.Ordinal);

        Assert.Equal("表", Assert.Single(Books.Read(RawBook.Zip(parts)).Sheets).Name);
    }
}
