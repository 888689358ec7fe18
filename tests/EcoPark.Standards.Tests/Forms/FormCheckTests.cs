using CsCheck;
using EcoPark.Standards.Evaluation;
using EcoPark.Standards.Forms;
using EcoPark.Standards.Quantities;
using static EcoPark.Standards.Tests.Forms.SmallForm;

namespace EcoPark.Standards.Tests.Forms;

public sealed class FormCheckTests
{
    [Theory]
    [InlineData("reuse=680", "6800000 立方米")]
    [InlineData("reuse=680万方", "6800000 立方米")]
    [InlineData("reuse=6,800,000方", "6800000 立方米")]
    [InlineData("reuse=6800000|立方米", "6800000 立方米")]
    [InlineData("reuse=0.068亿立方米", "6800000 立方米")]
    [InlineData("output=12.5", "12.5 万元")]
    [InlineData("output=125000元", "12.5 万元")]
    [InlineData("output=1亿元", "10000 万元")]
    [InlineData("rate=12", "12 %")]
    [InlineData("rate=12%", "12 %")]
    [InlineData("rate=120‰", "12 %")]
    [InlineData("staff=5万", "50000 人")]
    [InlineData("audited=是", "1 家")]
    [InlineData("audited=否", "0 家")]
    public void Numbers_are_turned_into_the_unit_of_their_item(string field, string value)
    {
        var place = field[..field.IndexOf('=', StringComparison.Ordinal)];
        var form = Check(Entry(field));

        Assert.Equal(value, form.Number(place));
        Assert.True(form.TryFind(new FormPlace.Field(place), out var found));
        Assert.Equal(field[(place.Length + 1)..].Split('|')[0], found.EnteredText);
        Assert.DoesNotContain(form.Findings, finding => finding.Place.ToString() == place);
    }

    [Theory]
    [InlineData("reuse=many", "not-a-number", "“重复用水”填了“many”：不是数；请填一个数，单位 万立方米。")]
    [InlineData("reuse=1,23", "not-a-number", "千分位")]
    [InlineData("reuse=5吨", "unknown-unit", "此处不能用单位“吨”；可用：万立方米、立方米。")]
    [InlineData("reuse=5|斗", "unknown-unit", "不认识单位“斗”")]
    [InlineData("reuse=5万", "unknown-unit", "两种读法")]
    [InlineData("reuse=5方|万立方米", "unit-conflict", "旁边选的单位却是“万立方米”")]
    [InlineData("staff=12.5", "not-whole", "“人数”填了 12.5 人，应为整数")]
    [InlineData("mains=-3", "out-of-range", "“自来水”填了 -3 万立方米，小于最小值 0 万立方米")]
    [InlineData("rate=120", "out-of-range", "“绿化率”填了 120 %，大于最大值 100 %")]
    [InlineData("audited=perhaps", "not-yes-no", "请填是或否")]
    [InlineData("since=yesterday", "not-a-date", "不是日期；请写成 2023-03-01")]
    [InlineData("size=larg", "unknown-code", "不在“规模”中；最接近的是 large（大型）")]
    [InlineData("well=!", "missing-reason", "没有写原因")]
    [InlineData("total=5", "computed-field", "由系统计算，不能填写“5”")]
    [InlineData("ghost=5", "unknown-field", "没有字段“ghost”")]
    public void What_is_wrong_with_a_value_is_said_with_value_and_limit(string field, string rule, string message)
    {
        var finding = Assert.Single(Check(Entry(field)).Of(rule));

        Assert.Equal(Severity.Error, finding.Severity);
        Assert.Equal(field[..field.IndexOf('=', StringComparison.Ordinal)], finding.Place.ToString());
        Assert.Contains(message, finding.Message.Zh, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("reuse=无", "not-a-number", "填 0", "标为不涉及")]
    [InlineData("mains=-3", "out-of-range", "改为 3 万立方米", null)]
    [InlineData("reuse=5吨", "unknown-unit", "改为 5 万立方米", null)]
    [InlineData("size=larg", "unknown-code", "改为 large", null)]
    [InlineData("well=1", "missing-required", "填 0", null)]
    public void Repairs_say_what_they_put(string field, string rule, string first, string? second)
    {
        var finding = Check(Entry(field)).Of(rule)[0];

        Assert.Equal(first, finding.Button());
        Assert.Equal(second, finding.Repairs.Length > 1 ? finding.Button(1) : null);
    }

    [Theory]
    [InlineData("since=2019/3/1", "2019-03-01")]
    [InlineData("since=2019年3月1日", "2019-03-01")]
    [InlineData("since=20190301", "2019-03-01")]
    [InlineData("since=2019-03-01 00:00:00", "2019-03-01")]
    [InlineData("size=大型", "large")]
    [InlineData("size=large 大型", "large")]
    [InlineData("size=LARGE", "large")]
    [InlineData("remark= 新厂 ", "新厂")]
    public void Dates_choices_and_texts_are_understood(string field, string value)
    {
        Assert.Equal(new CheckedContent.Text(value), Check(Entry(field)).Content(field[..field.IndexOf('=', StringComparison.Ordinal)]));
    }

    [Fact]
    public void Not_filled_in_is_neither_zero_nor_not_applicable()
    {
        var empty = Check(Entry());
        Assert.Null(empty.Content("mains"));
        Assert.Contains("“自来水”必填，还没有填（万立方米）；请填写，没有的填 0", empty.Of("missing-required")[0].Message.Zh, StringComparison.Ordinal);
        Assert.Null(Check(Entry("mains= ")).Content("mains"));
        Assert.Equal("0 万立方米", Check(Entry("mains=0")).Number("mains"));

        var not = Check(Entry("mains=!不用自来水"));
        Assert.Equal(new CheckedContent.NotApplicable("不用自来水"), not.Content("mains"));
        Assert.DoesNotContain(not.Findings, finding => finding.Place.ToString() == "mains");
    }

    [Fact]
    public void A_code_that_a_partial_list_lacks_is_accepted_with_a_finding()
    {
        var form = Check(Entry().With("hazardous", "waste_code=900-249-80 generated=1 used=1"));

        var finding = Assert.Single(form.Of("unknown-code"));
        Assert.Equal(Severity.Warning, finding.Severity);
        Assert.Contains("收录 2 个代码，不全", finding.Message.Zh, StringComparison.Ordinal);
        Assert.Equal("改为 -08", finding.Button());
        Assert.Equal(new EnteredValue.Given("900-249-08"), finding.Repairs[0].Value);
        Assert.Equal("1 吨", form.Number("hazardous[0].generated"));
    }

    [Fact]
    public void Rows_are_named_by_their_key_and_become_facts_of_it()
    {
        var form = Check(Entry().With("hazardous", "waste_code=900-249-08 generated=500|千克"));

        Assert.True(form.TryFind(new FormPlace.Cell("hazardous", 0, "generated"), out var value));
        Assert.Equal("solid_waste_generated/900-249-08", value.Item);
        Assert.Equal("0.5 吨", form.Number("hazardous[0].generated"));
    }

    [Fact]
    public void A_key_twice_a_row_without_key_and_an_unknown_column_are_errors()
    {
        var form = Check(Entry().With("hazardous", "waste_code=900-249-08 generated=1", "generated=1", "waste_code=废矿物油 generated=2 colour=red"));

        var twice = Assert.Single(form.Of("duplicate-key"));
        Assert.Equal("hazardous[2].waste_code", twice.Place.ToString());
        Assert.Contains("第 3 行的“900-249-08”与第 1 行重复", twice.Message.Zh, StringComparison.Ordinal);
        Assert.Equal("hazardous[2].colour", Assert.Single(form.Of("unknown-field")).Place.ToString());
        Assert.Contains(form.Of("missing-required"), finding => finding.Place.ToString() == "hazardous[1].waste_code");
    }

    [Fact]
    public void Rows_beyond_the_limit_are_refused_as_a_whole()
    {
        var form = Check(Entry().With("hazardous", [.. Enumerable.Range(0, 5_000).Select(row => $"waste_code=w{row} generated={row}")]));

        var finding = Assert.Single(form.Of("too-many-rows"));
        Assert.Equal("hazardous", finding.Place.ToString());
        Assert.Contains("有 5000 行，最多 3 行，后面的行没有检查", finding.Message.Zh, StringComparison.Ordinal);
        Assert.Equal(3, form.Of("unknown-code").Length);
    }

    [Fact]
    public void Any_entry_is_checked_without_an_exception_and_says_so_in_both_languages() => Gen.Select(Entries.Any, Entries.Any).Sample((entry, before) =>
    {
        var form = Check(entry, Context with { LastYear = before, Prefilled = before });
        Assert.All(form.Findings, finding => Assert.True(finding.Message.Zh.Length > 0 && finding.Message.En.Length > 0 && finding.Rule.Length > 0));
        Assert.All(form.Sections, section => Assert.True(section.Given <= section.All && section.RequiredGiven <= section.Required && section.Required <= section.All));
        Assert.Equal(form.Values.Length, form.Values.Select(value => value.Place).Distinct().Count());
    }, iter: 2_000);

    [Fact]
    public void The_unit_in_which_a_number_is_entered_does_not_matter() => Gen.Select(Gen.Long[0, 999_999_999], Gen.Int[0, 4]).Sample((digits, decimals) =>
    {
        var value = Rational.Of(digits, System.Numerics.BigInteger.Pow(10, decimals));
        return Check(Entry($"reuse={value}")).Content("reuse") == Check(Entry($"reuse={value * 10_000}方")).Content("reuse");
    }, iter: 500);

    [Fact]
    public void Progress_counts_what_is_asked_and_who_filled_it_in()
    {
        var handed = Entry("mains=3", "well=1");
        var form = Check(Entry("mains=3", "well=2", "reuse=5").With("hazardous", "waste_code=900-249-08 generated=1"), Context with { Prefilled = handed });

        Assert.Equal(new SectionCompleteness("water", 1, 1, 3, 10), form.Sections[0]);
        Assert.Equal(new SectionCompleteness("waste", 2, 2, 2, 3), form.Sections[1]);
        Assert.Equal((4, 1), (form.Typed, form.Prefilled));
        Assert.Equal(new SectionCompleteness("waste", 0, 1, 0, 1), Check(Entry()).Sections[1]);
    }
}
