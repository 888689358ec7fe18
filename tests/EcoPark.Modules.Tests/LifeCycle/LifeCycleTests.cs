using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using EcoPark.Assessment.LifeCycle;
using EcoPark.Assessment.LifeCycle.Dossier;
using EcoPark.Assessment.LifeCycle.Scores;
using EcoPark.Assessment.LifeCycle.Title;
using EcoPark.Modules.Tests.Databases;
using EcoPark.Platform.Audit;
using EcoPark.Platform.Database;
using EcoPark.Platform.Notices;
using EcoPark.Platform.People;
using EcoPark.Platform.Scopes;
using EcoPark.Standards.Reading;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace EcoPark.Modules.Tests.LifeCycle;

public sealed class LifeCycleTests
{
    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task A_park_that_was_named_has_its_review_three_years_later_and_owes_its_reports(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);
        await NamedAsync(park);
        Assert.True((await RecordAsync(park, TitleRecordKind.ReportSent, "2018-06-15", year: 2017)).IsOk);

        var view = await ReadAsync(park);

        Assert.Equal("named", view.History.State);
        Assert.Equal(["report-2018", "report-2019", "province", "next-review"], view.Deadlines.Select(deadline => deadline.Code));
        Assert.Equal(new DateOnly(2020, 1, 18), view.Ground.ReviewFrom);
        Assert.Equal(("M", new DateOnly(2020, 9, 15)), (view.Deadlines[2].Certainty, view.Deadlines[2].Day));
        Assert.Equal([2019, 2018, 2017], view.Years.Select(year => year.Year));
        Assert.Equal(new DateOnly(2018, 6, 15), view.Years[2].Sent?.OnDay);
    }

    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task A_step_that_is_not_allowed_is_refused_with_the_reason_and_nothing_is_written(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);
        await NamedAsync(park);

        var refused = await RecordAsync(park, TitleRecordKind.State, "2018-05-31", "kept");
        var future = await RecordAsync(park, TitleRecordKind.State, "2020-05-19", "annual");

        Assert.Equal("title-transition", Assert.Single(refused.Problems).Code);
        Assert.Contains("年度评价", refused.Problems[0].Zh, StringComparison.Ordinal);
        Assert.Equal("title-future", Assert.Single(future.Problems).Code);
        Assert.Single((await ReadAsync(park)).Records);
    }

    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task A_correction_supersedes_and_the_audit_keeps_both(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);
        var named = await NamedAsync(park);

        var corrected = await park.Get<RecordTitle>().HandleAsync(park.Officer, new RecordTitleRequest(park.Park, TitleRecordKind.State, new DateOnly(2017, 2, 1)) { Document = "示发〔2017〕3号", Supersedes = named.Id }, CancellationToken.None);
        var again = await park.Get<RecordTitle>().HandleAsync(park.Officer, new RecordTitleRequest(park.Park, TitleRecordKind.State, new DateOnly(2017, 3, 1)) { Supersedes = named.Id }, CancellationToken.None);
        var unknown = await park.Get<RecordTitle>().HandleAsync(park.Officer, new RecordTitleRequest(park.Park, TitleRecordKind.State, new DateOnly(2017, 3, 1)) { Supersedes = Guid.CreateVersion7() }, CancellationToken.None);
        var view = await ReadAsync(park);

        Assert.True(corrected.IsOk);
        Assert.Equal("title-record-conflict", Assert.Single(again.Problems).Code);
        Assert.Equal("title-record-not-found", Assert.Single(unknown.Problems).Code);
        Assert.Equal((new DateOnly(2017, 2, 1), 2, 1), (view.History.NamedOn, view.Records.Count, view.History.Holding.Count));
        await using var db = await park.DatabaseAsync();
        var audit = await db.Set<AuditRecord>().Where(record => record.Action == "title.correct").SingleAsync();
        Assert.Contains("2017-01-18", audit.Before, StringComparison.Ordinal);
        Assert.Contains("2017-02-01", audit.After, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task What_was_recorded_later_is_not_there_as_known_before(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);
        await NamedAsync(park);
        var before = park.Clock.GetUtcNow().UtcDateTime.AddMinutes(1);
        park.Clock.Advance(TimeSpan.FromHours(1));
        Assert.True((await RecordAsync(park, TitleRecordKind.State, "2018-05-31", "annual")).IsOk);
        await AttachAsync(park, park.Officer, "disclosure-proof", "截图", null);

        var then = await ReadAsync(park, before);
        var now = await ReadAsync(park);

        Assert.Equal(("named", "annual"), (then.History.State, now.History.State));
        Assert.Equal((DossierState.Missing, DossierState.Complete), (State(then, "disclosure-proof"), State(now, "disclosure-proof")));
    }

    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task An_answer_needs_an_opinion_first(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);
        await NamedAsync(park);

        var early = await RecordAsync(park, TitleRecordKind.Answer, "2019-09-10", year: 2018);
        Assert.True((await RecordAsync(park, TitleRecordKind.Opinion, "2019-08-20", year: 2018)).IsOk);
        var answered = await RecordAsync(park, TitleRecordKind.Answer, "2019-09-10", year: 2018);
        var sameYear = await RecordAsync(park, TitleRecordKind.ReportSent, "2018-09-10", year: 2018);

        Assert.Equal("title-answer", Assert.Single(early.Problems).Code);
        Assert.True(answered.IsOk);
        Assert.Equal("title-year", Assert.Single(sameYear.Problems).Code);
        var year = (await ReadAsync(park)).Years.Single(one => one.Year == 2018);
        Assert.Equal((1, 1), (year.Opinions, year.Answers));
    }

    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task The_owner_of_a_paper_is_reminded_once_a_day_and_the_reminder_ends_with_the_file(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);
        await NamedAsync(park);
        var office = await OfficeAsync(park);
        var clerk = park.Member(Role.DepartmentClerk, office.Id);
        Assert.True((await ChangeAsync(park, park.Officer, "plan-eia", $"o:{office.Id}", null)).IsOk);

        var first = await RemindAsync(park, park.Officer);
        var second = await RemindAsync(park, park.Officer);
        var waiting = await park.Get<NoticeBoard>().ForAsync(clerk, park.Park.Id, CancellationToken.None);
        await AttachAsync(park, clerk, "plan-eia", "审查意见", new DateOnly(2012, 6, 15));

        Assert.Equal(["plan-eia"], first.Sent.Select(row => row.Item.Code));
        Assert.Equal((0, 1), (second.Sent.Count, second.Already.Count));
        Assert.Contains("规划环评", Assert.Single(waiting).Notice.TitleZh, StringComparison.Ordinal);
        Assert.Empty(await park.Get<NoticeBoard>().ForAsync(clerk, park.Park.Id, CancellationToken.None));
        var view = await ReadAsync(park);
        Assert.Equal((DossierState.Expired, DossierState.Missing), (State(view, "plan-eia"), State(view, "plan-eia-follow-up")));
    }

    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task An_office_sees_and_fills_its_own_papers_only_and_others_change_nothing(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);
        await NamedAsync(park);
        var office = await OfficeAsync(park);
        var clerk = park.Member(Role.DepartmentClerk, office.Id);
        await ChangeAsync(park, park.Officer, "plan-eia", $"o:{office.Id}", null);

        var own = await park.Get<ReadDossier>().HandleAsync(clerk, new DossierRequest(park.Park, 2019), CancellationToken.None);
        var foreign = await park.Get<AttachPaper>().HandleAsync(clerk, new AttachPaperRequest(park.Park, ("review", "disclosure-proof"), "a.txt", Bytes("a")), CancellationToken.None);
        var leader = await park.Get<RecordTitle>().HandleAsync(park.Viewer(Role.Leader), new RecordTitleRequest(park.Park, TitleRecordKind.State, new DateOnly(2018, 5, 31)) { State = "annual" }, CancellationToken.None);
        var whole = await park.Get<DossierPackage>().HandleAsync(clerk, new DossierRequest(park.Park, 2019), CancellationToken.None);
        var firm = await park.AddEnterpriseAsync("91320582MA1AAAAA1X", "甲厂");
        var reporter = await park.Get<ReadDossier>().HandleAsync(park.Reporter(firm.Id), new DossierRequest(park.Park, 2019), CancellationToken.None);

        Assert.Equal(["plan-eia"], own.Value?.Rows.Select(row => row.Item.Code));
        Assert.Equal("forbidden", Assert.Single(foreign.Problems).Code);
        Assert.Equal("forbidden", Assert.Single(leader.Problems).Code);
        Assert.Equal("forbidden", Assert.Single(whole.Problems).Code);
        Assert.Equal("year-not-found", Assert.Single(reporter.Problems).Code);
    }

    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task The_package_holds_every_file_under_a_safe_name_with_its_hash_in_the_index(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);
        await NamedAsync(park);
        await AttachAsync(park, park.Officer, "disclosure-proof", "../<b>证明:1", null);

        var packed = await park.Get<DossierPackage>().HandleAsync(park.Officer, new DossierRequest(park.Park, 2019), CancellationToken.None);

        await using var stream = packed.Value ?? throw new InvalidOperationException(string.Join(';', packed.Problems));
        using var zip = new ZipArchive(stream);
        var entry = zip.Entries.Single(one => one.FullName != "index.html");
        Assert.DoesNotContain("..", entry.FullName, StringComparison.Ordinal);
        Assert.DoesNotContain(entry.Name, c => c is '<' or '>' or ':' or '\\');
        using var reader = new StreamReader(zip.GetEntry("index.html")!.Open());
        var index = await reader.ReadToEndAsync();
        Assert.Contains(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes("内容 ../<b>证明:1"))), index, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", index, StringComparison.Ordinal);
        Assert.Contains("未传", index, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task An_empty_park_scores_nothing_by_default_and_a_persons_points_need_evidence(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);

        var empty = await ReadAsync(park);
        var bare = await ScoreAsync(park, 9m, null);
        var tooMany = await ScoreAsync(park, 10.5m, "x");
        var computed = await park.Get<EnterScore>().HandleAsync(park.Officer, new EnterScoreRequest(park.Park, 2019, "indicators", 40m) { Reason = "r", FileName = "a.txt", File = Bytes("a") }, CancellationToken.None);
        var entered = await ScoreAsync(park, 9m, "证据");
        var after = await ReadAsync(park);

        Assert.Equal(0, empty.Score.Points);
        Assert.Null(empty.Score.Lines.Single(line => line.Item.Code == "indicators").Points);
        Assert.Equal("score-evidence", Assert.Single(bare.Problems).Code);
        Assert.Equal("score-points", Assert.Single(tooMany.Problems).Code);
        Assert.Equal("score-item-not-found", Assert.Single(computed.Problems).Code);
        Assert.True(entered.IsOk);
        Assert.Equal(9, after.Score.Lines.Single(line => line.Item.Code == "chains").Points);
    }

    private static async Task<LifeCycleView> ReadAsync(TestPark park, DateTime? asOf = null)
    {
        var read = await park.Get<ReadLifeCycle>().HandleAsync(park.Officer, new DossierRequest(park.Park, 2019) { Step = "review", AsOf = asOf }, CancellationToken.None);
        return read.Value ?? throw new InvalidOperationException(string.Join(';', read.Problems));
    }

    private static async Task<TitleRecord> NamedAsync(TestPark park)
    {
        var named = await RecordAsync(park, TitleRecordKind.State, "2017-01-18", "named");
        return named.Value ?? throw new InvalidOperationException(string.Join(';', named.Problems));
    }

    private static Task<Result<TitleRecord>> RecordAsync(TestPark park, TitleRecordKind kind, string day, string? state = null, int? year = null) => park.Get<RecordTitle>().HandleAsync(park.Officer,
        new RecordTitleRequest(park.Park, kind, DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)) { State = state, Year = year }, CancellationToken.None);

    private static Task<Result<DossierEntry>> ChangeAsync(TestPark park, Viewer viewer, string item, string? owner, DateOnly? due) =>
        park.Get<ChangeDossier>().HandleAsync(viewer, new ChangeDossierRequest(park.Park, "review", item) { Owner = owner, Due = due }, CancellationToken.None);

    private static async Task AttachAsync(TestPark park, Viewer viewer, string item, string name, DateOnly? issued)
    {
        var attached = await park.Get<AttachPaper>().HandleAsync(viewer, new AttachPaperRequest(park.Park, ("review", item), $"{name}.txt", Bytes($"内容 {name}")) { IssuedOn = issued }, CancellationToken.None);
        Assert.True(attached.IsOk, string.Join(';', attached.Problems));
    }

    private static async Task<RemindedOwners> RemindAsync(TestPark park, Viewer viewer)
    {
        var reminded = await park.Get<RemindOwners>().HandleAsync(viewer, new DossierRequest(park.Park, 2019), null, CancellationToken.None);
        return reminded.Value ?? throw new InvalidOperationException(string.Join(';', reminded.Problems));
    }

    private static Task<Result<ScoreEntry>> ScoreAsync(TestPark park, decimal points, string? evidence) => park.Get<EnterScore>().HandleAsync(park.Officer,
        new EnterScoreRequest(park.Park, 2019, "chains", points) { Reason = "12 个项目", FileName = "chains.txt", File = evidence is null ? null : Bytes(evidence) }, CancellationToken.None);

    private static async Task<Organisation> OfficeAsync(TestPark park)
    {
        var office = new Organisation(park.Park.Id, "自规办", "land");
        await using var db = await park.DatabaseAsync();
        db.Add(office);
        await db.SaveChangesAsync();
        return office;
    }

    private static DossierState State(LifeCycleView view, string item) => view.Dossier.Rows.Single(row => row.Item.Code == item).Standing.State;

    private static MemoryStream Bytes(string text) => new(Encoding.UTF8.GetBytes(text));
}
