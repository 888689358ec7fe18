using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using EcoPark.Documents.Word;
using Xunit;

namespace EcoPark.Documents.Tests.Word;

public sealed class WordWriterTests
{
    private static readonly XNamespace W = Docx.W;

    [Fact]
    public void A_document_with_every_block_is_valid_for_Office_2019()
    {
        using var package = WordprocessingDocument.Open(new MemoryStream(Samples.Bytes(Samples.Everything())), isEditable: false);
        var errors = new OpenXmlValidator(FileFormatVersions.Office2019).Validate(package);

        Assert.Empty(errors.Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}"));
    }

    [Fact]
    public void Equal_documents_give_equal_bytes() =>
        Assert.Equal(Samples.Bytes(Samples.Everything()), Samples.Bytes(Samples.Everything()));

    [Fact]
    public void Relationship_ids_are_not_random()
    {
        using var package = WordprocessingDocument.Open(new MemoryStream(Samples.Bytes(Samples.Everything())), isEditable: false);
        var ids = package.Parts.Concat(package.MainDocumentPart?.Parts ?? []).Select(part => part.RelationshipId);

        Assert.All(ids, id => Assert.Matches("^rId[0-9]+$", id));
    }

    [Fact]
    public void What_is_written_is_read_back()
    {
        var text = Docx.Read(Samples.Bytes(Samples.Everything()));

        Assert.Equal("示例经济技术开发区年度评价报告", text.Title);
        Assert.Equal("sha256:0123456789abcdef", text.CustomProperties["EcoParkFactsHash"]);
        Assert.False(text.HasTrackedChanges);
        Assert.Equal(12, text.Numbers.Count);
        Assert.All(text.Numbers, number => Assert.Equal(AnchorKinds.Alias | AnchorKinds.Tag | AnchorKinds.Bookmark, number.Anchors));
        Assert.Equal(
            ["1234.56", "6.2", "0.31", "1820", "200", "201", "202", "203", "204", "205", "206", "62.60"],
            text.Numbers.Select(number => number.Text));
        Assert.Contains(text.Paragraphs, p => p.Text.StartsWith(
            "全年规模以上工业总产值1234.56亿元，比上年增长6.2%；单位工业增加值综合能耗0.31吨标煤/万元。创建区取水1820万m3，SO2排放量", StringComparison.Ordinal));
    }

    [Fact]
    public void Headings_have_real_styles_and_outline_levels()
    {
        var headings = Docx.Read(Samples.Bytes(Samples.Everything())).Paragraphs.Where(p => p.OutlineLevel is not null);

        Assert.Equal(
            [("heading 1", 1, "一、主要工作回顾"), ("heading 2", 2, "（一）经济稳步发展"), ("heading 3", 3, "1.创新平台"),
             ("heading 4", 4, "（1）高新技术企业"), ("heading 1", 1, "二、主要成果"), ("heading 1", 1, "附表　对照考核表")],
            headings.Select(p => (p.StyleName, p.OutlineLevel ?? 0, p.Text)));
    }

    [Fact]
    public void Page_has_the_measures_of_official_documents()
    {
        // GB/T 9704-2012, by hand: 1 mm = 1440/25.4 twips; 37 → 2097.6, 26 → 1474.0, 35 → 1984.3, 28 → 1587.4.
        var section = Section(Samples.With(new WordInline.Text("正文")));
        var size = section.Element(W + "pgSz");
        var margin = section.Element(W + "pgMar");

        Assert.Equal(("11906", "16838"), (size.Value("w"), size.Value("h")));
        Assert.Equal(
            ("2098", "1474", "1984", "1587"),
            (margin.Value("top"), margin.Value("right"), margin.Value("bottom"), margin.Value("left")));
        // The dashes stand 7 mm under the type area in the middle of a 20 pt line: 35 − 7 − 3.528 mm = 1387.4.
        Assert.Equal("1387", margin.Value("footer"));
        // 225 mm / 22 = 579.8 twips, rounded down so that 22 lines fit.
        Assert.Equal(("lines", "579"), (section.Element(W + "docGrid").Value("type"), section.Element(W + "docGrid").Value("linePitch")));
    }

    [Fact]
    public void A_turned_sheet_keeps_its_binding_at_the_head()
    {
        var document = Samples.With(new WordInline.Text("正文")) with
        {
            Layout = PageLayout.Official with { Orientation = PageOrientation.Landscape },
        };
        var margin = Section(document).Element(W + "pgMar");

        Assert.Equal("landscape", Section(document).Element(W + "pgSz").Value("orient"));
        Assert.Equal(
            ("1587", "2098", "1474", "1984"),
            (margin.Value("top"), margin.Value("right"), margin.Value("bottom"), margin.Value("left")));
    }

    [Fact]
    public void A_section_break_ends_in_the_paragraph_before_it_and_turns_the_next_pages()
    {
        var body = Body(Samples.Of(
            WordBlock.Paragraph.Of("甲"), new WordBlock.SectionBreak(PageOrientation.Landscape), WordBlock.Paragraph.Of("乙")));
        var sections = body.Descendants(W + "sectPr").ToList();

        Assert.Equal(2, body.Elements(W + "p").Count());
        Assert.Equal([null, "landscape"], sections.Select(section => section.Element(W + "pgSz").Value("orient")));
    }

    [Fact]
    public void Page_number_stands_outside_one_character_in()
    {
        var bytes = Samples.Bytes(Samples.With(new WordInline.Text("正文")));
        var settings = Docx.Part(bytes, "word/settings.xml");
        var footers = new[] { "word/footer1.xml", "word/footer2.xml" }.Select(name => Docx.Part(bytes, name)).ToList();

        Assert.NotNull(settings.Element(W + "evenAndOddHeaders"));
        Assert.Equal(["right", "left"], footers.Select(footer => footer.Descendants(W + "jc").Single().Value()));
        Assert.Equal("280", footers[0].Descendants(W + "ind").Single().Value("right"));
        Assert.Equal("280", footers[1].Descendants(W + "ind").Single().Value("left"));
        Assert.All(footers, footer => Assert.Equal("— 1 —", string.Concat(footer.Descendants(W + "t").Select(t => t.Value))));
    }

    [Theory]
    [InlineData("Normal", null, null)]
    [InlineData("Title", "方正小标宋简体", "44")]
    [InlineData("Heading1", "黑体", null)]
    [InlineData("Heading2", "楷体_GB2312", null)]
    [InlineData("Footer", "宋体", "28")]
    public void Fonts_stand_in_the_styles(string id, string? font, string? halfPoints)
    {
        var style = Style(id);

        Assert.Equal(font, style.Descendants(W + "rFonts").SingleOrDefault().Value("eastAsia"));
        Assert.Equal(halfPoints, style.Descendants(W + "sz").SingleOrDefault().Value());
    }

    [Fact]
    public void Body_text_is_16_point_fangsong_on_lines_of_28_point_with_two_characters_indent()
    {
        var bytes = Samples.Bytes(Samples.Everything());
        var defaults = Docx.Part(bytes, "word/styles.xml").Element(W + "docDefaults");
        var indent = Style("BodyText").Descendants(W + "ind").Single();

        Assert.Equal("仿宋_GB2312", defaults?.Descendants(W + "rFonts").Single().Value("eastAsia"));
        Assert.Equal("Times New Roman", defaults?.Descendants(W + "rFonts").Single().Value("ascii"));
        Assert.Equal("32", defaults?.Descendants(W + "sz").Single().Value());
        Assert.Equal("zh-CN", defaults?.Descendants(W + "lang").Single().Value("eastAsia"));
        Assert.Equal("560", Style("Normal").Descendants(W + "spacing").First().Value("line"));
        Assert.Equal("exact", Style("Normal").Descendants(W + "spacing").First().Value("lineRule"));
        Assert.Equal(("200", "640"), (indent.Value("firstLineChars"), indent.Value("firstLine")));
        Assert.Empty(Docx.Part(bytes, "word/document.xml").Descendants(W + "rFonts"));
    }

    [Fact]
    public void Nothing_asks_the_reader_to_update_fields()
    {
        var bytes = Samples.Bytes(Samples.Everything());

        Assert.Null(Docx.Part(bytes, "word/settings.xml").Element(W + "updateFields"));
        Assert.All(
            Docx.Part(bytes, "word/document.xml").Descendants(W + "fldChar"),
            mark => Assert.Null(mark.Attribute(W + "dirty")));
    }

    [Fact]
    public void Contents_list_the_headings_with_links_and_known_pages()
    {
        var body = Body(Samples.Of(
            new WordBlock.TableOfContents { Depth = 1, Pages = [3] },
            new WordBlock.Heading(1, "一、甲"), new WordBlock.Heading(2, "（一）乙"), new WordBlock.Heading(1, "二、丙")));
        var links = body.Descendants(W + "hyperlink").ToList();

        Assert.Equal(["一、甲3", "二、丙"], links.Select(link => string.Concat(link.Descendants(W + "t").Select(t => t.Value))));
        Assert.All(links, link => Assert.Single(
            body.Descendants(W + "bookmarkStart"), mark => mark.Value("name") == link.Value("anchor")));
    }

    [Fact]
    public void A_page_break_adds_no_empty_paragraph()
    {
        var body = Body(Samples.Of(WordBlock.Paragraph.Of("甲"), new WordBlock.PageBreak(), WordBlock.Paragraph.Of("乙")));

        Assert.Equal(2, body.Elements(W + "p").Count());
        Assert.Single(body.Elements(W + "p").ElementAt(1).Descendants(W + "pageBreakBefore"));
    }

    [Fact]
    public void Text_from_outside_loses_what_XML_forbids_and_what_turns_the_reading_direction()
    {
        var text = Docx.Read(Samples.Bytes(Samples.With(new WordInline.Text("甲\u0000\u0007乙\uD800丙\u202E321\u202C\uFFFF<w:t>&\r\n丁\t戊😀"))));

        Assert.Equal("甲乙丙321<w:t>&\n丁\t戊😀", Assert.Single(text.Paragraphs).Text);
    }

    [Fact]
    public void Marks_and_boxes_are_written()
    {
        var runs = Body(Samples.With(
            new WordInline.Text("3", TextMarks.Superscript), new WordInline.Text("2", TextMarks.Subscript | TextMarks.Bold),
            new WordInline.CheckBox(true), new WordInline.CheckBox(false), new WordInline.Placeholder())).Descendants(W + "r").ToList();

        Assert.Equal("superscript", runs[0].Descendants(W + "vertAlign").Single().Value());
        Assert.Equal("subscript", runs[1].Descendants(W + "vertAlign").Single().Value());
        Assert.Single(runs[1].Descendants(W + "b"));
        Assert.Equal(["3", "2", "☑", "□", "〔待补〕"], runs.Select(run => run.Value));
        Assert.Equal("MissingText", runs[4].Descendants(W + "rStyle").Single().Value());
    }

    [Fact]
    public void A_document_that_cannot_be_written_is_a_fault_of_the_caller()
    {
        var number = new WordInline.BoundNumber("a1", "x", "1", 1);
        WordBlock[] wrong =
        [
            new WordBlock.Heading(5, "深"),
            new WordBlock.Paragraph([number, number]),
            new WordBlock.Paragraph([number with { FactId = "a-1" }]),
            new WordBlock.Paragraph([number with { Code = "" }]),
            new WordBlock.Table([10, 10], [TableRow.Of("1", "2", "3")]),
            new WordBlock.Table([10, 10], [TableRow.Of("1")]),
            new WordBlock.Table([10], [new TableRow([TableCell.Of("1") with { RowSpan = 2 }])]),
            new WordBlock.Chart { Kind = ChartKind.Line, Categories = ["1", "2"], Series = [new ChartSeries("a", [1m])], AlternativeText = "" },
        ];

        Assert.All(wrong, block => Assert.Throws<ArgumentException>(() => Samples.Bytes(Samples.Of(block))));
    }

    private static XElement Body(WordDocument document) =>
        Docx.Part(Samples.Bytes(document), "word/document.xml").Elements(W + "body").Single();

    private static XElement Section(WordDocument document) => Body(document).Elements(W + "sectPr").Single();

    private static XElement Style(string id) =>
        Docx.Part(Samples.Bytes(Samples.Everything()), "word/styles.xml").Elements(W + "style").Single(style => style.Value("styleId") == id);
}
