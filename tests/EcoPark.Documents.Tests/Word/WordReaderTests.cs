using EcoPark.Documents.Word;
using Xunit;

namespace EcoPark.Documents.Tests.Word;

/// <summary>Documents as Word, WPS and others write them.</summary>
public sealed class WordReaderTests
{
    [Fact]
    public void Tracked_deletions_are_left_out_and_insertions_are_read()
    {
        var text = Docx.ReadBody(
            """<w:p><w:r><w:t>甲</w:t></w:r><w:del><w:r><w:delText>旧</w:delText></w:r></w:del><w:ins><w:r><w:t>新</w:t></w:r></w:ins><w:moveFrom><w:r><w:t>走</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t>来</w:t></w:r></w:moveTo></w:p>""");

        Assert.Equal(["甲新来"], Lines(text));
        Assert.True(text.HasTrackedChanges);
    }

    [Fact]
    public void A_deleted_paragraph_mark_joins_two_paragraphs() =>
        Assert.Equal(["甲乙", "丙"], Lines(Docx.ReadBody(
            """<w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr><w:r><w:t>甲</w:t></w:r></w:p><w:p><w:r><w:t>乙</w:t></w:r></w:p><w:p><w:r><w:t>丙</w:t></w:r></w:p>""")));

    [Fact]
    public void A_deleted_row_is_left_out()
    {
        var table = Assert.IsType<TextBlock.Table>(Assert.Single(Docx.ReadBody(
            "<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc><w:p><w:r><w:t>旧</w:t></w:r></w:p></w:tc></w:tr><w:tr><w:tc><w:p><w:r><w:t>新</w:t></w:r></w:p></w:tc></w:tr></w:tbl>").Blocks));

        Assert.Equal("新", table.TextAt(0, 0));
        Assert.Single(table.Rows);
    }

    [Fact]
    public void Of_a_field_only_the_result_is_read_even_when_fields_nest() =>
        Assert.Equal(["第3页共9页"], Lines(Docx.ReadBody(
            """<w:p><w:r><w:t>第</w:t></w:r><w:r><w:fldChar w:fldCharType="begin"/><w:instrText>IF </w:instrText><w:fldChar w:fldCharType="begin"/><w:instrText>PAGE</w:instrText><w:fldChar w:fldCharType="separate"/><w:t>77</w:t><w:fldChar w:fldCharType="end"/><w:instrText> = 1</w:instrText><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>3</w:t><w:fldChar w:fldCharType="end"/></w:r><w:r><w:t>页共</w:t></w:r><w:fldSimple w:instr="NUMPAGES"><w:r><w:t>9</w:t></w:r></w:fldSimple><w:r><w:t>页</w:t></w:r></w:p>""")));

    [Fact]
    public void A_text_box_is_read_once_after_its_paragraph()
    {
        const string box = "<w:txbxContent><w:p><w:r><w:t>框</w:t></w:r></w:p></w:txbxContent>";
        var text = Docx.ReadBody(
            $"<w:p><w:r><w:t>甲</w:t><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wps:txbx>{box}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>{box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>乙</w:t></w:r></w:p>");

        Assert.Equal(["甲乙", "框"], Lines(text));
        Assert.Equal([false, true], text.Paragraphs.Select(paragraph => paragraph.InTextBox));
    }

    [Fact]
    public void Hidden_text_is_not_read_by_run_or_by_style() =>
        Assert.Equal(["看"], Lines(Docx.ReadBody(
            """<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>藏</w:t></w:r><w:r><w:rPr><w:rStyle w:val="B"/></w:rPr><w:t>藏</w:t></w:r><w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>看</w:t></w:r></w:p>""",
            """<w:style w:styleId="A"><w:rPr><w:vanish/></w:rPr></w:style><w:style w:styleId="B"><w:basedOn w:val="A"/></w:style>""")));

    [Fact]
    public void Outline_level_comes_from_the_paragraph_or_is_inherited_by_its_style()
    {
        var text = Docx.ReadBody(
            """<w:p><w:pPr><w:pStyle w:val="2"/></w:pPr></w:p><w:p><w:pPr><w:pStyle w:val="2"/><w:outlineLvl w:val="9"/></w:pPr></w:p><w:p><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:p><w:p/>""",
            """<w:style w:styleId="1"><w:name w:val="heading 3"/><w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style><w:style w:styleId="2"><w:name w:val="自定"/><w:basedOn w:val="1"/></w:style>""");

        Assert.Equal([3, null, 2, null], text.Paragraphs.Select(paragraph => paragraph.OutlineLevel));
        Assert.Equal(("2", "自定"), (text.Paragraphs.First().StyleId, text.Paragraphs.First().StyleName));
    }

    [Fact]
    public void Styles_that_inherit_in_a_circle_do_no_harm() =>
        Assert.Null(Docx.ReadBody(
            """<w:p><w:pPr><w:pStyle w:val="a"/></w:pPr></w:p>""",
            """<w:style w:styleId="a"><w:basedOn w:val="b"/></w:style><w:style w:styleId="b"><w:basedOn w:val="a"/></w:style>""").Paragraphs.First().OutlineLevel);

    [Fact]
    public void Signs_of_symbol_fonts_become_characters() =>
        Assert.Equal(["☑□≥"], Lines(Docx.ReadBody(
            """<w:p><w:r><w:sym w:font="Wingdings" w:char="F0FE"/><w:sym w:font="Wingdings" w:char="F0A8"/><w:sym w:font="Symbol" w:char="F0B3"/></w:r></w:p>""")));

    [Fact]
    public void Merges_of_older_programs_and_controls_around_rows_and_cells_are_understood()
    {
        const string cell = "<w:tc>{0}<w:p><w:r><w:t>{1}</w:t></w:r></w:p></w:tc>";
        string Cell(string properties, string text) => string.Format(
            System.Globalization.CultureInfo.InvariantCulture, cell, properties.Length == 0 ? "" : $"<w:tcPr>{properties}</w:tcPr>", text);
        var table = Assert.IsType<TextBlock.Table>(Docx.ReadBody(
            "<w:tbl><w:tr>" + Cell("<w:hMerge w:val=\"restart\"/>", "甲") + Cell("<w:hMerge/>", "") + Cell("<w:vMerge w:val=\"restart\"/>", "乙") + "</w:tr>"
            + "<w:sdt><w:sdtContent><w:tr><w:trPr><w:gridBefore w:val=\"1\"/></w:trPr><w:sdt><w:sdtContent>" + Cell("", "丙") + "</w:sdtContent></w:sdt>"
            + Cell("<w:vMerge/>", "看不见") + "</w:tr></w:sdtContent></w:sdt></w:tbl>").Blocks.Single());

        Assert.Equal(["甲", "甲", "乙"], Enumerable.Range(0, 3).Select(column => table.TextAt(0, column)));
        Assert.Equal(["", "丙", "乙"], Enumerable.Range(0, 3).Select(column => table.TextAt(1, column)));
        Assert.Equal(3, table.ColumnCount);
    }

    [Fact]
    public void A_file_of_the_strict_kind_is_read_too()
    {
        var main = Docx.MainPart("<w:p><w:r><w:t>甲</w:t></w:r></w:p>").Replace(Docx.Space, "http://purl.oclc.org/ooxml/wordprocessingml/main", StringComparison.Ordinal);

        Assert.Equal(["甲"], Lines(Docx.Read(Docx.Zip(("word/document.xml", main)))));
    }

    [Fact]
    public void Footnotes_are_listed_apart()
    {
        const string links = "http://schemas.openxmlformats.org/package/2006/relationships";
        var text = Docx.Read(Docx.Zip(
            ("word/document.xml", Docx.MainPart("<w:p><w:r><w:t>正文</w:t><w:footnoteReference w:id=\"2\"/></w:r></w:p>")),
            ("word/_rels/document.xml.rels", $"<Relationships xmlns=\"{links}\"><Relationship Id=\"f\" Type=\"x/footnotes\" Target=\"/word/footnotes.xml\"/></Relationships>"),
            ("word/footnotes.xml", $"<w:footnotes xmlns:w=\"{Docx.Space}\"><w:footnote w:type=\"separator\"><w:p/></w:footnote><w:footnote w:id=\"2\"><w:p><w:r><w:t>脚注 5 家</w:t></w:r></w:p></w:footnote></w:footnotes>")));

        Assert.Equal(["正文"], Lines(text));
        Assert.Equal(["脚注 5 家"], text.Notes);
    }

    private static IEnumerable<string> Lines(WordText text) => text.Paragraphs.Select(paragraph => paragraph.Text);
}
