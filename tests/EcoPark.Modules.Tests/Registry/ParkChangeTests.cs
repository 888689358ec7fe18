using System.Collections.Immutable;
using EcoPark.Collection.Filling.Home;
using EcoPark.Collection.Progress;
using EcoPark.Collection.Submissions;
using EcoPark.Collection.Submissions.OpenForm;
using EcoPark.Modules.Tests.Databases;
using EcoPark.Platform.Audit;
using EcoPark.Platform.Database;
using EcoPark.Platform.People;
using EcoPark.Platform.Scopes;
using EcoPark.Registry.Parks;
using EcoPark.Registry.Parks.Change;
using EcoPark.Registry.Parks.History;
using EcoPark.Registry.Parks.NextYear;
using EcoPark.Registry.Parks.Profile;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace EcoPark.Modules.Tests.Registry;

public sealed class ParkChangeTests
{
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly ParkStanding AsMade = new("测试园区", "hj274-2015", 2014, 2019);

    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task The_next_year_takes_the_profile_over_and_leaves_the_old_one_alone(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);
        await DescribeAsync(park, 2018, "water-scarce");

        var opened = await park.Get<OpenNextYear>().HandleAsync(park.Officer, new YearToOpen("test", 2020), None);

        Assert.Equal(AsMade with { ReportYear = 2020 }, opened.Value);
        await using var db = await park.DatabaseAsync();
        var profiles = await db.Set<ParkProfile>().AsNoTracking().OrderBy(profile => profile.Year).ToListAsync(None);
        Assert.Equal([(2018, 1), (2020, 1)], profiles.Select(profile => (profile.Year, profile.Version)));
        Assert.Equal("water-scarce", profiles[1].ToDescription().Attributes["waterRegion"]);
        Assert.Equal(2020, (await db.Set<Park>().AsNoTracking().SingleAsync(None)).CurrentYear);
    }

    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task The_plan_counts_the_forms_of_the_new_year_and_the_open_ones_of_the_old(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);
        await park.AddEnterpriseAsync("91990014X2QBNEAL46", "示例甲公司");
        await park.AddEnterpriseAsync("9199008357HACJN9XM", "示例乙公司");

        var plan = (await park.Get<OpenNextYear>().PlanAsync(park.Officer, "test", None)).Value!;

        Assert.Empty(plan.Problems);
        Assert.Equal(2020, plan.Year);
        // No profile to take over; two firms with one annual form each; two forms of 2019 open.
        Assert.Equal([0, 2, 2], plan.Consequences.Select(consequence => consequence.Count));
        Assert.Contains("2 家企业 2 份", plan.Consequences[1].What.Zh, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task A_draft_of_the_old_year_stays_with_its_respondent_and_the_new_form_is_due_by_its_rule(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);
        var firm = await park.AddEnterpriseAsync("91990014X2QBNEAL46", "示例甲公司");
        var reporter = park.Reporter(firm.Id);
        var begun = await park.Get<OpenForm>().HandleAsync(reporter, new FormKey(park.Park.Id, "enterprise-annual", 2019) { Enterprise = firm.Id }, None);
        Assert.True(begun.IsOk);

        await park.Get<OpenNextYear>().HandleAsync(park.Officer, new YearToOpen("test", 2020), None);

        var forms = await park.Get<FormsToFill>().HandleAsync(reporter, park.Park.Id, 2020, None);
        Assert.Equal([2019, 2020], forms.Select(form => form.Key.Year).Order());
        Assert.NotNull(forms.Single(form => form.Key.Year == 2019).Submission);
        var due = forms[0].Form.Due;
        Assert.Equal(new DateOnly(2021, due.Month, due.Day), forms.Single(form => form.Key.Year == 2020).Due);
        var opened = await park.Get<OpenForm>().HandleAsync(reporter, new FormKey(park.Park.Id, "enterprise-annual", 2020) { Enterprise = firm.Id }, None);
        Assert.Equal(2020, opened.Value!.Submission.Year);
        Assert.Single(await park.Get<ProgressBoard>().HandleAsync(park.Officer, park.Park.Id, 2019, None));
    }

    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task A_year_is_opened_once_and_not_before_it_begins(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);
        var open = park.Get<OpenNextYear>();

        var first = await open.HandleAsync(park.Officer, new YearToOpen("test", 2020), None);
        var second = await open.HandleAsync(park.Viewer(Role.ParkAdministrator), new YearToOpen("test", 2020), None);
        var early = await open.HandleAsync(park.Officer, new YearToOpen("test", 2021), None);
        var leader = await open.HandleAsync(park.Viewer(Role.Leader), new YearToOpen("test", 2021), None);
        var plan = (await open.PlanAsync(park.Officer, "test", None)).Value!;

        Assert.True(first.IsOk);
        Assert.Equal("park-conflict", second.Problems[0].Code);
        Assert.Equal("year-not-begun", early.Problems[0].Code);
        Assert.Equal("write-forbidden", leader.Problems[0].Code);
        Assert.Equal("year-not-begun", plan.Problems[0].Code);
    }

    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task A_new_base_year_needs_a_reason_and_leaves_both_states_in_the_audit(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);
        var change = park.Get<ChangePark>();
        var wanted = new ParkWanted("测试园区", "hj274-2015", 2015);

        var silent = await change.HandleAsync(park.Officer, new ParkToChange("test", AsMade, wanted, " "), None);
        var made = await change.HandleAsync(park.Officer, new ParkToChange("test", AsMade, wanted, "环生态〔2016〕1 号批复"), None);

        Assert.Equal("reason-missing", silent.Problems[0].Code);
        Assert.Equal(AsMade with { BaseYear = 2015 }, made.Value);
        await using var db = await park.DatabaseAsync();
        var record = await db.Set<AuditRecord>().SingleAsync(audit => audit.Action == "park.change", None);
        Assert.Contains("2014", record.Before, StringComparison.Ordinal);
        Assert.Contains("环生态〔2016〕1 号批复", record.After, StringComparison.Ordinal);
        var history = (await park.Get<ShowParkChanges>().HandleAsync(park.Officer, "test", None)).Value!;
        Assert.Equal((2014, 2015), (history.Rows[0].Before!.BaseYear, history.Rows[0].After.BaseYear));
        Assert.Equal("环生态〔2016〕1 号批复", history.Rows[0].Reason);
    }

    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task The_second_of_two_people_gets_a_conflict_and_a_name_needs_no_reason(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);
        var change = park.Get<ChangePark>();

        var first = await change.HandleAsync(park.Officer, new ParkToChange("test", AsMade, new ParkWanted("滨海园区", "hj274-2015", 2014), null), None);
        var second = await change.HandleAsync(park.Viewer(Role.ParkAdministrator), new ParkToChange("test", AsMade, new ParkWanted("临港园区", "hj274-2015", 2014), null), None);
        var leader = await change.HandleAsync(park.Viewer(Role.Leader), new ParkToChange("test", first.Value!, new ParkWanted("甲", "hj274-2015", 2014), null), None);

        Assert.Equal("滨海园区", first.Value!.Name);
        Assert.Equal("park-conflict", second.Problems[0].Code);
        Assert.Equal("write-forbidden", leader.Problems[0].Code);
    }

    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task A_restatement_is_counted_before_it_is_made_and_changes_nothing_by_being_looked_at(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);
        var change = park.Get<ChangePark>();

        var moved = (await change.PlanAsync(park.Officer, "test", new ParkWanted("测试园区", "hj274-2015", 2016), None)).Value!;
        var judged = (await change.PlanAsync(park.Officer, "test", new ParkWanted("测试园区", "zero-carbon-park-2025", 2014), None)).Value!;
        var named = (await change.PlanAsync(park.Officer, "test", new ParkWanted("新名", "hj274-2015", 2014), None)).Value!;
        var wrong = await change.PlanAsync(park.Officer, "test", new ParkWanted(" ", "none", 2030), None);

        Assert.True(moved.NeedsReason);
        Assert.Contains(moved.Consequences, consequence => consequence.What.Zh.Contains("新基准年 2016 还没有任何数值", StringComparison.Ordinal));
        // 2017, 2018, 2019 with 32 indicators each.
        Assert.Contains(moved.Consequences, consequence => consequence.What.Zh.Contains("3 个年度（2017–2019）共 96 个指标值", StringComparison.Ordinal));
        Assert.True(judged.NeedsReason);
        Assert.Contains(judged.Consequences, consequence => consequence.What.Zh.Contains("指标由 32 项换为 6 项", StringComparison.Ordinal));
        Assert.False(named.NeedsReason);
        Assert.Empty(named.Consequences);
        Assert.Equal(["required", "park-standard", "park-year"], wrong.Problems.Select(problem => problem.Code));
        await using var db = await park.DatabaseAsync();
        Assert.Equal((2014, "测试园区"), await db.Set<Park>().Select(row => new ValueTuple<int, string>(row.BaseYear, row.Name)).SingleAsync(None));
    }

    private static async Task DescribeAsync(TestPark park, int year, string region)
    {
        var description = new ParkDescription { Attributes = ImmutableSortedDictionary<string, string>.Empty.Add("waterRegion", region) };
        Assert.True((await park.Get<SaveParkProfile>().HandleAsync(park.Officer, new ParkProfileToSave("test", year, 0, description), None)).IsOk);
    }
}
