namespace EcoPark.Documents.Tests.Narratives;

/// <summary>What stands and what drops.</summary>
public sealed class SentenceTests
{
    private const string Tax = """
        "figures": {"economy.tax_receipts": {"2018": 100, "2019": 112.34}}
        """;

    [Fact]
    public void A_sentence_drops_whole_when_a_figure_is_absent()
    {
        const string Both = "入库税收{economy.tax_receipts}，利润{economy.industrial_profit}。";
        Assert.Equal("", Written.Line(Both, Tax));
        Assert.Equal(["economy.industrial_profit@2019"], Written.Gaps(Both, Tax));
    }

    [Fact]
    public void A_question_mark_shows_the_gap_instead()
    {
        Assert.Equal("入库税收112.34亿元，利润〔待补〕。", Written.Line("入库税收{economy.tax_receipts}，利润{economy.industrial_profit?}。", Tax));
        Assert.Equal(["economy.industrial_profit@2019"], Written.Gaps("利润{economy.industrial_profit?}。", Tax));
    }

    [Fact]
    public void Numbers_print_with_unit_alone_and_with_chosen_decimals()
    {
        Assert.Equal("112.34亿元", Written.Line("{economy.tax_receipts}", Tax));
        Assert.Equal("112.34", Written.Line("{economy.tax_receipts:n}", Tax));
        Assert.Equal("112.3", Written.Line("{economy.tax_receipts:n1}", Tax));
        Assert.Equal("100.00亿元", Written.Line("{economy.tax_receipts@t-1}", Tax));
        Assert.Equal("1123400万元", Written.Line("{=economy.tax_receipts|万元|0}", Tax));
        Assert.Equal("1123400", Written.Line("{=economy.tax_receipts|万元|0|n}", Tax));
    }

    [Fact]
    public void Names_and_years()
    {
        Assert.Equal("测试园区2018、2019、2020、2014", Written.Line("{park}{year-1}、{year}、{year+1}、{baseYear}"));
    }

    [Fact]
    public void Clauses_drop_one_by_one_and_the_sentence_with_the_last()
    {
        const string Three = "全年{join ；}利润{economy.industrial_profit}{also}税收{economy.tax_receipts}{maybe}，{economy.tax_receipts:yoy}{end}{also}外贸{economy.foreign_trade}{end}。";
        Assert.Equal("全年税收112.34亿元，比上年增长12.3%。", Written.Line(Three, Tax));
        Assert.Equal("全年利润50.00亿元；外贸48.00亿美元。", Written.Line(Three, """
            "figures": {"economy.industrial_profit": {"2019": 50}, "economy.foreign_trade": {"2019": 48}}
            """));
        Assert.Equal("", Written.Line(Three));
    }

    [Fact]
    public void An_addition_drops_alone()
    {
        const string Line = "入库税收{economy.tax_receipts}{maybe}，{economy.tax_receipts:yoy}{end}。";
        Assert.Equal("入库税收112.34亿元，比上年增长12.3%。", Written.Line(Line, Tax));
        Assert.Equal("入库税收5.00亿元。", Written.Line(Line, """
            "figures": {"economy.tax_receipts": {"2019": 5}}
            """));
    }

    [Theory]
    [InlineData("5.34", "税收翻番。", "税收5.34亿元，翻番。")] // exactly twice
    [InlineData("5.33", "", "税收5.33亿元。")]
    public void Claims_stand_while_their_condition_holds(string now, string sentence, string inner)
    {
        const string Doubled = "economy.tax_receipts >= 2 * economy.tax_receipts@t-1";
        var data = $$$"""
            "figures": {"economy.tax_receipts": {"2018": 2.67, "2019": {{{now}}}}}
            """;
        Assert.Equal(sentence, Written.Line("税收翻番。", data, Doubled));
        Assert.Equal(inner, Written.Line($"税收{{economy.tax_receipts}}{{if {Doubled}}}，翻番{{end}}。", data));
    }

    [Fact]
    public void A_claim_whose_inputs_are_absent_does_not_stand() =>
        Assert.Equal("", Written.Line("税收翻番。", "", "economy.tax_receipts >= 2 * economy.tax_receipts@t-1"));

    [Fact]
    public void Lists_are_joined_cut_and_counted()
    {
        const string Three = """
            "lists": {"plan.key_projects": [{"name": "驱动电机"}, {"name": "功率半导体"}, {"name": "燃料电池"}]}
            """;
        Assert.Equal("驱动电机、功率半导体、燃料电池", Written.Line("{list.plan.key_projects*name}", Three));
        Assert.Equal("驱动电机、功率半导体等3项", Written.Line("{list.plan.key_projects*name^2}{list.plan.key_projects#}项", Three));
        Assert.Equal("", Written.Line("{list.plan.key_projects*name}"));
    }

    [Fact]
    public void Text_figures_are_names() =>
        Assert.Equal("政策为示例若干政策。", Written.Line("政策为{mechanism.policy:text}。", """
            "figures": {"mechanism.policy": {"2019": {"value": "示例若干政策"}}}
            """));
}
