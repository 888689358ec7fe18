using EcoPark.Assessment.Indicators.ShowAll;
using EcoPark.Assessment.Selections.Decide;
using EcoPark.Assessment.Selections.Try;
using EcoPark.Modules.Tests.Databases;
using EcoPark.Platform.Database;
using EcoPark.Platform.People;
using Xunit;

namespace EcoPark.Modules.Tests.Assessment;

public sealed class SelectionTests
{
    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task A_choice_is_one_of_8505_legal_ones_and_one_that_leaves_a_group_out_is_not(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);

        var legal = await TryAsync(park, 2, 6, 8, 11, 15, 28);
        var without = await TryAsync(park, 2, 6, 8, 11, 15);

        Assert.Equal(8505, legal.Ranking.Count);
        Assert.Empty(legal.Violations);
        Assert.Equal("group-without-choice", Assert.Single(without.Violations).Code);
        Assert.Null(without.Ranked);
    }

    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task A_decision_holds_for_the_next_year_and_needs_a_reason_to_be_changed(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);
        Assert.True((await DecideAsync(park, 2018, null, 2, 6, 8, 11, 15, 28)).IsOk);

        var inherited = await park.AssessAsync(2019);
        var refused = await DecideAsync(park, 2019, " ", 2, 6, 8, 11, 16, 28);
        var changed = await DecideAsync(park, 2019, "中水厂投产", 2, 6, 8, 11, 16, 28);
        var after = await park.AssessAsync(2019);

        Assert.Equal([2, 6, 8, 11, 15, 28], inherited.Evaluation.ParkYear.Selection);
        Assert.Equal("reason-missing", Assert.Single(refused.Problems).Code);
        Assert.True(changed.IsOk);
        Assert.Equal([2, 6, 8, 11, 16, 28], after.Evaluation.ParkYear.Selection);
        Assert.DoesNotContain(after.Evaluation.Violations, finding => finding.Code == "choice-changed-without-reason");
    }

    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task Only_who_may_decide_decides_and_mandatory_indicators_cannot_be_chosen(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);

        var leader = await park.Get<DecideSelection>().HandleAsync(park.Viewer(Role.Leader), new DecideSelectionRequest(park.Park, 2019, [2, 6, 8, 11, 15, 28], null), CancellationToken.None);
        var mandatory = await DecideAsync(park, 2019, null, 2, 5, 6, 8, 11, 15, 28);

        Assert.Equal("forbidden", Assert.Single(leader.Problems).Code);
        Assert.Equal("not-optional", Assert.Single(mandatory.Problems).Code);
    }

    private static async Task<TriedSelection> TryAsync(TestPark park, params int[] numbers)
    {
        var tried = await park.Get<TrySelection>().HandleAsync(park.Officer, new SelectionRequest(new AssessmentRequest(park.Park, 2019), numbers), CancellationToken.None);
        Assert.True(tried.IsOk);
        return tried.Value;
    }

    private static Task<EcoPark.Standards.Reading.Result<EcoPark.Assessment.Selections.ChoiceRecord>> DecideAsync(TestPark park, int year, string? reason, params int[] numbers) =>
        park.Get<DecideSelection>().HandleAsync(park.Officer, new DecideSelectionRequest(park.Park, year, numbers, reason), CancellationToken.None);
}
