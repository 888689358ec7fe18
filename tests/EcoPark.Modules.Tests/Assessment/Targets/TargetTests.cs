using EcoPark.Assessment.Indicators.ShowAll;
using EcoPark.Assessment.Targets;
using EcoPark.Assessment.Targets.Paths;
using EcoPark.Assessment.Targets.Projections;
using EcoPark.Assessment.Targets.SetTarget;
using EcoPark.Assessment.Targets.Show;
using EcoPark.Collection.Ledger;
using EcoPark.Modules.Tests.Databases;
using EcoPark.Platform.Database;
using EcoPark.Platform.People;
using EcoPark.Standards.Evaluation;
using EcoPark.Standards.Reading;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace EcoPark.Modules.Tests.Assessment.Targets;

public sealed class TargetTests
{
    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task A_target_of_the_plan_is_held_against_the_line_to_it_and_the_last_word_holds(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);
        await EnergyAsync(park);
        Assert.True((await SetAsync(park, "0.2", 2021)).IsOk);
        park.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.True((await SetAsync(park, "0.25", 2021)).IsOk);

        var row = await RowAsync(park, 2019);

        Assert.Equal("0.25", row.Own!.Value);
        Assert.Equal("0.4", $"{row.Value}"); // 240 ÷ 600
        Assert.Equal("0.375", $"{row.Path!.On(2019)}"); // half of the way from 0.5 in 2017 to 0.25 in 2021
        Assert.Equal(TargetState.Behind, row.State);
        Assert.Equal("-0.075", $"{row.NeededPerYear}"); // (0.25 − 0.4) ÷ 2
        Assert.Equal("-18.75", $"{row.NeededPercent}");

        park.Clock.Advance(TimeSpan.FromMinutes(1));
        await SetAsync(park, "0.25", 2021, withdrawn: true);
        var without = await RowAsync(park, 2019);
        Assert.Null(without.Own);
        Assert.Equal("0.5", $"{without.Path!.Target}"); // the limit of the standard
    }

    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task A_target_weaker_than_the_limit_without_a_source_or_by_who_may_not_is_refused(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);

        Assert.Equal(["target-source", "target-below-limit"], (await SetAsync(park, "0.6", 2021, source: " ")).Problems.Select(problem => problem.Code));
        Assert.Equal(["target-years", "number-unreadable"], (await SetAsync(park, "x", 2017)).Problems.Select(problem => problem.Code));
        Assert.Equal("forbidden", Assert.Single((await park.Get<SetTarget>().HandleAsync(park.Viewer(Role.Leader), Request(park, "0.2", 2021), CancellationToken.None)).Problems).Code);
        Assert.Equal("target-full", Assert.Single((await park.Get<SetTarget>().HandleAsync(park.Officer, Request(park, "100", 2021) with { Indicator = 20 }, CancellationToken.None)).Problems).Code);
    }

    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task An_open_year_is_projected_from_its_months_and_nothing_is_written(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);
        await EnergyAsync(park);
        await MonthsAsync(park);
        await using var db = await park.DatabaseAsync();
        var before = await db.Set<Fact>().CountAsync();

        var row = await RowAsync(park, 2019, shown: 2020);

        // Energy: 30 a month in January and February 2019 of 240, so a quarter; 40 in two months of 2020 give 160.
        var projection = row.Projection!;
        Assert.Equal(2020, projection.Year);
        var energy = projection.Items["energy_consumption"];
        Assert.True(energy.ByMonths);
        Assert.Equal("160", $"{energy.Value}");
        // Value added has whole years only: 600 × 600 ÷ 500.
        Assert.Equal("720", $"{projection.Items["industrial_value_added"].Value}");
        Assert.Equal("2/9", Fraction(row.Projected!.Value!.Value));
        Assert.Equal(Verdict.Met, row.Projected.Verdict);
        Assert.Null(projection.MonthsKnown(11)); // one of the two has no month
        Assert.Equal(before, await db.Set<Fact>().CountAsync());
        Assert.Null((await park.AssessAsync(2020)).Evaluation[11].Value);
    }

    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task A_corrected_month_counts_once_and_a_month_sent_back_not_at_all(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);
        await EnergyAsync(park);
        await MonthsAsync(park);
        var submission = Guid.CreateVersion7();
        await park.SayAsync(Month(park, 2020, 2, "30"), Month(park, 2020, 3, "999") with { Submission = submission, Standing = FactStanding.Submitted });
        await park.DecideAsync(new NewDecision(park.Park.Id, submission, DecisionKind.Return));

        var energy = (await RowAsync(park, 2019, shown: 2020)).Projection!.Items["energy_consumption"];

        Assert.Equal([1, 2], energy.Months.Select(month => month.Month));
        Assert.Equal("200", $"{energy.Value}"); // (20 + 30) ÷ ¼
    }

    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task A_reviewer_of_one_year_sees_the_targets_of_no_other(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);
        await EnergyAsync(park);
        var reviewer = new Viewer { Name = "R", PersonId = Guid.CreateVersion7(), Scopes = [new Scope(Role.Reviewer, park.Park.Id) { Year = 2019 }] };

        Assert.Equal("year-not-found", Assert.Single((await park.Get<ReadTargets>().HandleAsync(reviewer, new AssessmentRequest(park.Park, 2020), CancellationToken.None)).Problems).Code);
        var read = await park.Get<ReadTargets>().HandleAsync(reviewer, new AssessmentRequest(park.Park, 2019), CancellationToken.None);
        Assert.NotNull(read.Value!.Rows.Single(row => row.Number == 11).Value);
    }

    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task A_year_that_is_over_is_not_projected(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);
        await EnergyAsync(park);

        Assert.Null((await RowAsync(park, 2018)).Projection); // the park works on 2019
        Assert.Equal(2019, (await RowAsync(park, 2019)).Projection!.Year); // most of its values are missing
    }

    private static string Fraction(EcoPark.Standards.Quantities.Rational value) => $"{value.Numerator}/{value.Denominator}";

    private static TargetRequest Request(TestPark park, string value, int year, string source = "规划第 3 页", bool withdrawn = false) =>
        new(park.Park, 11, new TargetTerms(2017, year, value, source) { IsWithdrawn = withdrawn });

    private static Task<Result<TargetRecord>> SetAsync(TestPark park, string value, int year, string source = "规划第 3 页", bool withdrawn = false) =>
        park.Get<SetTarget>().HandleAsync(park.Officer, Request(park, value, year, source, withdrawn), CancellationToken.None);

    private static async Task<TargetRow> RowAsync(TestPark park, int year, int? shown = null)
    {
        var read = await park.Get<ReadTargets>().HandleAsync(park.Officer, new AssessmentRequest(park.Park, shown ?? year), CancellationToken.None);
        Assert.True(read.IsOk, string.Join('\n', read.Problems));
        return read.Value.Rows.Single(row => row.Number == 11);
    }

    // 250 ÷ 500 in 2017 and 2018, 240 ÷ 600 in 2019.
    private static Task EnergyAsync(TestPark park) => park.SayAsync(
        park.OfPark("energy_consumption", 2017, "250"), park.OfPark("energy_consumption", 2018, "250"), park.OfPark("energy_consumption", 2019, "240"),
        park.OfPark("industrial_value_added", 2017, "500"), park.OfPark("industrial_value_added", 2018, "500"), park.OfPark("industrial_value_added", 2019, "600"));

    private static Task MonthsAsync(TestPark park) => park.SayAsync(
    [
        .. Enumerable.Range(1, 12).Select(month => Month(park, 2019, month, month <= 2 ? "30" : "18")),
        Month(park, 2020, 1, "20"), Month(park, 2020, 2, "20"),
    ]);

    private static NewFact Month(TestPark park, int year, int month, string value) => park.OfPark("energy_consumption", year, value) with { Period = FactPeriod.OfMonth(year, month) };
}
