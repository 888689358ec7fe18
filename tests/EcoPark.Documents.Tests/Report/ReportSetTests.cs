using EcoPark.Documents.AssessmentTable;
using EcoPark.Documents.Report;
using EcoPark.Documents.Word;

namespace EcoPark.Documents.Tests.Report;

public sealed class ReportSetTests
{
    [Fact]
    public void The_demo_report_has_no_gap_and_hundreds_of_bound_numbers()
    {
        Assert.Empty(DemoReports.Of2019.Narrative.Gaps);
        Assert.InRange(DemoReports.Of2019.Facts.Documents.Single(document => document.File == ReportSet.ReportName).Anchors.Count, 300, 2000);
    }

    [Fact]
    public void Headings_stand_in_the_prescribed_order_with_official_numbers() => Assert.Equal(
        [
            "一、主要工作回顾",
            "（一）经济稳步发展", "1. 综合实力", "2. 创新发展",
            "（二）生态工业链网", "1. 主导产业链", "2. 重点培育产业链", "3. 智能制造",
            "（三）生态环境保护",
            "1. 污染防治", "（1）蓝天保卫", "（2）碧水保卫", "（3）净土保卫", "（4）“散乱污”整治",
            "2. 环评执法与风险", "（1）环境管理", "（2）风险防范",
            "3. 督察信访", "（1）督办整改", "（2）安全排查",
            "（四）管理机制", "1. 开放合作", "2. 行政体制", "3. 基层治理",
            "（五）生态理念", "1. 企业主体意识", "2. 公共服务意识", "3. 全民生态意识",
            "二、主要成果", "（一）绿色发展导向", "（二）创建历程与指标水平", "（三）治理方式转变", "（四）共建共享格局",
            "三、存在的问题和制约因素",
        ],
        DemoReports.Headings(DemoReports.Of2019.Report).Take(34));

    [Fact]
    public void The_plan_and_the_annex_close_the_report()
    {
        var headings = DemoReports.Headings(DemoReports.Of2019.Report).ToList();
        Assert.InRange(headings.IndexOf("四、下阶段工作计划"), 34, headings.Count - 2);
        Assert.Equal("附表　对照考核表", headings[^1]);
    }

    [Fact]
    public void Every_paragraph_of_the_form_stands_in_the_report_under_the_same_heading()
    {
        var report = DemoReports.Of2019.Report.Blocks.OfType<WordBlock.Paragraph>().Select(DemoReports.Text)
            .Concat(DemoReports.Headings(DemoReports.Of2019.Report)).ToHashSet(StringComparer.Ordinal);
        var progress = DemoReports.Of2019.Form.Blocks.OfType<WordBlock.Table>().ElementAt(1);
        var paragraphs = progress.Rows.SelectMany(row => row.Cells).SelectMany(cell => cell.Paragraphs)
            .Where(paragraph => paragraph.Style == ParagraphStyle.CellBody).Select(DemoReports.Text).ToList();
        Assert.InRange(paragraphs.Count, 50, 200);
        Assert.All(paragraphs, paragraph => Assert.Contains(paragraph, report));
    }

    [Fact]
    public void Requirements_read_the_same_in_annex_form_and_workbook()
    {
        var standard = Repository.Hj274;
        var parkYear = StandardsFolder.ParkYear(Path.Combine("samples", "demo-park", "park-2019.json"));
        Assert.True(standard.TryFind(10, out var energy));
        Assert.Equal(
            "当园区工业增加值建设期年均增长率＞0，≤0.6\n当园区工业增加值建设期年均增长率＜0，≥0.6",
            Assert.Single(Requirement.Lines(energy, standard, Repository.Library.Items, parkYear)));
        Assert.True(standard.TryFind(16, out var reclaimed));
        Assert.Equal(["缺水城市达到20%以上", "京津冀区域达到30%以上", "其他地区达到10%以上"], Requirement.Lines(reclaimed, standard, Repository.Library.Items, parkYear));

        string[] expected = [.. standard.Indicators.SelectMany(indicator => Requirement.Lines(indicator, standard, Repository.Library.Items, parkYear)).Where(line => line.Contains('当', StringComparison.Ordinal))];
        foreach (var table in new[] { DemoReports.Of2019.Report.Blocks.OfType<WordBlock.Table>().Last(), DemoReports.Of2019.Form.Blocks.OfType<WordBlock.Table>().Last() })
        {
            var cells = table.Rows.SelectMany(row => row.Cells).SelectMany(cell => cell.Paragraphs).Select(DemoReports.Text).ToList();
            Assert.Equal(expected, cells.Where(cell => cell.StartsWith('当')));
        }
    }

    [Fact]
    public void A_year_with_few_records_marks_each_empty_part_once()
    {
        var blocks = DemoReports.Of2017.Report.Blocks;
        var marked = blocks.Index()
            .Where(entry => entry.Item is WordBlock.Paragraph paragraph && DemoReports.Text(paragraph).StartsWith("〔待补：", StringComparison.Ordinal))
            .Select(entry => Assert.IsType<WordBlock.Heading>(blocks[entry.Index - 1]).Text).ToList();

        // Nothing below 管理机制 is recorded, so it says so itself and lists no empty headings.
        Assert.Contains("（四）管理机制", marked);
        Assert.DoesNotContain("1. 行政体制", DemoReports.Headings(DemoReports.Of2017.Report));
        Assert.Contains("2. 创新发展", marked);
        Assert.DoesNotContain("（一）经济稳步发展", marked);

        // A year without recorded problems has no gap there: the sections do not apply.
        Assert.DoesNotContain("3. 民生环境诉求需持续回应", DemoReports.Headings(DemoReports.Of2017.Report));
    }

    [Fact]
    public void No_chart_stands_without_caption_and_none_has_a_long_name_on_its_axis()
    {
        foreach (var chart in DemoReports.Of2019.Report.Blocks.OfType<WordBlock.Chart>())
        {
            Assert.StartsWith("图", chart.Caption, StringComparison.Ordinal);
            Assert.True(chart.Kind == ChartKind.Bar || chart.Categories.All(category => category.Length <= 8), chart.Caption);
        }
    }
}
