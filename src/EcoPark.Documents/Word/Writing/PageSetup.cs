using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace EcoPark.Documents.Word.Writing;

/// <summary>Paper, margins, line grid and page numbers of a section.</summary>
internal static class PageSetup
{
    private const string OddFooter = "rId10";
    private const string EvenFooter = "rId11";

    // The footer line is 20 pt high and its dashes stand in the middle.
    private const decimal HalfFooterLine = 10m * 25.4m / 72m;

    /// <summary>Relationship id and content of each footer part.</summary>
    public static IEnumerable<(string Id, string Xml)> Footers(PageLayout layout) =>
        layout.PageNumbers ? [(OddFooter, Footer("right")), (EvenFooter, Footer("left"))] : [];

    /// <summary>The properties of a section whose pages lie as said.</summary>
    public static SectionProperties Section(PageLayout layout, PageOrientation orientation)
    {
        var section = new SectionProperties();
        if (layout.PageNumbers)
        {
            section.AppendChild(new FooterReference { Type = HeaderFooterValues.Default, Id = OddFooter });
            section.AppendChild(new FooterReference { Type = HeaderFooterValues.Even, Id = EvenFooter });
        }

        var turned = orientation == PageOrientation.Landscape;
        section.AppendChild(Size(layout, turned));
        section.AppendChild(Margins(layout, turned));
        if (layout.HasCover)
        {
            section.AppendChild(new TitlePage());
        }

        section.AppendChild(Grid(layout));
        return section;
    }

    private static PageSize Size(PageLayout layout, bool turned)
    {
        var size = new PageSize
        {
            Width = (uint)Lengths.Twips(turned ? layout.Height : layout.Width),
            Height = (uint)Lengths.Twips(turned ? layout.Width : layout.Height),
        };
        if (turned)
        {
            size.Orient = PageOrientationValues.Landscape;
        }

        return size;
    }

    // A turned sheet is bound at its head: what was left becomes the top, what was the top becomes the right.
    private static PageMargin Margins(PageLayout layout, bool turned)
    {
        var bottom = turned ? layout.Right : layout.Bottom;
        return new PageMargin
        {
            Top = Lengths.Twips(turned ? layout.Binding : layout.Top),
            Right = (uint)Lengths.Twips(turned ? layout.Top : layout.Right),
            Bottom = Lengths.Twips(bottom),
            Left = (uint)Lengths.Twips(turned ? layout.Bottom : layout.Binding),
            Header = (uint)Lengths.Twips(15),
            Footer = (uint)Lengths.Twips(Math.Max(5, bottom - layout.PageNumberDistance - HalfFooterLine)),
            Gutter = 0,
        };
    }

    // Lines only. LibreOffice sets a grid of characters at half as many per line as asked, so the 28 characters come
    // from the character spacing of the styles. The pitch is rounded down so that the last line still fits.
    private static DocGrid Grid(PageLayout layout) => new()
    {
        Type = DocGridValues.Lines,
        LinePitch = (int)(layout.TypeHeight / 25.4m * 1440m / layout.Lines),
    };

    private static string Footer(string side) =>
        $"""
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <w:ftr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:p><w:pPr><w:pStyle w:val="{StyleNames.Footer}"/><w:ind w:{side}Chars="100" w:{side}="280"/><w:jc w:val="{side}"/></w:pPr><w:r><w:t xml:space="preserve">— </w:t></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:t xml:space="preserve"> —</w:t></w:r></w:p></w:ftr>
        """;
}
