using EcoPark.Documents.Examine;

namespace EcoPark.Documents.Tests.Examine;

/// <summary>What makes a contradiction the same one next time.</summary>
public sealed class FindingPatternTests
{
    private static readonly ExamineFinding Finding = new(
        "verdict-against-text", ExamineSeverity.Error, 29, ["报告.docx 正文 第12段", "对照考核表 第62行 指标29 绿化覆盖率"],
        "指标29 的判定是否，正文第12段称 2019年 各项均达标。", "");

    [Fact]
    public void Same_contradiction_in_another_file_row_and_year_is_the_same() =>
        Assert.Equal(FindingPattern.Of(Finding), FindingPattern.Of(Finding with
        {
            Places = ["另一份.pdf 正文 第3段", "对照考核表 第9行 指标29"],
            MessageZh = "指标29 的判定是否，正文第3段称 2020年 各项均达标。",
        }));

    [Fact]
    public void Another_indicator_kind_part_or_value_is_another_contradiction()
    {
        var pattern = FindingPattern.Of(Finding);
        Assert.NotEqual(pattern, FindingPattern.Of(Finding with { Indicator = 28 }));
        Assert.NotEqual(pattern, FindingPattern.Of(Finding with { Code = "verdict-against-value" }));
        Assert.NotEqual(pattern, FindingPattern.Of(Finding with { Places = ["对照考核表 第62行"] }));
        Assert.NotEqual(pattern, FindingPattern.Of(Finding with { MessageZh = "指标29 为 12.50，正文第12段称 2019年 各项均达标。" }));
    }
}
