using EcoPark.Assessment.Indicators.ShowAll;
using EcoPark.Collection.Filling.Home;
using EcoPark.Collection.Progress;
using EcoPark.Collection.Quality;
using EcoPark.Modules.Tests.Assessment;
using EcoPark.Modules.Tests.Collection;
using EcoPark.Modules.Tests.Databases;
using EcoPark.Platform.Audit;
using EcoPark.Platform.Chain;
using EcoPark.Platform.Database;
using EcoPark.Platform.Parameters;
using EcoPark.Platform.Parameters.Change;
using EcoPark.Platform.People;
using EcoPark.Platform.Ui;
using EcoPark.Standards.Reading;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace EcoPark.Modules.Tests.Platform.Parameters;

public sealed class ParameterTests
{
    private const string Margin = "indicator.at-risk-below";
    private const string Change = "form.greening.change";
    private const string Due = "form.greening.due";
    private static readonly CancellationToken None = CancellationToken.None;

    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task A_decision_of_the_park_holds_with_reason_and_name_until_it_is_taken_back(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);
        var admin = park.Viewer(Role.ParkAdministrator);

        var made = await SaveAsync(park, admin, new(Margin, 0, "5%", " 管委会纪要〔2020〕3 号 "));
        var shown = await ShownAsync(park, Margin);
        var restored = await SaveAsync(park, admin, new(Margin, 1, null, "纪要撤销"));
        var after = await ShownAsync(park, Margin);

        Assert.Equal(("0.05", 1, "管委会纪要〔2020〕3 号", "ParkAdministrator"), (made.Value!.Value, made.Value.Number, made.Value.Reason, made.Value.By));
        Assert.Equal((true, "5%", "10%"), (shown.IsOwn, shown.Value.Zh, shown.Shipped.Value.Zh));
        Assert.Equal(2, restored.Value!.Number);
        Assert.Equal((false, "10%", 2), (after.IsOwn, after.Value.Zh, after.Number));
        await using var db = await park.DatabaseAsync();
        var records = await db.Set<AuditRecord>().Where(audit => audit.Action == "parameter.change").OrderBy(audit => audit.Seq).ToListAsync(None);
        Assert.Equal([("0.1 (shipped)", "0.05: 管委会纪要〔2020〕3 号"), ("0.05", "0.1 (shipped): 纪要撤销")], records.Select(record => (record.Before, record.After)));
        Assert.Null((await park.Get<ChainVerification>().VerifyAsync(null, None)).Fault);
    }

    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task Wrong_values_wrong_roles_and_missing_reasons_are_refused(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);
        var admin = park.Viewer(Role.ParkAdministrator);
        (string Code, string? Value, string? Reason)[] wrong =
        [
            (Margin, "60%", "r"), (Margin, "-1%", "r"), (Margin, "ten", "r"), (Margin, "1.23456%", "r"), (Margin, "5%", " "), (Margin, null, "r"),
            (Due, "02-29", "r"), (Due, "13-01", "r"), ("form.none.due", "03-31", "r"), ("密码最短长度", "8", "r"),
        ];

        var codes = new List<string>();
        foreach (var (code, value, reason) in wrong)
        {
            codes.Add((await SaveAsync(park, admin, new(code, 0, value, reason))).Problems[0].Code);
        }

        Assert.Equal(["out-of-range", "out-of-range", "number-unreadable", "too-many-decimals", "reason-missing", "parameter-unchanged", "day-unreadable", "day-unreadable", "parameter-not-found", "parameter-not-found"], codes);
        Assert.Equal("write-forbidden", (await SaveAsync(park, park.Officer, new(Margin, 0, "5%", "r"))).Problems[0].Code);
        Assert.Equal("write-forbidden", (await park.Get<ChangeParameter>().PlanAsync(park.Officer, park.Park, new(Margin, "5%"), None)).Problems[0].Code);
        var stranger = new Viewer { Name = "stranger", PersonId = Guid.CreateVersion7() };
        Assert.Equal("parameter-not-found", (await SaveAsync(park, stranger, new(Margin, 0, "5%", "r"))).Problems[0].Code);
        await using var db = await park.DatabaseAsync();
        Assert.Empty(await db.Set<ParameterChange>().ToListAsync(None));
    }

    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task The_second_of_two_people_gets_a_conflict_that_names_the_first(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);

        var answers = await Task.WhenAll(Enumerable.Range(5, 4).Select(percent => SaveAsync(park, park.Viewer(Role.ParkAdministrator), new(Margin, 0, $"{percent}%", "r"))));

        Assert.Single(answers, answer => answer.IsOk);
        Assert.All(answers.Where(answer => !answer.IsOk), answer => Assert.Equal("parameter-conflict", answer.Problems[0].Code));
        Assert.Contains("ParkAdministrator", answers.First(answer => !answer.IsOk).Problems[0].Zh, StringComparison.Ordinal);
        await using var db = await park.DatabaseAsync();
        Assert.Single(await db.Set<ParameterChange>().ToListAsync(None));
    }

    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task A_form_is_checked_by_what_the_park_decided_and_the_findings_are_counted_before(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);
        var desk = await SubmissionDesk.OpenAsync(park, "greening");
        await desk.SubmitAsync("greening", 2018, ("green_coverage_rate", "30"));
        await desk.SaveAsync(await desk.OpenAsync("greening"), ("green_coverage_rate", "36")); // +20 %

        var before = await desk.OpenAsync("greening");
        var plan = await park.Get<ChangeParameter>().PlanAsync(park.Viewer(Role.ParkAdministrator), park.Park, new(Change, "10%"), None);
        var untouched = await desk.OpenAsync("greening");
        Assert.True((await SaveAsync(park, park.Viewer(Role.ParkAdministrator), new(Change, 0, "10%", "r"))).IsOk);
        var after = await desk.OpenAsync("greening");

        Assert.DoesNotContain(before.Checked.Findings, finding => finding.Rule == "large-change");
        Assert.Equal(("0.5", "0.1"), (plan.Value!.Before, plan.Value.After));
        Assert.Equal("2019 年已填的 1 份“" + before.Form.Name.Zh + "”：质控问题由 0 条变为 1 条。", Assert.Single(plan.Value.Moved).Zh);
        Assert.DoesNotContain(untouched.Checked.Findings, finding => finding.Rule == "large-change");
        var found = Assert.Single(after.Checked.Findings, finding => finding.Rule == "large-change");
        Assert.Contains("变化 +20.0%，超过 ±10%", found.Message.Zh, StringComparison.Ordinal);
        Assert.Contains((await park.Get<QualityChecks>().HandleAsync(park.Officer, park.Park.Id, 2019, None)).Open, open => open.Finding.Rule == "large-change");
    }

    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task A_due_day_moves_what_is_open_and_leaves_what_was_handed_in_or_is_of_earlier_years(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);
        var done = await SubmissionDesk.OpenAsync(park, "greening");
        await done.SubmitAsync("greening", 2019, ("green_coverage_rate", "36.5"));
        var old = await done.OpenAsync("greening", 2018);
        var open = await SubmissionDesk.OpenAsync(park, "greening");
        var begun = await open.OpenAsync("greening");
        var idle = await SubmissionDesk.OpenAsync(park, "greening");
        var admin = park.Viewer(Role.ParkAdministrator);

        var plan = await park.Get<ChangeParameter>().PlanAsync(admin, park.Park, new(Due, "6-30"), None);
        Assert.True((await SaveAsync(park, admin, new(Due, 0, "6-30", "疫情延期"))).IsOk);

        // Today is 18 May 2020; shipped is 10 April.
        Assert.Contains("2 份表改为 2020-06-30 截止；按今天计，逾期由 2 份变为 0 份", Assert.Single(plan.Value!.Moved).Zh, StringComparison.Ordinal);
        var board = (await park.Get<ProgressBoard>().HandleAsync(park.Officer, park.Park.Id, 2019, None)).ToDictionary(form => form.Key.Organisation!.Value, form => form.Due);
        Assert.Equal(new DateOnly(2020, 4, 10), board[done.Office.Id]);
        Assert.Equal(new DateOnly(2020, 6, 30), board[open.Office.Id]);
        Assert.Equal(new DateOnly(2020, 6, 30), board[idle.Office.Id]);
        Assert.Equal(new DateOnly(2020, 6, 30), Assert.Single(await park.Get<FormsToFill>().HandleAsync(idle.Clerk, park.Park.Id, 2019, None)).Due);
        Assert.Equal(new DateOnly(2019, 4, 10), (await done.OpenAsync("greening", 2018)).Submission.Due);
        var saved = await open.SaveAsync(begun, ("green_coverage_rate", "36")); // the date is no conflict to who fills it in
        Assert.Empty(saved.Conflicts);
        Assert.Equal((new DateOnly(2020, 6, 30), 2018), (saved.Sheet.Submission.Due, old.Submission.Year));
    }

    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task Another_margin_moves_the_mark_but_no_verdict_and_not_what_was_known_before(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);
        await park.SayAsync(park.OfPark("green_coverage_rate", 2019, "16")); // at least 15: 6.7 % to spare
        park.Clock.Advance(TimeSpan.FromDays(1));
        var then = park.Clock.GetUtcNow().UtcDateTime;
        park.Clock.Advance(TimeSpan.FromDays(1));
        var admin = park.Viewer(Role.ParkAdministrator);

        var plan = await park.Get<ChangeParameter>().PlanAsync(admin, park.Park, new(Margin, "5"), None);
        var planned = await park.Get<ChangeParameter>().PlanAsync(admin, park.Park, new(Margin, "5%"), None);
        var before = await MarkAsync(park, null);
        Assert.True((await SaveAsync(park, admin, new(Margin, 0, "5%", "r"))).IsOk);

        Assert.Equal("out-of-range", plan.Problems[0].Code); // 5 is 500 %
        Assert.Equal(["2019 年临界的指标由 1 项变为 0 项；达标与否的结论不变。", "不再临界：29 绿化覆盖率"], planned.Value!.Moved.Select(sentence => sentence.Zh));
        Assert.Equal(MarkKind.AtRisk, before);
        Assert.Equal(MarkKind.Met, await MarkAsync(park, null));
        Assert.Equal(MarkKind.AtRisk, await MarkAsync(park, then));
    }

    [Fact]
    public async Task Every_parameter_of_a_park_has_a_code_of_its_own_and_the_shipped_value_lies_within_its_bounds()
    {
        await using var park = await TestPark.OpenAsync(DatabaseKind.Sqlite);
        var rules = park.Services.GetServices<RuleParameters>().SelectMany(source => source.All).Select(parameter => parameter.Rule).OfType<ParameterRule>().ToList();

        // 18 forms with a due day each, seven of them for the figures of the report; and the margin.
        Assert.Equal(18, rules.Count(rule => rule.Kind == ParameterKind.DayOfYear));
        Assert.Contains(rules, rule => rule.Code == Margin);
        Assert.Equal(rules.Count, rules.Select(rule => rule.Code).Distinct(StringComparer.Ordinal).Count());
        Assert.All(rules, rule => Assert.Equal(rule.Ours, rule.Read(rule.Ours).Value));
    }

    private static Task<Result<ParameterChange>> SaveAsync(TestPark park, Viewer viewer, ParameterToChange change) =>
        park.Get<ChangeParameter>().HandleAsync(viewer, park.Park, change, None);

    private static async Task<ParkParameter> ShownAsync(TestPark park, string code) =>
        (await park.Get<ShowParameters>().HandleAsync(park.Officer, park.Park, None)).Value!.Single(parameter => parameter.Shipped.Rule?.Code == code);

    private static async Task<MarkKind> MarkAsync(TestPark park, DateTime? asOf) =>
        (await park.Get<ReadAssessment>().HandleAsync(park.Officer, new AssessmentRequest(park.Park, 2019) { AsOf = asOf }, None)).Value!.Rows.Single(row => row.Number == 29).Mark;
}
