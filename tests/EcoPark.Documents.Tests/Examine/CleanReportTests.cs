namespace EcoPark.Documents.Tests.Examine;

public sealed class CleanReportTests
{
    [Fact]
    public void Consistent_report_has_no_finding() => Assert.Empty(ExamineFiles.Examine(CleanReport.Text));

    [Fact]
    public void Consistent_report_has_no_finding_when_it_is_masked() => Assert.Empty(ExamineFiles.Examine(CleanReport.Masked()));

    [Fact]
    public void Table_alone_has_no_finding() =>
        Assert.Empty(ExamineFiles.Examine(CleanReport.Text[..CleanReport.Text.IndexOf("国家生态工业示范园区建设年度评价报告", StringComparison.Ordinal)]));

    [Fact]
    public void Form_alone_has_no_finding() =>
        Assert.Empty(ExamineFiles.Examine(CleanReport.Text[CleanReport.Text.IndexOf("国家生态工业示范园区建设年度评价报告", StringComparison.Ordinal)..]));

    [Fact]
    public void Full_width_print_has_no_finding() =>
        Assert.Empty(ExamineFiles.Examine(CleanReport.Text.Replace(',', '，').Replace("(", "（", StringComparison.Ordinal).Replace(")", "）", StringComparison.Ordinal).Replace("%", "％", StringComparison.Ordinal)));

    [Fact]
    public void Tabs_between_cells_read_like_bars() =>
        Assert.Empty(ExamineFiles.Examine(CleanReport.Text.Replace(" | ", "\t", StringComparison.Ordinal).Replace("|", "\t", StringComparison.Ordinal)));
}
