namespace EcoPark.Documents.Tests.Examine;

/// <summary>One error planted in the consistent report gives its finding and no other.</summary>
public sealed class PlantedErrorTests
{
    public static TheoryData<string, string[]> InTables => Rows<string[]>(PlantedErrors.InTables);

    public static TheoryData<string, string, string> Everywhere => Rows(PlantedErrors.Everywhere);

    public static TheoryData<string, string, string> InForm => Rows(PlantedErrors.InForm);

    [Theory]
    [MemberData(nameof(InTables))]
    public void Error_in_a_table_gives_its_finding_alone(string expected, string[] changes)
    {
        var text = CleanReport.Text;
        for (var at = 0; at < changes.Length; at += 2)
        {
            Assert.Equal(1, (text.Length - text.Replace(changes[at], "", StringComparison.Ordinal).Length) / changes[at].Length);
            text = text.Replace(changes[at], changes[at + 1], StringComparison.Ordinal);
        }

        AssertFindings(expected, text);
    }

    [Fact]
    public void Reused_water_in_wrong_units_is_found_by_the_rate_that_it_gives()
    {
        var text = CleanReport.WithAll("86.25", "0.06").Replace("30125000", "3012.5", StringComparison.Ordinal);
        Assert.Contains(ExamineFiles.Examine(text), finding => finding is { Code: "unit-slip", Indicator: 15 });
        Assert.DoesNotContain(ExamineFiles.Examine(CleanReport.Text), finding => finding.Code == "unit-slip");
    }

    [Theory]
    [MemberData(nameof(Everywhere))]
    public void Error_in_report_and_form_gives_its_finding_alone(string expected, string old, string replacement) =>
        AssertFindings(expected, CleanReport.WithAll(old, replacement));

    [Theory]
    [MemberData(nameof(InForm))]
    public void Error_in_the_form_gives_its_finding_alone(string expected, string old, string replacement) =>
        AssertFindings(expected, CleanReport.With(old, replacement));

    [Fact]
    public void Verdict_that_misses_what_the_text_says_of_all_is_found_on_masked_numbers()
    {
        var masked = CleanReport.Masked();
        const string Row = "绿化覆盖率 | % | ≥** | 必选 | **.** | 是";
        Assert.Contains(Row, masked, StringComparison.Ordinal);
        AssertFindings("verdict-against-text 29", masked.Replace(Row, Row[..^1] + "否", StringComparison.Ordinal));
    }

    [Fact]
    public void Indicator_marked_to_be_chosen_only_when_met_is_chosen_and_not_met()
    {
        var text = CleanReport.Text
            .Replace("再生产业再生资源循环利用量 | 吨 | - | - | - |", "再生产业再生资源循环利用量 | 吨 | - | - | 10 |", StringComparison.Ordinal)
            .Replace("再生资源收集量 | 吨 | - | - | - |", "再生资源收集量 | 吨 | - | - | 20 |", StringComparison.Ordinal)
            .Replace("≥80 | 否 | - | ||\n", "≥80 | 是 | 50% | ||\n", StringComparison.Ordinal)
            .Replace("≥80 | 否 | - | - |", "≥80 | 是 | 50 | 否 |", StringComparison.Ordinal)
            .Replace("各项考核指标均达到要求,", "考核指标已汇总,", StringComparison.Ordinal);
        AssertFindings("footnote-2-not-met 7", text);
    }

    [Fact]
    public void Choice_is_compared_with_the_sentence_that_lists_last_years() =>
        AssertFindings(
            "choice-differs-from-last-year 14,choice-differs-from-last-year 15",
            CleanReport.With("环境质量保持稳定。", "环境质量保持稳定。上年选择的可选考核指标为2、6、8、11、14、28。"));

    [Fact]
    public void Choice_is_compared_with_the_documents_of_last_year()
    {
        var lastYear = CleanReport.Text.Replace("≤7 | 否 | - | - |", "≤7 | 是 | 5.16 | 是 |", StringComparison.Ordinal)
            .Replace("≤0.1 | 是 | 0.074 | 是 |", "≤0.1 | 否 | - | - |", StringComparison.Ordinal);
        Assert.Equal(
            ["choice-differs-from-last-year 27", "choice-differs-from-last-year 28"],
            ExamineFiles.Codes(ExamineFiles.Examine(CleanReport.Text, lastYear)));
    }

    [Fact]
    public void Claim_that_all_are_met_is_held_against_a_table_without_verdicts()
    {
        var table = CleanReport.Text[..CleanReport.Text.IndexOf("国家生态工业示范园区建设年度评价报告", StringComparison.Ordinal)];
        AssertFindings("claim-against-value 29", table.Replace("36.50", "12.50", StringComparison.Ordinal));
    }

    private static TheoryData<string, T> Rows<T>((string Expected, T Changes)[] planted)
    {
        var rows = new TheoryData<string, T>();
        foreach (var (expected, changes) in planted)
        {
            rows.Add(expected, changes);
        }

        return rows;
    }

    private static TheoryData<string, string, string> Rows((string Expected, string Old, string New)[] planted)
    {
        var rows = new TheoryData<string, string, string>();
        foreach (var (expected, old, replacement) in planted)
        {
            rows.Add(expected, old, replacement);
        }

        return rows;
    }

    private static void AssertFindings(string expected, string text) =>
        Assert.Equal(
            expected.Split(',', StringSplitOptions.RemoveEmptyEntries),
            ExamineFiles.Codes(ExamineFiles.Examine(text)));
}
