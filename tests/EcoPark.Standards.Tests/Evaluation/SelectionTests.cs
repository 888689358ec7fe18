using EcoPark.Standards.Evaluation;
using EcoPark.Standards.Tests.ParkYears;

namespace EcoPark.Standards.Tests.Evaluation;

public sealed class SelectionTests
{
    [Fact]
    public void The_reference_park_is_compliant()
    {
        var evaluation = ReferenceInput.Evaluate();
        Assert.Equal((23, 23, true), (evaluation.Judged, evaluation.Met, evaluation.IsCompliant));
        Assert.Empty(evaluation.Violations);
    }

    [Theory]
    [InlineData("[2, 6, 8, 11, 15]", "group-without-choice G6", 22)]
    [InlineData("[]", "group-without-choice G1; group-without-choice G2; group-without-choice G3; group-without-choice G4; group-without-choice G5; group-without-choice G6", 17)]
    [InlineData("[2, 6, 8, 11, 15, 28, 29]", "mandatory-in-selection 29", 23)]
    [InlineData("[2, 6, 7, 8, 11, 15, 28]", "footnote-2-not-met 7", 24)]
    [InlineData("[1, 2, 6, 8, 11, 12, 15, 28]", "", 25)]
    public void Each_rule_of_choice_is_checked(string selection, string violations, int judged)
    {
        var evaluation = ReferenceInput.Evaluate($"selection = {selection}", "previousSelection = -");
        Assert.Equal(violations, Shown(evaluation));
        Assert.Equal(judged, evaluation.Judged);
        Assert.Equal(violations.Length == 0 && evaluation.Met == judged, evaluation.IsCompliant);
        Assert.All(evaluation.Violations, violation => Assert.Equal(Severity.Error, violation.Severity));
    }

    [Fact]
    public void Without_a_selection_all_six_groups_are_violated_and_only_the_mandatory_judged()
    {
        var evaluation = ReferenceInput.Evaluate("selection = -");
        Assert.Equal(["G1", "G2", "G3", "G4", "G5", "G6"], evaluation.Violations.SelectMany(violation => violation.Subjects));
        Assert.Equal((17, 17, false), (evaluation.Judged, evaluation.Met, evaluation.IsCompliant));
        Assert.DoesNotContain(evaluation.Indicators, result => result.IsSelected);
    }

    [Theory]
    [InlineData("{\"2019\": 90}", "{\"2019\": 100}", "")]
    [InlineData("{\"2019\": 70}", "{\"2019\": 100}", "footnote-2-not-met 7")]
    [InlineData("{\"2019\": 70}", "{\"2019\": 0}", "footnote-2-not-met 7")]
    [InlineData("{}", "{\"2019\": 100}", "footnote-2-not-met 7")]
    [InlineData("{\"2019\": {\"notApplicable\": \"无\"}}", "{\"2019\": 100}", "not-applicable-chosen 7; footnote-2-not-met 7")]
    public void Footnote_two_is_broken_by_any_verdict_but_met(string used, string collected, string violations)
    {
        var evaluation = ReferenceInput.Evaluate("selection = [2, 6, 7, 8, 11, 15, 28]", "previousSelection = -",
            $"series.recycled_resource_used = {used}", $"series.recycled_resource_collected = {collected}");
        Assert.Equal(violations, Shown(evaluation));
    }

    [Fact]
    public void What_does_not_apply_cannot_be_chosen()
    {
        var evaluation = ReferenceInput.Evaluate("selection = [2, 4, 6, 8, 11, 15, 28]", "previousSelection = -",
            "series.recycling_value_added.2019 = {\"notApplicable\": \"无\"}");
        Assert.Equal("not-applicable-chosen 4", Shown(evaluation));
        Assert.False(evaluation.IsCompliant);
    }

    [Fact]
    public void A_mandatory_indicator_that_does_not_apply_is_judged_and_not_met()
    {
        var evaluation = ReferenceInput.Evaluate("series.cleaner_production_due.2019 = {\"notApplicable\": \"无\"}");
        Assert.True(evaluation[21].IsJudged);
        Assert.Equal((23, 22, false), (evaluation.Judged, evaluation.Met, evaluation.IsCompliant));
        Assert.Empty(evaluation.Violations);
    }

    [Theory]
    [InlineData("null", "choice-changed-without-reason 6,7")]
    [InlineData("\"  \"", "choice-changed-without-reason 6,7")]
    [InlineData("\"再生资源企业搬入\"", "")]
    public void Another_choice_than_last_year_needs_a_reason(string reason, string violations)
    {
        var evaluation = ReferenceInput.Evaluate("previousSelection = [2, 7, 8, 11, 15, 28]", $"selectionChangeReason = {reason}");
        Assert.Equal(violations, Shown(evaluation));
        Assert.Equal("choice-changed 6,7", string.Join("; ", evaluation.Findings.Select(finding => $"{finding.Code} {string.Join(',', finding.Subjects)}")));
    }

    // Regression: an empty list was taken for a choice of nothing, from which every later choice differs.
    [Theory]
    [InlineData("previousSelection = []")]
    [InlineData("selection = []")]
    public void An_empty_choice_is_not_known_and_differs_from_nothing(string change)
    {
        var evaluation = ReferenceInput.Evaluate(change);
        Assert.DoesNotContain(evaluation.Violations.Concat(evaluation.Findings), finding => finding.Code.StartsWith("choice-changed", StringComparison.Ordinal));
    }

    [Fact]
    public void The_order_of_the_choice_does_not_matter() =>
        Assert.Empty(ReferenceInput.Evaluate("previousSelection = [28, 15, 11, 8, 6, 2]").Violations);

    // Regression: last year's choice was demanded whatever the set says.
    [Fact]
    public void A_set_that_does_not_ask_for_last_years_choice_does_not_get_it()
    {
        var free = Repository.Hj274 with { SameChoiceAsLastYear = false };
        Assert.Empty(ReferenceInput.Evaluate(free, "previousSelection = [1, 7, 9, 12, 14, 27]").Violations);
    }

    [Fact]
    public void A_set_without_groups_ignores_the_choice()
    {
        var evaluation = ReferenceInput.Evaluate(Repository.Library.Standards["zero-carbon-park-2025"],
            "standard = -", "previousSelection = [1, 7]", "series.energy_consumption.2019 = 2500000");
        Assert.Equal([1], evaluation.Indicators.Where(result => result.IsJudged).Select(result => result.Indicator.Number));
        Assert.DoesNotContain(evaluation.Indicators, result => result.IsSelected);
        Assert.Empty(evaluation.Violations);
        Assert.True(evaluation.IsCompliant);
        Assert.DoesNotContain(evaluation.Findings, finding => finding.Code.StartsWith("choice", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_legal_choice_is_valid_and_there_are_8505_of_them()
    {
        var reference = ReferenceInput.Evaluate("previousSelection = -");
        var optional = Repository.Hj274.Indicators.Where(indicator => !indicator.IsMandatory).Select(indicator => indicator.Number).ToList();
        var legal = Enumerable.Range(0, 1 << optional.Count).Count(mask =>
            Repository.Hj274.Groups.All(group => group.Members.Any(member => (mask >> optional.IndexOf(member) & 1) == 1)));
        Assert.Equal(15, optional.Count);
        Assert.Equal(8_505, legal);
        Assert.Equal(17, reference.Indicators.Count(result => result.Indicator.IsMandatory));
    }

    private static string Shown(ParkYearEvaluation evaluation) =>
        string.Join("; ", evaluation.Violations.Select(violation => $"{violation.Code} {string.Join(',', violation.Subjects)}"));
}
