namespace EcoPark.Documents.Tests.Examine;

/// <summary>The contradictions of the real masked report, planted in the invented one after masking.</summary>
public sealed class MaskedReportTests
{
    private const string Growth = "当园区工业增加值建设期年均增长率&**;*";

    public static TheoryData<string, string, string> Planted => new()
    {
        { "selection-differs 27", "吨/万元 | ≤* | 否 | *.** | ||", "吨/万元 | ≤* | 是 | *.** | ||" },
        { "co2-energy-ratio 26", "******.***", "****.***" },
        { "unit-not-of-standard 24", "处置利用率 | %", "处置利用率 | -" },
        { "branch-missing 13", $"{Growth},≤*.** {Growth},≥*.** | 必选 | *.** | ||", $"{Growth},≥*.** | 必选 | *.** | ||" },
        { "branch-missing 13,branch-against-growth 13", $"{Growth},≤*.** {Growth},≥*.** | 必选 | *.** | ||", $"{Growth},≤*.** | 必选 | *.** | ||" },
        { "term-doubtful -", "规上企业利润", "归上企业利润" },
        { "claim-against-value 3", "传统企业完成设备更新。", "经济总量*直保持高速增长的势头。" },
        { "verdict-against-value 28,value-differs-between-tables 28", "*.*** | 是", "**.*** | 是" },
        { "mandatory-marked-optional 29", "≥** | 必选 | **.** | |", "≥** | 否 | **.** | |" },
        { "verdict-against-value 5,verdict-against-text 5", "≥* | 必选 | ** | 是", "≥* | 必选 | ** | 否" },
        { "threshold-unknown 28", "≤*.* | 是 | *.*** | 是", "≤** | 是 | *.*** | 是" },
        { "waste-rows-differ 28", "固废产生量 | 吨 | - | - | *****.**", "固废产生量 | 吨 | - | - | ******.**" },
        { "value-not-from-rows 8", "* | 工业用地面积 | 平方公里 | - | - | *.**", "* | 工业用地面积 | 平方公里 | - | - | ****.**" },
        { "row-missing 29", "** | 绿化覆盖率 | % | ≥** | 必选 | **.** | |\n", "" },
        { "figure-differs-in-same-sentence -", "绿色工厂*家。各类研究院建成投用*家。 (*)", "绿色工厂*家。各类研究院建成投用**家。 (*)" },
    };

    [Theory]
    [MemberData(nameof(Planted))]
    public void Error_planted_in_a_masked_report_gives_its_finding(string expected, string old, string replacement)
    {
        var masked = CleanReport.Masked();
        Assert.Contains(old, masked, StringComparison.Ordinal);
        var text = masked.Replace(old, replacement, StringComparison.Ordinal);
        Assert.Equal(expected.Split(','), ExamineFiles.Codes(ExamineFiles.Examine(text)));
    }
}
