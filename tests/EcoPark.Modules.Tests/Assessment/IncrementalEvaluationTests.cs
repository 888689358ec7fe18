using EcoPark.Assessment.Selections;
using EcoPark.Collection.Ledger;
using EcoPark.Modules.Tests.Databases;
using EcoPark.Platform.Database;
using EcoPark.Platform.Scopes;
using EcoPark.Registry.Enterprises;
using EcoPark.Standards.Evaluation;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace EcoPark.Modules.Tests.Assessment;

public sealed class IncrementalEvaluationTests
{
    private static readonly string[] Items =
        ["energy_consumption", "industrial_value_added", "solid_waste_generated", "solid_waste_utilized", "fresh_water", "industrial_land_area", "industrial_output", "not_in_any_formula"];

    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task A_park_that_said_nothing_has_no_indicator_met_by_accident(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);

        var year = await park.AssessAsync(2019);

        Assert.Equal(32, year.Evaluation.Indicators.Length);
        Assert.Equal(0, year.Evaluation.Met);
        Assert.All(year.Evaluation.Indicators, result => Assert.Equal(Verdict.Missing, result.Verdict));
    }

    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task The_energy_per_value_added_of_the_park_is_the_quotient_of_the_sums_of_its_firms(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);
        var (one, two) = (await park.AddEnterpriseAsync("913200000000000011", "甲"), await park.AddEnterpriseAsync("913200000000000022", "乙"));
        await park.SayAsync(
            park.OfFirm(one.Id, "energy_consumption", (2019, "100")), park.OfFirm(two.Id, "energy_consumption", (2019, "50")),
            park.OfFirm(one.Id, "industrial_value_added", (2019, "400")), park.OfFirm(two.Id, "industrial_value_added", (2019, "200")));

        var result = (await park.AssessAsync(2019)).Evaluation[11];

        Assert.Equal("0.25", $"{result.Value}"); // 150 ÷ 600
        Assert.Equal(Verdict.Met, result.Verdict); // at most 0.5
        Assert.Equal("0.5", $"{result.Margin}");
    }

    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task A_firm_that_joins_the_register_makes_the_sum_incomplete_at_once(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);
        var firm = await park.AddEnterpriseAsync("913200000000000011", "甲");
        await park.SayAsync(park.OfFirm(firm.Id, "energy_consumption", (2019, "100")), park.OfFirm(firm.Id, "industrial_value_added", (2019, "400")));
        var before = await park.AssessAsync(2019);

        await park.AddEnterpriseAsync("913200000000000022", "乙");
        var after = await park.AssessAsync(2019);

        Assert.False(before.IsPartial(before.Evaluation[11]));
        Assert.True(after.IsPartial(after.Evaluation[11]));
        Assert.Equal((1, 2), (after.Values[("energy_consumption", 2019)].Covered, after.Values[("energy_consumption", 2019)].Expected));
    }

    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task What_is_kept_and_read_on_always_equals_an_evaluation_from_nothing(DatabaseKind kind)
    {
        for (var seed = 1; seed <= 4; seed++)
        {
            await using var park = await TestPark.OpenAsync(kind);
            var story = await Story.BeginAsync(park, seed);
            for (var step = 0; step < 14; step++)
            {
                var told = await story.GoOnAsync(mayChangeTheRegister: true);
                foreach (var year in new[] { 2018, 2019 })
                {
                    Assert.True((await park.AssessAnewAsync(year)).Text() == (await park.AssessAsync(year)).Text(), $"seed {seed}, step {step}, year {year}, after {told}");
                }
            }
        }
    }

    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task Looking_back_shows_what_was_shown_then(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);
        var story = await Story.BeginAsync(park, 7);
        var shown = new List<(DateTime At, string Text)>();
        for (var step = 0; step < 20; step++)
        {
            await story.GoOnAsync(mayChangeTheRegister: false);
            shown.Add((park.Clock.GetUtcNow().UtcDateTime, (await park.AssessAsync(2019)).Text()));
            park.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        foreach (var (at, text) in shown)
        {
            Assert.Equal(text, (await park.AssessAsync(2019, at)).Text());
        }
    }

    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task Reading_while_others_write_misses_nothing(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);
        var story = await Story.BeginAsync(park, 11);
        var writing = Task.Run(async () =>
        {
            for (var step = 0; step < 60; step++)
            {
                await story.GoOnAsync(mayChangeTheRegister: false);
            }
        });

        while (!writing.IsCompleted)
        {
            await park.AssessAsync(2019);
        }

        await writing;
        Assert.Equal((await park.AssessAnewAsync(2019)).Text(), (await park.AssessAsync(2019)).Text());
    }

    /// <summary>Facts, returns, acceptances, choices and changes of the register in an order that the seed decides.</summary>
    private sealed class Story(TestPark park, int seed, IReadOnlyList<Enterprise> firms)
    {
        private readonly Random _random = new(seed);
        private readonly Guid[] _submissions = [.. Enumerable.Range(1, 4).Select(n => new Guid(n, 0, 0, new byte[8]))];

        public static async Task<Story> BeginAsync(TestPark park, int seed) => new(park, seed,
            [await park.AddEnterpriseAsync("913200000000000011", "甲"), await park.AddEnterpriseAsync("913200000000000022", "乙"), await park.AddEnterpriseAsync("913200000000000033", "丙")]);

        public async Task<string> GoOnAsync(bool mayChangeTheRegister)
        {
            switch (_random.Next(mayChangeTheRegister ? 8 : 7))
            {
                case 0:
                    var decision = new NewDecision(park.Park.Id, Any(_submissions), Any(Enum.GetValues<DecisionKind>())) { Items = _random.Next(2) == 0 ? [] : [Any(Items)] };
                    await park.DecideAsync(decision);
                    return $"{decision}";
                case 1:
                    await ChooseAsync();
                    return "a choice";
                case 7:
                    await LeaveAsync(Any(firms));
                    return "a change of the register";
                default:
                    await park.SayAsync([.. Enumerable.Range(0, 1 + _random.Next(6)).Select(_ => Fact())]);
                    return "facts";
            }
        }

        private NewFact Fact()
        {
            var year = 2014 + _random.Next(6);
            var value = $"{_random.Next(1000)}.{_random.Next(10)}";
            var fact = _random.Next(4) == 0 ? park.OfPark(Any(Items), year, value) with { Scope = "创建区" } : park.OfFirm(Any(firms).Id, Any(Items), (year, value));
            fact = _random.Next(8) == 0 ? fact with { Value = null, NotApplicable = _random.Next(2) == 0 ? "没有此项" : null } : fact;
            return _random.Next(2) == 0 ? fact : fact with { Standing = FactStanding.Submitted, Submission = Any(_submissions) };
        }

        private async Task ChooseAsync()
        {
            await using var work = await park.WriteAsync();
            int[] numbers = [2, 6, 8, 11, _random.Next(14, 17), 28];
            work.Db.Add(new ChoiceRecord(park.Park.Id, 2018 + _random.Next(2), "hj274-2015", numbers).Decide("officer", work.Now, null));
            await work.CommitAsync(CancellationToken.None);
        }

        private async Task LeaveAsync(Enterprise firm)
        {
            await using var db = await park.DatabaseAsync();
            int? until = _random.Next(3) == 0 ? null : 2014 + _random.Next(6);
            await db.Set<Enterprise>().Where(row => row.Id == firm.Id).ExecuteUpdateAsync(row => row.SetProperty(e => e.Until, until));
        }

        private T Any<T>(IReadOnlyList<T> list) => list[_random.Next(list.Count)];
    }
}
