using EcoPark.Documents.Sentences;

namespace EcoPark.Documents.Tests.Sentences;

public sealed class SourceBalanceTests
{
    [Theory]
    [InlineData("{join ，}甲{cod}{also}乙{maybe}丙{end}{end}。", "{join ，}甲{cod}{also}乙{maybe}丙{end}{end}。")]
    [InlineData("甲{cod}{also}乙{end}。", "甲{cod}乙。")]
    [InlineData("{join ，}甲{also}乙。", "甲乙。")]
    [InlineData("{join ，}甲{also}乙{maybe}丙{end}。", "{join ，}甲{also}乙{maybe}丙{end}。", true)]
    [InlineData("{if met(1)}甲。\n乙{end}。", "甲。\n乙。")]
    [InlineData("{maybe}甲{also}乙{end}。", "{maybe}甲乙{end}。")]
    public void What_has_lost_its_counterpart_goes_and_words_and_figures_stay(string typed, string expected, bool isOuterLost = false) =>
        Assert.Equal(isOuterLost ? "甲乙{maybe}丙{end}。" : expected, SourceBalance.Of(typed));
}
