using EcoPark.Assessment.Comparison;
using EcoPark.Assessment.Definitions;
using EcoPark.Assessment.Indicators.Download;
using EcoPark.Assessment.Indicators.ShowAll;
using EcoPark.Assessment.Indicators.ShowOne;
using EcoPark.Assessment.Numbers;
using EcoPark.Assessment.Workbench;
using EcoPark.Collection.Ledger;
using EcoPark.Modules.Tests.Databases;
using EcoPark.Platform.Database;
using EcoPark.Platform.People;
using EcoPark.Standards.Quantities;
using Xunit;

namespace EcoPark.Modules.Tests.Assessment;

public sealed class IndicatorDetailTests
{
    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task A_value_is_traced_to_its_firms_their_facts_and_who_accepted_them(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);
        var (one, two) = (await park.AddEnterpriseAsync("913200000000000011", "甲"), await park.AddEnterpriseAsync("913200000000000022", "乙"));
        var submission = Guid.CreateVersion7();
        await park.SayAsync(
            park.OfFirm(one.Id, "energy_consumption", (2019, "100")) with { Standing = FactStanding.Submitted, Submission = submission },
            park.OfFirm(two.Id, "energy_consumption", (2019, "50")) with { Standing = FactStanding.Submitted, Submission = Guid.CreateVersion7() },
            park.OfFirm(one.Id, "industrial_value_added", (2019, "600")));
        await park.DecideAsync(new NewDecision(park.Park.Id, submission, DecisionKind.Accept));

        var detail = await DetailAsync(park);

        var energy = detail.Branches.Single(branch => branch.Item.Code == "energy_consumption");
        Assert.Equal((2, 2, 1), (energy.Value.Covered, energy.Value.Expected, energy.Value.Pending));
        Assert.Equal([("乙", true, null), ("甲", false, "EcoOfficer")], energy.Leaves.Select(leaf => (leaf.Name, leaf.IsPending, leaf.AcceptedBy)));
        Assert.True(detail.Row.IsProvisional);
        Assert.Equal([3, 0, 2, 0], detail.Approvals.Steps.Select(step => step.Passed));
    }

    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task The_printed_parts_of_a_change_sum_to_the_printed_change_and_the_firms_to_their_line(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);
        var firms = new[] { await park.AddEnterpriseAsync("913200000000000011", "甲"), await park.AddEnterpriseAsync("913200000000000022", "乙"), await park.AddEnterpriseAsync("913200000000000033", "丙") };
        await park.SayAsync([.. firms.SelectMany((firm, index) => new[]
        {
            park.OfFirm(firm.Id, "energy_consumption", (2018, $"{70 + index}")), park.OfFirm(firm.Id, "energy_consumption", (2019, $"{61 + (3 * index)}")),
            park.OfFirm(firm.Id, "industrial_value_added", (2018, $"{300 + (7 * index)}")), park.OfFirm(firm.Id, "industrial_value_added", (2019, $"{311 + (13 * index)}")),
        })]);

        var change = (await DetailAsync(park)).Change;

        Assert.NotNull(change);
        Assert.Equal(Rounding.ToInterval(change.Total, Rational.Of(1, 10_000)), Sum(change.Lines.Select(line => line.Printed)));
        Assert.Equal(change.Total, Sum(change.Lines.Select(line => line.Effect)));
        Assert.All(change.Lines, line => Assert.Equal(line.Printed, Sum(line.Firms!.Select(firm => firm.Printed))));
    }

    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task The_workbook_another_standard_and_the_changes_since_yesterday_are_there_for_an_empty_park_too(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);
        var request = new AssessmentRequest(park.Park, 2019);

        var workbook = await park.Get<AssessmentWorkbook>().HandleAsync(park.Officer, request, CancellationToken.None);
        var compared = await park.Get<CompareStandards>().HandleAsync(park.Officer, request, "zero-carbon-park-2025", CancellationToken.None);
        var changes = await park.Get<RecentChanges>().HandleAsync(park.Officer, park.Park, 2019, CancellationToken.None);

        Assert.Equal("PK"u8.ToArray(), workbook.Value![..2]);
        Assert.Equal(("hj274-2015", "zero-carbon-park-2025"), (compared.Value!.Own.Standard.Code, compared.Value.Other.Standard.Code));
        Assert.Empty(changes.Value!.Changes);
    }

    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task What_was_said_today_names_the_indicators_that_it_moved(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);
        var firm = await park.AddEnterpriseAsync("913200000000000011", "甲");
        await park.SayAsync(park.OfFirm(firm.Id, "energy_consumption", (2019, "100")), park.OfFirm(firm.Id, "industrial_value_added", (2019, "400")));
        park.Clock.Advance(TimeSpan.FromDays(3));
        await park.SayAsync(park.OfFirm(firm.Id, "energy_consumption", (2019, "120")));

        var change = Assert.Single((await park.Get<RecentChanges>().HandleAsync(park.Officer, park.Park, 2019, CancellationToken.None)).Value!.Changes);

        Assert.Equal(("甲", 1), (change.Who, change.Facts));
        var moved = Assert.Single(change.Moved, moved => moved.After.Indicator.Number == 11);
        Assert.Equal(("0.25", "0.3"), ($"{moved.Before.Value}", $"{moved.After.Value}"));
    }

    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task A_firm_learns_nothing_of_the_assessment_and_a_reviewer_only_of_one_year(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);
        var firm = await park.AddEnterpriseAsync("913200000000000011", "甲");
        var reviewer = new Viewer { Name = "r", PersonId = Guid.CreateVersion7(), Scopes = [new Scope(Role.Reviewer, park.Park.Id) { Year = 2019 }] };
        var reading = park.Get<ReadAssessment>();

        var ofFirm = await reading.HandleAsync(park.Reporter(firm.Id), new AssessmentRequest(park.Park, 2019), CancellationToken.None);
        var other = await reading.HandleAsync(reviewer, new AssessmentRequest(park.Park, 2018), CancellationToken.None);
        var own = await reading.HandleAsync(reviewer, new AssessmentRequest(park.Park, 2019), CancellationToken.None);

        Assert.Equal("year-not-found", Assert.Single(ofFirm.Problems).Code);
        Assert.Equal("year-not-found", Assert.Single(other.Problems).Code);
        Assert.True(own.IsOk);
    }

    [Fact]
    public void What_rounding_leaves_over_goes_to_the_parts_that_lost_most()
    {
        var printed = Apportionment.Round([Rational.Of(1, 3), Rational.Of(1, 3), Rational.Of(1, 3), Rational.Of(-1, 4)], 1);

        // 0.3 + 0.3 + 0.3 − 0.3 = 0.6 of 0.75, which prints as 0.8: the quarter lost 0.05, then the first third
        Assert.Equal(["0.4", "0.3", "0.3", "-0.2"], printed.Select(part => $"{part}"));
    }

    [Fact]
    public void Numbers_on_pages_part_thousands_and_print_a_real_minus()
    {
        Assert.Equal(["176,000", "−1,234.5", "0", "0.3333", "+0.10"], [Shown.Of(176_000), Shown.Of(Rational.Of(-12345, 10)), Shown.Of(0), Shown.Of(Rational.Of(1, 3)), Shown.Signed(Rational.Of(1, 10), 2)]);
    }

    [Fact]
    public void The_day_of_a_stage_is_in_the_year_after() =>
        Assert.Equal(new DateOnly(2020, 6, 30), new WorkStage { Code = "send", Zh = "报送", En = "Handing in", Until = "06-30" }.DueFor(2019));

    private static Rational Sum(IEnumerable<Rational> parts) => parts.Aggregate(Rational.Zero, (sum, part) => sum + part);

    private static async Task<IndicatorDetail> DetailAsync(TestPark park)
    {
        var detail = await park.Get<ReadIndicator>().HandleAsync(park.Officer, new IndicatorRequest(new AssessmentRequest(park.Park, 2019), 11), CancellationToken.None);
        Assert.True(detail.IsOk, string.Join('\n', detail.Problems));
        return detail.Value;
    }
}
