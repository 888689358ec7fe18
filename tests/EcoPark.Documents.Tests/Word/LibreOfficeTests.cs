using EcoPark.Documents.Word;
using Xunit;

namespace EcoPark.Documents.Tests.Word;

public sealed class LibreOfficeTests
{
    [Fact]
    public async Task Every_number_is_found_after_LibreOffice_saved_the_document_again()
    {
        var before = Docx.Read(Samples.Bytes(Samples.Everything()));
        var after = Docx.Read(await LibreOffice.Convert(Samples.Bytes(Samples.Everything()), "docx"));

        Assert.Equal(
            before.Numbers.Select(number => (number.FactId, number.Code, number.Occurrence, number.Text)),
            after.Numbers.Select(number => (number.FactId, number.Code, number.Occurrence, number.Text)));
        Assert.All(after.Numbers, number => Assert.Equal(AnchorKinds.Alias | AnchorKinds.Bookmark, number.Anchors));
        Assert.Equal(before.Paragraphs.Select(paragraph => paragraph.Text), after.Paragraphs.Select(paragraph => paragraph.Text));
        Assert.Equal(before.Paragraphs.Select(paragraph => paragraph.OutlineLevel), after.Paragraphs.Select(paragraph => paragraph.OutlineLevel));
        Assert.Equal("sha256:0123456789abcdef", after.CustomProperties["EcoParkFactsHash"]);
    }

    [Fact]
    public async Task Printed_pages_have_22_lines_of_28_characters_and_numbers_at_the_outside()
    {
        var filler = new string('园', 28 * 40);
        var document = Samples.Of(WordBlock.Paragraph.Of(filler, ParagraphStyle.Flush));
        var pages = await LibreOffice.Pages(await LibreOffice.Convert(Samples.Bytes(document), "pdf"));
        var lines = pages.Select(page => page.Split('\n').Where(line => line.Trim().Length > 0).ToList()).ToList();

        Assert.Equal(2, pages.Count);
        Assert.Equal(23, lines[0].Count);
        Assert.All(lines[0][..22], line => Assert.Equal(new string('园', 28), line.Trim()));
        Assert.Matches("^ {10,}—\\s?1\\s?—$", lines[0][^1].TrimEnd());
        Assert.Matches("^ {0,6}—\\s?2\\s?—$", lines[1][^1].TrimEnd());
    }

    [Fact]
    public async Task Header_rows_stand_on_each_page_of_a_long_table_and_contents_show_their_entries()
    {
        var pages = await LibreOffice.Pages(await LibreOffice.Convert(Samples.Bytes(Samples.Everything()), "pdf"));
        var table = pages.Where(page => page.Contains("项示例指标", StringComparison.Ordinal)).ToList();

        Assert.True(table.Count >= 2);
        Assert.All(table, page => Assert.Contains("要求", page, StringComparison.Ordinal));
        Assert.Contains(pages, page => page.Contains('目') && page.Contains("一、主要工作回顾", StringComparison.Ordinal));
    }
}
