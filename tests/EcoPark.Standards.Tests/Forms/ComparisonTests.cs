using System.Collections.Immutable;
using EcoPark.Standards.Evaluation;
using EcoPark.Standards.Forms;
using EcoPark.Standards.Quantities;
using static EcoPark.Standards.Tests.Forms.SmallForm;

namespace EcoPark.Standards.Tests.Forms;

public sealed class ComparisonTests
{
    [Theory]
    [InlineData("128", "12.8", "×10", "改为 12.8 万立方米")]
    [InlineData("1280", "12.8", "×100", "改为 12.8 万立方米")]
    [InlineData("128000", "12.8", "×10000", "改为 12.8 万立方米")]
    [InlineData("0.0128", "12.8", "÷1000", "改为 12.8 万立方米")]
    [InlineData("147", "12.8", "×10", "改为 14.7 万立方米")]
    [InlineData("110", "12.8", "×10", "改为 11 万立方米")]
    public void A_unit_slip_is_told_from_last_year_and_repaired_in_one_press(string now, string before, string pattern, string repair)
    {
        var form = Check(Entry($"reuse={now}"), Context with { LastYear = Entry($"reuse={before}") });

        var finding = Assert.Single(form.Of("unit-slip"));
        Assert.Equal(Severity.Warning, finding.Severity);
        Assert.Equal(pattern, finding.Pattern);
        Assert.Equal(repair, finding.Button());
        Assert.Contains("上年是 128000 立方米", finding.Message.Zh, StringComparison.Ordinal);
        Assert.Empty(form.Of("large-change"));
    }

    [Theory]
    [InlineData("150", "100", null)]
    [InlineData("50", "100", null)]
    [InlineData("100", "100", null)]
    [InlineData("151", "100", "+50%")]
    [InlineData("162", "100", "+60%")]
    [InlineData("49", "100", "-50%")]
    [InlineData("0", "100", "-100%")]
    [InlineData("5", "0", "from-0")]
    [InlineData("0", "0", null)]
    public void A_change_beyond_half_wants_a_reason(string now, string before, string? pattern)
    {
        var findings = Check(Entry($"output={now}"), Context with { LastYear = Entry($"output={before}") }).Of("large-change");

        Assert.Equal(pattern, findings.IsEmpty ? null : Assert.Single(findings).Pattern);
    }

    [Fact]
    public void A_large_change_says_both_values_and_the_limit()
    {
        var finding = Assert.Single(Check(Entry("output=162"), Context with { LastYear = Entry("output=100") }).Of("large-change"));

        Assert.Equal("“产值”填了 162 万元，上年是 100 万元，变化 +62.0%，超过 ±50%；请核对，属实的写明原因。", finding.Message.Zh);
    }

    [Fact]
    public void Rows_are_compared_by_key_and_facts_stand_in_for_a_missing_entry()
    {
        var before = Entry().With("hazardous", "waste_code=336-064-17 generated=1", "waste_code=900-249-08 generated=12.8");
        var row = Assert.Single(Check(Entry().With("hazardous", "waste_code=900-249-08 generated=128"), Context with { LastYear = before }).Of("unit-slip"));
        Assert.Equal(("hazardous[0].generated", "hazardous/900-249-08/generated"), (row.Place.ToString(), row.Subject));

        var history = ImmutableDictionary<string, ImmutableSortedDictionary<int, Rational>>.Empty
            .Add("water_reuse", ImmutableSortedDictionary<int, Rational>.Empty.Add(2022, 128_000));
        Assert.Equal("×10", Assert.Single(Check(Entry("reuse=128"), Context with { History = history }).Of("unit-slip")).Pattern);
        Assert.Empty(Check(Entry("reuse=128"), Context with { History = history, Year = 2024 }).Of("unit-slip"));
    }

    [Fact]
    public void An_accepted_explanation_is_not_asked_for_again_until_the_pattern_changes()
    {
        var context = Context with { LastYear = Entry("output=100"), Explained = [new ExplainedFinding("large-change", "output", "+60%")] };

        Assert.Empty(Check(Entry("output=162"), context).Of("large-change"));
        Assert.Single(Check(Entry("output=162"), context).Explained);
        Assert.Single(Check(Entry("output=190"), context).Of("large-change"));
    }

    [Theory]
    [InlineData("mains=10", "mains=4", 0)]
    [InlineData("mains=10", "mains=11", 1)]
    public void A_check_may_reach_into_last_year(string now, string before, int findings)
    {
        const string more = "\"checks\": [{\"code\": \"never-less\", \"severity\": \"warning\", \"zh\": \"不少于上年\", \"en\": \"not below last year\", \"left\": \"mains\", "
            + "\"relation\": \">=\", \"right\": \"mains@t-1\", \"tolerance\": \"0\", \"place\": \"mains\"},";
        var form = Read(Text.Replace("\"checks\": [", more, StringComparison.Ordinal)).Value?.Forms["small"] ?? throw new InvalidOperationException();

        Assert.Equal(findings, FormCheck.Check(form, Entry(now), Context with { LastYear = Entry(before) }).Of("never-less").Length);
        Assert.Empty(FormCheck.Check(form, Entry(now), Context).Of("never-less"));
    }

    [Fact]
    public void An_error_cannot_be_explained_away()
    {
        var finding = Check(Entry("staff=1.5")).Of("not-whole")[0];

        Assert.Single(Check(Entry("staff=1.5"), Context with { Explained = [finding.Explanation] }).Of("not-whole"));
    }

    [Theory]
    [InlineData("waste_code=900-249-08 generated=10 used=9", false)]
    [InlineData("waste_code=900-249-08 generated=10 used=8.9", true)]
    [InlineData("waste_code=900-249-08 generated=10", false)]
    public void A_balance_of_a_row_holds_within_its_tolerance(string row, bool broken)
    {
        var findings = Check(Entry().With("hazardous", row)).Of("used-part");

        Assert.Equal(broken, !findings.IsEmpty);
        if (broken)
        {
            Assert.Equal(Severity.Error, findings[0].Severity);
            Assert.Equal("“危废 900-249-08 产生”：应有 产生 = 利用，左边是 10，右边是 8.9，相差 1.1 吨（允许 10%）；请核对各项。", findings[0].Message.Zh);
            Assert.Equal("改为 8.9 吨", findings[0].Button());
        }
    }

    [Theory]
    [InlineData("50", 0)]
    [InlineData("50.1", 1)]
    public void A_check_across_fields_is_shown_at_its_place(string reuse, int findings)
    {
        var found = Check(Entry("mains=1", "well=0", $"reuse={reuse}")).Of("reuse-below");

        Assert.Equal(findings, found.Length);
        Assert.All(found, finding => Assert.Equal("reuse", finding.Place.ToString()));
    }

    [Theory]
    [InlineData("2.9", null)]
    [InlineData("3", "high")]
    [InlineData("1", null)]
    [InlineData("0.9", "low")]
    public void A_value_far_from_its_peers_is_shown(string reuse, string? pattern)
    {
        // Median 1.95, median deviation 0.2 (0.25, 0.15, 0.05, 0.05, 0.05, 0.25, 0.25, 0.35): accepted to 0.2 × 3.5 / 0.6745 = 1.0378 on either side.
        ImmutableArray<Rational> ratios = [.. new[] { 170, 180, 190, 190, 200, 220, 220, 230 }.Select(value => Rational.Of(value, 100))];
        var peers = ImmutableDictionary<string, PeerRatios>.Empty.Add("water_reuse", new PeerRatios("industrial_output", ratios));
        var findings = Check(Entry("output=1", $"reuse={reuse}方"), Context with { Peers = peers }).Of("unlike-peers");

        Assert.Equal(pattern, findings.IsEmpty ? null : findings[0].Pattern);
    }

    [Fact]
    public void Few_peers_say_nothing()
    {
        var peers = ImmutableDictionary<string, PeerRatios>.Empty.Add("water_reuse", new PeerRatios("industrial_output", [.. Enumerable.Range(1, 7).Select(value => (Rational)value)]));

        Assert.Empty(Check(Entry("output=1", "reuse=9000"), Context with { Peers = peers }).Of("unlike-peers"));
    }
}
