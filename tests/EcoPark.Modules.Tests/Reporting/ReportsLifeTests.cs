using EcoPark.Modules.Tests.Assessment;
using EcoPark.Modules.Tests.Databases;
using EcoPark.Platform.Audit;
using EcoPark.Platform.Chain;
using EcoPark.Platform.Database;
using EcoPark.Platform.People;
using EcoPark.Platform.Scopes;
using EcoPark.Reporting.Figures;
using EcoPark.Reporting.Reports;
using EcoPark.Reporting.Reports.Comments;
using EcoPark.Reporting.Reports.Freezing;
using EcoPark.Reporting.Reports.Moving;
using EcoPark.Reporting.Reports.Read;
using EcoPark.Reporting.Reports.Versions;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace EcoPark.Modules.Tests.Reporting;

/// <summary>The way of a report from the first draft to a corrected edition, and every turn it may not take.</summary>
public sealed class ReportsLifeTests
{
    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task A_report_goes_from_draft_to_a_second_edition(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);
        await park.SayEnergyAsync("100");
        var states = new List<(ReportState, int)>();
        foreach (var step in (ReportStep[])[ReportStep.SendToReview, ReportStep.Return, ReportStep.SendToReview, ReportStep.Freeze, ReportStep.Submit, ReportStep.Publish, ReportStep.Correct, ReportStep.Freeze, ReportStep.Submit, ReportStep.Publish])
        {
            var moved = await park.MoveAsync(step);
            states.Add((moved.Report.State, moved.Report.DraftNumber));
        }

        Assert.Equal(
            [
                (ReportState.Review, 1), (ReportState.Draft, 1), (ReportState.Review, 1), (ReportState.Frozen, 1), (ReportState.Submitted, 1), (ReportState.Published, 1),
                (ReportState.Draft, 2), (ReportState.Frozen, 2), (ReportState.Submitted, 2), (ReportState.Published, 2),
            ], states);
        var view = await park.ReadReportAsync();
        Assert.Equal([(2, 2, "数据有误"), (1, 1, null)], view.Versions.Select(version => (version.Number, version.Version.Edition ?? 0, version.Version.Reason)));
        Assert.Equal(["数据有误"], view.Comments.Select(comment => comment.Text)); // the reason of the return
        await using var db = await park.DatabaseAsync();
        var actions = await db.Set<AuditRecord>().Where(record => record.SubjectKind == "report").OrderBy(record => record.Seq).Select(record => record.Action).ToListAsync();
        Assert.Equal(["report.review", "report.return", "report.review", "report.freeze", "report.submit", "report.publish", "report.correct", "report.freeze", "report.submit", "report.publish"], actions);
        Assert.Null((await park.Get<ChainVerification>().VerifyAsync(null, CancellationToken.None)).Fault);
    }

    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task A_step_from_the_wrong_state_is_refused(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);
        var refused = new Dictionary<ReportState, ReportStep[]>
        {
            [ReportState.Draft] = [ReportStep.Return, ReportStep.Submit, ReportStep.Publish, ReportStep.Correct],
            [ReportState.Review] = [ReportStep.SendToReview, ReportStep.Submit, ReportStep.Publish, ReportStep.Correct],
            [ReportState.Frozen] = [ReportStep.SendToReview, ReportStep.Return, ReportStep.Freeze, ReportStep.Publish],
            [ReportState.Submitted] = [ReportStep.SendToReview, ReportStep.Return, ReportStep.Freeze, ReportStep.Submit],
            [ReportState.Published] = [ReportStep.SendToReview, ReportStep.Return, ReportStep.Freeze, ReportStep.Submit, ReportStep.Publish],
        };
        ReportStep[] way = [ReportStep.SendToReview, ReportStep.Freeze, ReportStep.Submit, ReportStep.Publish];

        for (var at = 0; ; at++)
        {
            var state = (await park.ReadReportAsync()).Report.State;
            foreach (var step in refused[state])
            {
                Assert.Equal((state, step, "report-state-conflict"), (state, step, (await park.TryMoveAsync(step)).Code()));
            }

            if (at == way.Length)
            {
                Assert.Equal(ReportState.Published, state);
                break;
            }

            await park.MoveAsync(way[at]);
        }
    }

    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task The_year_is_typed_exactly_and_reasons_are_given(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);
        var moving = park.Get<MoveReport>();

        foreach (var typed in new[] { null, "", "2018", "20l9", "2019年", "02019" })
        {
            var freeze = await moving.HandleAsync(park.Officer, new ReportMove("test", 2019, ReportStep.Freeze) { TypedYear = typed }, CancellationToken.None);
            Assert.Equal("report-typed-year", freeze.Code());
        }

        await park.MoveAsync(ReportStep.SendToReview);
        Assert.Equal("report-reason", (await park.TryMoveAsync(ReportStep.Return, reason: " ")).Code());
        await park.MoveAsync(ReportStep.Freeze);
        Assert.Equal("report-reason", (await park.TryMoveAsync(ReportStep.Correct, reason: null)).Code());
        Assert.Equal("report-reason", (await park.TryMoveAsync(ReportStep.Correct, reason: new string('长', 501))).Code());
    }

    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task Who_may_only_read_or_comment_takes_no_step_and_a_stranger_finds_nothing(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);
        var leader = park.Viewer(Role.Leader);
        foreach (var step in (ReportStep[])[ReportStep.SendToReview, ReportStep.Freeze, ReportStep.Submit, ReportStep.Publish, ReportStep.Correct])
        {
            Assert.Equal("report-forbidden", (await park.TryMoveAsync(step, leader)).Code());
        }

        var stranger = new Viewer { Name = "Stranger", PersonId = Guid.CreateVersion7(), Scopes = [new Scope(Role.EcoOfficer, ParkId.Create())] };
        Assert.Equal("park-not-found", (await park.TryMoveAsync(ReportStep.SendToReview, stranger)).Code());
        Assert.Equal("park-not-found", (await park.TryMoveAsync(ReportStep.SendToReview, park.Viewer(Role.Planner))).Code());
        await park.MoveAsync(ReportStep.SendToReview);
        Assert.Equal("ok", (await park.TryMoveAsync(ReportStep.Return, leader)).Code());
    }

    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task A_reviewer_sees_the_frozen_versions_of_one_year_and_comments_on_them(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);
        var reviewer = new Viewer { Name = "Reviewer", PersonId = Guid.CreateVersion7(), Scopes = [new Scope(Role.Reviewer, park.Park.Id) { Year = 2019 }] };
        var reading = park.Get<ReadVersion>();
        var comments = park.Get<AddComment>();
        var draftComment = await comments.HandleAsync(park.Officer, new CommentToAdd("test", 2019, "", "内部意见"), CancellationToken.None);

        Assert.Equal("report-draft-forbidden", (await park.Get<ReadReport>().HandleAsync(reviewer, new ReportKey("test", 2019), CancellationToken.None)).Code());
        Assert.Equal("report-version-not-found", (await reading.HandleAsync(reviewer, new VersionKey("test", 2019), CancellationToken.None)).Code());
        Assert.Equal("report-version-not-found", (await comments.HandleAsync(reviewer, new CommentToAdd("test", 2019, "", "看不到草稿"), CancellationToken.None)).Code());
        Assert.Equal("report-draft-forbidden", (await park.TryMoveAsync(ReportStep.Return, reviewer)).Code());

        await park.MoveAsync(ReportStep.Freeze);
        Assert.Equal("ok", (await comments.HandleAsync(reviewer, new CommentToAdd("test", 2019, "", "请说明再生水去向"), CancellationToken.None)).Code());
        var seen = await reading.HandleAsync(reviewer, new VersionKey("test", 2019), CancellationToken.None);

        Assert.Equal(["请说明再生水去向"], seen.Value!.Comments.Select(comment => comment.Text));
        Assert.Equal("park-not-found", (await reading.HandleAsync(reviewer, new VersionKey("test", 2018), CancellationToken.None)).Code());
        Assert.Equal("report-comment-not-found", (await park.Get<ResolveComment>().HandleAsync(reviewer, new ReportAddress("test", 2019), draftComment.Value!.Id, CancellationToken.None)).Code());
    }

    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task A_comment_is_closed_once_by_its_author_or_the_office(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);
        var (leader, other) = (park.Viewer(Role.Leader), park.Viewer(Role.Leader));
        var added = await park.Get<AddComment>().HandleAsync(leader, new CommentToAdd("test", 2019, ReportsPark.Section, "请核对", "任务落实"), CancellationToken.None);
        var resolving = park.Get<ResolveComment>();

        Assert.Equal("report-forbidden", (await resolving.HandleAsync(other, new ReportAddress("test", 2019), added.Value!.Id, CancellationToken.None)).Code());
        Assert.Equal("ok", (await resolving.HandleAsync(park.Officer, new ReportAddress("test", 2019), added.Value.Id, CancellationToken.None)).Code());
        Assert.Equal("report-comment-conflict", (await resolving.HandleAsync(leader, new ReportAddress("test", 2019), added.Value.Id, CancellationToken.None)).Code());
        Assert.Equal("report-comment-text", (await park.Get<AddComment>().HandleAsync(leader, new CommentToAdd("test", 2019, "", "  "), CancellationToken.None)).Code());
        Assert.Equal("report-section-not-found", (await park.Get<AddComment>().HandleAsync(leader, new CommentToAdd("test", 2019, "no.such", "意见"), CancellationToken.None)).Code());
    }

    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task The_preview_counts_what_a_freeze_fixes_and_the_freeze_takes_no_other(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);
        var submission = Guid.CreateVersion7();
        await park.SayEnergyAsync("100");
        await park.SayAsync(park.Waiting("fresh_water", "50", submission));
        await park.Get<AddComment>().HandleAsync(park.Officer, new CommentToAdd("test", 2019, "", "待核"), CancellationToken.None);
        var preview = (await park.Get<FreezePreview>().HandleAsync(park.Officer, new ReportAddress("test", 2019), CancellationToken.None)).Value!;
        var view = await park.ReadReportAsync();

        Assert.Equal((1, 1), (preview.Number, preview.OpenComments));
        Assert.Equal(view.Set.Facts.Facts.Count, preview.BoundNumbers);
        Assert.Equal(view.Set.Narrative.Gaps.Count(gap => gap.Code.Length > 0), preview.Gaps.Count);
        Assert.Equal(1, preview.PendingValues); // fresh water waits for its acceptance
        Assert.Equal([14], preview.Provisional.Select(result => result.Indicator.Number).Intersect([11, 14])); // water per value added is, energy per value added is not
        await park.SayEnergyAsync("101");
        var stale = await park.Get<MoveReport>().HandleAsync(park.Officer, new ReportMove("test", 2019, ReportStep.Freeze) { TypedYear = "2019", SeenHash = preview.FactsHash }, CancellationToken.None);
        Assert.Equal("report-conflict", stale.Code());
        Assert.Equal("report-forbidden", (await park.Get<FreezePreview>().HandleAsync(park.Viewer(Role.Leader), new ReportAddress("test", 2019), CancellationToken.None)).Code());
    }
}
