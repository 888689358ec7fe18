using EcoPark.Modules.Tests.Databases;
using EcoPark.Platform.Chain;
using EcoPark.Platform.Database;
using EcoPark.Platform.People;
using EcoPark.Registry.Registers.Attachments;
using EcoPark.Registry.Registers.Declarations;
using EcoPark.Registry.Registers.Records;
using EcoPark.Registry.Registers.ShowRecord;
using Xunit;
using static EcoPark.Modules.Tests.Registers.RegisterSteps;

namespace EcoPark.Modules.Tests.Registers;

public sealed class LifeCycleTests
{
    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task An_honour_goes_from_cultivating_to_granted_with_its_evidence(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);
        var key = await park.OpenedAsync(Honours, Title());
        Assert.Equal("RY-2020-0001", key.Number);
        Assert.Equal(new DateOnly(2020, 6, 30), (await park.ListAsync(Honours)).Rows[0].Due);

        var values = Title();
        (values["applied"], values["granted"], values["authority"], values["until"]) = ("2020-04-01", "2020-05-10", "省工业和信息化厅", "不涉及：长期有效");
        key = (await park.ChangeAsync(Honours, key, values)).Value!;
        key = await park.MovedAsync(Honours, key, "apply");
        key = await park.MovedAsync(Honours, key, "review");
        key = await park.AttachedAsync(Honours, key, "notice");
        key = await park.MovedAsync(Honours, key, "publicise");
        key = await park.AttachedAsync(Honours, key, "certificate");
        await park.MovedAsync(Honours, key, "grant");

        var row = Assert.Single((await park.ListAsync(Honours)).Rows);
        Assert.Equal("granted", row.Stage.Code);
        Assert.Equal(2, row.Attachments);
        var view = (await park.Get<ShowRecord>().HandleAsync(park.Officer, Honours, key.Id, CancellationToken.None)).Value!;
        Assert.Equal(["Moved", "Attached", "Moved", "Attached", "Moved", "Moved", "Changed", "Opened"], view.History.Select(line => $"{line.Kind}"));
        Assert.Null((await park.Get<ChainVerification>().VerifyAsync(null, CancellationToken.None)).Fault);
    }

    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task A_step_without_its_evidence_is_refused_and_says_what_is_missing(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);
        var values = Title();
        values["applied"] = "2020-04-01";
        var key = await park.OpenedAsync(Honours, values);
        key = await park.MovedAsync(Honours, key, "apply");
        key = await park.MovedAsync(Honours, key, "review");

        var refused = await park.MoveAsync(Honours, key, Step("publicise"));

        var problem = Assert.Single(refused.Problems);
        Assert.Equal("register-condition", problem.Code);
        Assert.Equal("还不能“公示”：附有公示或公告，现状：0 份。请上传“公示或公告”，至少 1 份，现有 0 份。", problem.Zh);
        Assert.Equal("'Give notice' is not possible yet: Public notice attached, now: 0 of 1. Next: upload 'Public notice', at least 1, there are 0.", problem.En);
    }

    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task A_step_from_another_stage_is_refused_and_names_the_possible_ones(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);
        var key = await park.OpenedAsync(Honours, Title());

        var refused = await park.MoveAsync(Honours, key, Step("grant"));

        Assert.Equal("记录处于“培育”，不能“获批”。现在可以：申报。", Assert.Single(refused.Problems).Zh);
    }

    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task A_final_value_is_locked_and_changes_only_by_a_restatement_with_a_reason(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);
        var values = Value("foreign_trade", "12.50");
        values["source"] = "2019年统计公报 第3页";
        var key = await park.MovedAsync(Economy, await park.OpenedAsync(Economy, values), "finalise");
        values["value"] = "12.75";

        var locked = await park.ChangeAsync(Economy, key, values);
        var silent = await park.MoveAsync(Economy, key, Step("restate") with { Values = values });
        var restated = await park.MoveAsync(Economy, key, Step("restate", "第四次经济普查修订") with { Values = values });

        Assert.Equal("记录处于“核定”，数值已锁定。要改请用：修订。", Assert.Single(locked.Problems).Zh);
        Assert.Equal("register-condition", Assert.Single(silent.Problems).Code);
        Assert.True(restated.IsOk);
        var view = (await park.Get<ShowRecord>().HandleAsync(park.Officer, Economy, key.Id, CancellationToken.None)).Value!;
        Assert.Equal("restated", view.Row.Stage.Code);
        Assert.Equal("""{"value":["12.5","12.75"]}""", view.History[0].Changes);
        Assert.Equal("第四次经济普查修订", view.History[0].Note);
    }

    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task Two_changes_of_the_same_version_conflict_and_both_values_are_shown(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);
        var key = await park.OpenedAsync(Economy, Value("tax_receipts", "30.1"));
        Assert.True((await park.ChangeAsync(Economy, key, Value("tax_receipts", "30.2"))).IsOk);

        var second = await park.ChangeAsync(Economy, key, Value("tax_receipts", "30.3"));

        Assert.All(second.Problems, problem => Assert.Equal("register-conflict", problem.Code));
        Assert.Equal("您填的是“30.3”，现在是“30.2”。", second.Problems[1].Zh);
        Assert.Equal("数值", second.Problems[1].Place);
    }

    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task An_honour_that_ran_out_is_listed_as_expired_without_anybody_touching_it(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);
        var values = Title();
        (values["applied"], values["granted"], values["authority"], values["until"]) = ("2017-04-01", "2017-05-10", "省厅", "2020-06-01");
        var key = await park.OpenedAsync(Honours, values);
        foreach (var (evidence, step) in new (string?, string)[] { (null, "apply"), (null, "review"), ("notice", "publicise"), ("certificate", "grant") })
        {
            key = evidence is null ? key : await park.AttachedAsync(Honours, key, evidence);
            key = await park.MovedAsync(Honours, key, step);
        }

        var expiring = (await park.ListAsync(Honours, new() { Stages = ["expiring"] })).Total;
        park.Clock.Advance(TimeSpan.FromDays(30));
        var page = await park.ListAsync(Honours, new() { Stages = ["expired"] });

        Assert.Equal(1, expiring);
        Assert.Equal("expired", Assert.Single(page.Rows).Stage.Code);
        Assert.Equal(1, page.Strip.Single(cell => cell.Stage.Code == "expired").Count);
        Assert.Equal(1, page.Strip.Single(cell => cell.Stage.Code == "expired").Overdue);
        Assert.Equal(0, (await park.ListAsync(Honours, new() { Stages = ["granted", "expiring"] })).Total);
    }

    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task A_reporter_sees_the_own_firm_only_and_writes_nothing(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);
        var (own, other) = (await park.AddEnterpriseAsync("91320500000000000A", "示例化工"), await park.AddEnterpriseAsync("91320500000000000B", "示例印染"));
        await park.OpenedAsync(Honours, Title("甲"), new(SubjectKind.Enterprise) { Uscc = own.Uscc });
        var foreign = await park.OpenedAsync(Honours, Title("乙"), new(SubjectKind.Enterprise, "示例印染"));
        await park.OpenedAsync(Honours, Title("丙"));
        var reporter = park.Reporter(own.Id);

        var page = await park.ListAsync(Honours, viewer: reporter);
        var seen = await park.Get<ShowRecord>().HandleAsync(reporter, Honours, foreign.Id, CancellationToken.None);
        var file = await park.Get<FetchFile>().HandleAsync(reporter, Honours, new(foreign.Id, Guid.CreateVersion7()), CancellationToken.None);
        var written = await park.OpenAsync(Honours, new(SubjectKind.Enterprise) { Uscc = own.Uscc }, Title("丁"), reporter);
        var stranger = await park.Get<ShowRecord>().HandleAsync(new Viewer { Name = "?" }, Honours, foreign.Id, CancellationToken.None);

        Assert.Equal("甲", Assert.Single(page.Rows).Title);
        Assert.Equal(1, page.All);
        Assert.Equal("register-record-not-found", Assert.Single(seen.Problems).Code);
        Assert.Equal("register-record-not-found", Assert.Single(file.Problems).Code);
        Assert.Equal("register-forbidden", Assert.Single(written.Problems).Code);
        Assert.Equal("park-not-found", Assert.Single(stranger.Problems).Code);
    }

    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task Wrong_values_are_named_field_by_field(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);
        var values = Value("rainfall", "many");
        values["year"] = "2019.5";
        values["colour"] = "red";
        values.Remove("scope");

        var refused = await park.OpenAsync(Economy, new(SubjectKind.Park), values);

        Assert.Equal(["指标", "年份", "口径", "数值", "colour"], refused.Problems.Select(problem => problem.Place));
    }

    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task The_same_thing_twice_is_asked_about(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);
        await park.OpenedAsync(Economy, Value("tax_receipts", "30.1"));

        var again = await park.OpenAsync(Economy, new(SubjectKind.Park), Value("tax_receipts", "31"));
        var accepted = await park.Get<EcoPark.Registry.Registers.OpenRecord.OpenRecord>().HandleAsync(park.Officer,
            new(Economy, new(SubjectKind.Park), Value("tax_receipts", "31")) { AcceptSame = true }, CancellationToken.None);

        Assert.Equal("register-same", Assert.Single(again.Problems).Code);
        Assert.Equal("JJ-2019-0001", again.Problems[0].Place);
        Assert.Equal("JJ-2019-0002", accepted.Value?.Number);
    }
}
