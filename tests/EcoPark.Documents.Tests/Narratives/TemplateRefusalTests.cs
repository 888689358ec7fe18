namespace EcoPark.Documents.Tests.Narratives;

/// <summary>A faulty template is refused before any report is written.</summary>
public sealed class TemplateRefusalTests
{
    [Theory]
    [InlineData("全年新增企业42家。", "template-digit")]
    [InlineData("全年税收{economy.nothing}。", "unknown-figure")]
    [InlineData("全年税收{economy.tax_receipts:text}。", "unknown-figure")]
    [InlineData("全年税收{economy.tax_receipts:percent}。", "template-field")]
    [InlineData("全年税收{economy.tax_receipts@sometime}。", "template-field")]
    [InlineData("合计{=economy.tax_receipts|吨|1}。", "wrong-dimension")]
    [InlineData("合计{=economy.tax_receipts|斤斗|1}。", "unknown-unit")]
    [InlineData("合计{=economy.tax_receipts|亿元}。", "template-field")]
    [InlineData("税收{if economy.tax_receipts > 0[亿元]}增长。", "template-if")]
    [InlineData("税收{maybe}增长。", "template-if")]
    [InlineData("税收{end}增长。", "template-if")]
    [InlineData("{join 和}税收{also}利润{end}。", "template-join")]
    [InlineData("税收{also}利润。", "template-join")]
    [InlineData("税收{economy.tax_receipts。", "template-braces")]
    [InlineData("税收economy.tax_receipts}。", "template-braces")]
    [InlineData("{list.no.such*name}。", "unknown-list")]
    [InlineData("{list.plan.key_projects*colour}。", "unknown-column")]
    public void Faults_are_named(string sentence, string code) => Assert.Contains(code, Written.Refusals(sentence));

    [Fact]
    public void Faults_of_conditions_are_named()
    {
        Assert.Contains("unknown-predicate", Written.Refusals("税收增长。", "probably(11)"));
        Assert.NotEmpty(Written.Refusals("税收增长。", "economy.tax_receipts > cod"));
    }

    [Fact]
    public void Digits_of_set_terms_are_words() => Assert.Empty(Written.Refusals("世界500强企业执行“五位一体”总体布局。"));
}
