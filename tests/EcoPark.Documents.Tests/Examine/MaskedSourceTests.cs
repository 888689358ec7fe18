using System.Collections.Immutable;
using EcoPark.Documents.Examine;

namespace EcoPark.Documents.Tests.Examine;

/// <summary>The real masked report, read by hand: what is listed here is contradictory, and nothing else is.</summary>
public sealed class MaskedSourceTests
{
    // Paragraphs of the report whose counterpart in the form reads differently.
    private static readonly string[] DifferingParagraphs =
        ["正文 第2段", "正文 第3段", "正文 第21段", "正文 第24段", "正文 第25段", "正文 第46段", "正文 第47段"];

    [Fact]
    public void Masked_report_gives_exactly_the_contradictions_found_by_hand()
    {
        var findings = Findings();
        Assert.Equal(
            [
                "selection-differs 27", "unit-not-of-standard 24", "co2-energy-ratio 26",
                "branch-missing 10", "branch-missing 13", "branch-missing 25",
                .. Enumerable.Repeat("paragraph-differs -", DifferingParagraphs.Length),
                "claim-against-value 3", "term-doubtful -",
            ],
            ExamineFiles.Codes(findings));
    }

    [Fact]
    public void Differing_paragraphs_are_those_that_read_differently_by_hand() =>
        Assert.Equal(DifferingParagraphs, Findings().Where(static finding => finding.Code == "paragraph-differs").Select(static finding => finding.Places[0]));

    [Fact]
    public void Indicator_27_names_both_tables()
    {
        var places = Findings().Single(static finding => finding.Code == "selection-differs").Places;
        Assert.StartsWith("对照考核表", places[0], StringComparison.Ordinal);
        Assert.StartsWith("信息公开表 三", places[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Fast_growth_is_claimed_in_report_and_form()
    {
        var claim = Findings().Single(static finding => finding.Code == "claim-against-value");
        Assert.Contains("正文 第3段", claim.Places);
        Assert.Contains(claim.Places, static place => place.StartsWith("信息公开表 二", StringComparison.Ordinal));
    }

    private static ImmutableArray<ExamineFinding> Findings()
    {
        var source = ExamineFiles.MaskedSource();
        Assert.SkipWhen(source is null, "The masked report is not beside this repository.");
        return ExamineFiles.Examine(source ?? "");
    }
}
