using EcoPark.Documents.Report;
using EcoPark.Documents.Word;

namespace EcoPark.Documents.Tests.Report;

public sealed class ReportPagesTests
{
    private static readonly string[] Headings = ["一、主要工作回顾", "（一）经济稳步发展", "1. 综合实力", "附表　对照考核表"];

    private static readonly string[] Pages =
    [
        "   报告\n  （2019年度）\n",
        "  目　录\n一、主要工作回顾\n  （一）经济稳步发展\n附表 对照考核表\n   — 2 —",
        "  一、主要工作回顾\n  园区设立于 1993 年。\n  （一）经济稳\n步发展\n — 3 —",
        "  1. 综合实力\n 财税方面，综合实力提升。\n",
        "附表  对照考核表\n 分类 序号\n",
        "",
    ];

    [Fact]
    public void Headings_are_found_on_their_pages_and_not_in_the_contents() =>
        Assert.Equal([3, 3, 4, 5], ReportPages.FromPdfText(Pages, Headings));

    [Fact]
    public void One_heading_on_no_page_means_no_page_at_all()
    {
        Assert.Empty(ReportPages.FromPdfText(Pages, [.. Headings, "五、没有的一节"]));
        Assert.Empty(ReportPages.FromPdfText([], Headings));
        Assert.Empty(ReportPages.FromPdfText(Pages, []));
    }

    [Fact]
    public void Pages_go_into_the_contents_of_the_document()
    {
        var document = new WordDocument
        {
            Title = "报告",
            Blocks = [new WordBlock.TableOfContents(), new WordBlock.Heading(1, Headings[0]), new WordBlock.Heading(2, Headings[1])],
        };
        Assert.Equal(Headings[..2], ReportPages.HeadingsOf(document));
        var paged = ReportPages.WithPages(document, [3, 4]);
        Assert.Equal([3, 4], paged.Blocks.OfType<WordBlock.TableOfContents>().Single().Pages);
    }
}
