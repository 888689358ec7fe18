using System.Text;

namespace EcoPark.Documents.Word.Writing;

/// <summary>
/// The styles of official documents (GB/T 9704-2012, 7.2–7.3). All fonts stand here and none on runs, so an office
/// changes a font once. Fonts are named, not embedded: the office has its own.
/// </summary>
internal static class StyleSheet
{
    private const string Fangsong = "仿宋_GB2312";
    private const string Kaiti = "楷体_GB2312";
    private const string Heiti = "黑体";
    private const string Songti = "宋体";
    private const string TitleSong = "方正小标宋简体";
    private const string Latin = "Times New Roman";
    private const string Exact28 = """<w:spacing w:before="0" w:after="0" w:line="560" w:lineRule="exact"/>""";
    private const string Single = """<w:snapToGrid w:val="0"/><w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/>""";
    private const string TwoCharacters = """<w:ind w:firstLineChars="200" w:firstLine="640"/>""";

    // overflowPunct 1 is Word's own default, but LibreOffice reads it the wrong way round: left out, it hangs punctuation
    // into the margin and loses it there when it stands in a run of its own. No extra space beside digits: LibreOffice
    // would put it beside typed digits and not beside bound ones.
    private const string NoSurprises = """<w:overflowPunct w:val="1"/><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/>""";

    // Styles for text that is not set 28 to a line.
    private const string Unspaced = """<w:spacing w:val="0"/>""";

    /// <summary>The part with the styles.</summary>
    public static string Styles(PageLayout layout)
    {
        string head = $"""
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:docDefaults><w:rPrDefault><w:rPr>{Fonts(Fangsong)}<w:kern w:val="2"/>{Size(32)}<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>
            """;
        string normal = $"""<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/><w:pPr><w:widowControl w:val="0"/>{NoSurprises}{Exact28}<w:jc w:val="both"/></w:pPr><w:rPr><w:spacing w:val="{Lengths.Text(CharacterSpacing(layout))}"/></w:rPr></w:style>""";
        var xml = new StringBuilder(head).Append(normal);
        xml.Append("""<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>""");
        AppendBody(xml);
        AppendHeadings(xml);
        AppendTables(xml);
        AppendContents(xml, Lengths.Twips(layout.TypeWidth));
        AppendCharacters(xml);
        return xml.Append("</w:styles>").ToString();
    }

    /// <summary>The part with the table of fonts, with what a program may take when it lacks one.</summary>
    public static string FontTable()
    {
        var xml = new StringBuilder("""
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
            """);
        xml.Append(Font(Latin, null, "00", "roman"));
        xml.Append(Font(Songti, "SimSun", "86", "roman"));
        xml.Append(Font(Heiti, "SimHei", "86", "swiss"));
        xml.Append(Font(Fangsong, "仿宋", "86", "roman"));
        xml.Append(Font(Kaiti, "楷体", "86", "roman"));
        xml.Append(Font(TitleSong, "宋体", "86", "roman"));
        return xml.Append("</w:fonts>").ToString();
    }

    private static void AppendBody(StringBuilder xml)
    {
        xml.Append(Paragraph(StyleNames.Body, "Body Text", TwoCharacters, "", quick: true));
        xml.Append(Paragraph(StyleNames.Flush, "正文顶格", "", ""));
        xml.Append(Paragraph(StyleNames.Centred, "正文居中", """<w:jc w:val="center"/>""", ""));
        xml.Append(Paragraph(StyleNames.Signature, "Signature", """<w:ind w:rightChars="400" w:right="1280"/><w:jc w:val="right"/>""", ""));
        xml.Append(Paragraph(
            StyleNames.Note, "注释", """<w:snapToGrid w:val="0"/><w:spacing w:before="60" w:after="0" w:line="400" w:lineRule="exact"/>""", Unspaced + Size(24)));
        xml.Append(Paragraph(
            StyleNames.Footer, "footer", """<w:snapToGrid w:val="0"/><w:spacing w:line="400" w:lineRule="exact"/>""", Fonts(Songti, Songti) + Unspaced + Size(28)));
        xml.Append(Paragraph(
            StyleNames.Spacer, "分隔", """<w:snapToGrid w:val="0"/><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>""", Size(2)));
    }

    private static void AppendHeadings(StringBuilder xml)
    {
        xml.Append(Paragraph(
            StyleNames.Title, "Title", """<w:keepNext/><w:snapToGrid w:val="0"/><w:spacing w:before="0" w:after="0" w:line="700" w:lineRule="exact"/><w:jc w:val="center"/>""",
            Fonts(TitleSong) + Unspaced + Size(44), next: StyleNames.Body, quick: true));
        xml.Append(Paragraph(
            StyleNames.Subtitle, "Subtitle", """<w:jc w:val="center"/>""", Fonts(Kaiti), next: StyleNames.Body, quick: true));
        string[] fonts = [Fonts(Heiti), Fonts(Kaiti), "<w:b/><w:bCs/>", ""];
        for (var level = 1; level <= fonts.Length; level++)
        {
            var outline = $"""<w:outlineLvl w:val="{Lengths.Text(level - 1)}"/>""";
            xml.Append(Paragraph(
                StyleNames.Heading(level), $"heading {Lengths.Text(level)}", $"<w:keepNext/>{TwoCharacters}{outline}", fonts[level - 1],
                next: StyleNames.Body, quick: true));
        }
    }

    private static void AppendTables(StringBuilder xml)
    {
        xml.Append(Paragraph(
            StyleNames.Caption, "caption", """<w:snapToGrid w:val="0"/><w:spacing w:before="120" w:after="60" w:line="400" w:lineRule="exact"/><w:jc w:val="center"/>""",
            Fonts(Heiti) + Unspaced + Size(24), quick: true));
        xml.Append(Paragraph(StyleNames.Chart, "图", $"""<w:keepNext/>{Single.Replace("before=\"0\"", "before=\"120\"", StringComparison.Ordinal)}<w:jc w:val="center"/>""", ""));
        xml.Append(Paragraph(StyleNames.Cell(TableTextSize.Normal), "表格文字", Single, Unspaced + Size(24)));
        xml.Append(Paragraph(StyleNames.Cell(TableTextSize.Small), "表格文字 五号", Single, Unspaced + Size(21)));
        xml.Append(Paragraph(StyleNames.Cell(TableTextSize.Tiny), "表格文字 小五", Single, Unspaced + Size(18)));
        xml.Append("""<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>""");
        string grid = $"""<w:style w:type="table" w:styleId="{StyleNames.Table}"><w:name w:val="Table Grid"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>{Line("top")}{Line("left")}{Line("bottom")}{Line("right")}{Line("insideH")}{Line("insideV")}</w:tblBorders><w:tblCellMar><w:top w:w="28" w:type="dxa"/><w:left w:w="57" w:type="dxa"/><w:bottom w:w="28" w:type="dxa"/><w:right w:w="57" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>""";
        xml.Append(grid);
    }

    private static void AppendContents(StringBuilder xml, int width)
    {
        var tab = $"""<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="{Lengths.Text(width)}"/></w:tabs>""";
        xml.Append(Paragraph(
            StyleNames.ContentsTitle, "TOC Heading", """<w:snapToGrid w:val="0"/><w:spacing w:before="0" w:after="280" w:line="700" w:lineRule="exact"/><w:jc w:val="center"/>""",
            Fonts(TitleSong) + Unspaced + Size(44)));
        for (var level = 1; level <= 4; level++)
        {
            var left = level - 1;
            var indent = $"""<w:ind w:leftChars="{Lengths.Text(200 * left)}" w:left="{Lengths.Text(640 * left)}"/>""";
            xml.Append(Paragraph(
                StyleNames.Contents(level), $"toc {Lengths.Text(level)}", tab + indent + """<w:jc w:val="left"/>""",
                level == 1 ? Fonts(Heiti) : ""));
        }
    }

    private static void AppendCharacters(StringBuilder xml)
    {
        // Links inside a printed document look like their text.
        string link = $"""<w:style w:type="character" w:styleId="{StyleNames.Link}"><w:name w:val="Hyperlink"/><w:basedOn w:val="DefaultParagraphFont"/><w:uiPriority w:val="99"/></w:style>""";
        string missing = $"""<w:style w:type="character" w:customStyle="1" w:styleId="{StyleNames.Missing}"><w:name w:val="待补"/><w:basedOn w:val="DefaultParagraphFont"/><w:rPr><w:b/><w:bCs/><w:color w:val="C00000"/><w:shd w:val="clear" w:color="auto" w:fill="FFFF00"/></w:rPr></w:style>""";
        // The boxes are Chinese characters even at the start of a line, where programs would take them for Latin.
        string box = $"""<w:style w:type="character" w:customStyle="1" w:styleId="{StyleNames.Box}"><w:name w:val="选项框"/><w:basedOn w:val="DefaultParagraphFont"/><w:rPr>{Fonts(Songti, Songti)}</w:rPr></w:style>""";
        xml.Append(link).Append(missing).Append(box);
    }

    // Twentieths of a point that a character of 16 pt gives up so that a full line holds its number; rounded so that
    // it surely fits, justification takes the rest.
    private static int CharacterSpacing(PageLayout layout) =>
        (int)decimal.Floor(((layout.TypeWidth / 25.4m * 72m / layout.Characters) - 16m) * 20m);

    private static string Paragraph(string id, string name, string paragraph, string run, string? next = null, bool quick = false)
    {
        // Word knows its own styles by their English names; all others must say that they are custom.
        var custom = name.Any(c => c > 127) ? """ w:customStyle="1" """ : " ";
        var follow = next is null ? "" : $"""<w:next w:val="{next}"/>""";
        var format = quick ? "<w:qFormat/>" : "";
        var pPr = paragraph.Length == 0 ? "" : $"<w:pPr>{paragraph}</w:pPr>";
        var rPr = run.Length == 0 ? "" : $"<w:rPr>{run}</w:rPr>";
        return $"""<w:style w:type="paragraph"{custom}w:styleId="{id}"><w:name w:val="{name}"/><w:basedOn w:val="Normal"/>{follow}{format}{pPr}{rPr}</w:style>""";
    }

    private static string Fonts(string eastAsian, string latin = Latin) =>
        $"""<w:rFonts w:ascii="{latin}" w:hAnsi="{latin}" w:eastAsia="{eastAsian}" w:cs="{Latin}"/>""";

    private static string Size(int halfPoints) => $"""<w:sz w:val="{Lengths.Text(halfPoints)}"/><w:szCs w:val="{Lengths.Text(halfPoints)}"/>""";

    private static string Line(string side) => $"""<w:{side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>""";

    private static string Font(string name, string? other, string charset, string family) =>
        $"""<w:font w:name="{name}">{(other is null ? "" : $"""<w:altName w:val="{other}"/>""")}<w:charset w:val="{charset}"/><w:family w:val="{family}"/></w:font>""";
}
