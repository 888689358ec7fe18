using EcoPark.Collection.Filling.Explain;
using EcoPark.Collection.Ledger;
using EcoPark.Collection.Progress;
using EcoPark.Collection.Review;
using EcoPark.Collection.Submissions;
using EcoPark.Modules.Tests.Databases;
using EcoPark.Platform.Database;
using EcoPark.Platform.Notices;
using EcoPark.Platform.People;
using EcoPark.Standards.Forms;
using EcoPark.Standards.Quantities;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace EcoPark.Modules.Tests.Collection;

public sealed class ReviewTests
{
    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task The_queue_shows_each_form_to_whoever_decides_next(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);
        var desk = await SubmissionDesk.OpenAsync(park, "greening", withApprover: true);
        var submitted = await desk.SubmitAsync("greening", 2019, ("green_coverage_rate", "36.5"));
        var queue = park.Get<ReviewQueue>();

        var approver = await queue.HandleAsync(desk.Approver, park.Park.Id, 2019, CancellationToken.None);
        var officer = await queue.HandleAsync(park.Officer, park.Park.Id, 2019, CancellationToken.None);
        var clerk = await queue.HandleAsync(desk.Clerk, park.Park.Id, 2019, CancellationToken.None);
        SubmissionDesk.Value(await desk.DecideAsync(desk.Approver, submitted, DecisionKind.Approve));
        var later = await queue.HandleAsync(park.Officer, park.Park.Id, 2019, CancellationToken.None);

        Assert.Equal(DecisionKind.Approve, Assert.Single(approver).Next);
        Assert.Empty(officer);
        Assert.Empty(clerk);
        Assert.Equal(DecisionKind.Accept, Assert.Single(later).Next);
    }

    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task A_second_round_shows_only_what_changed_with_what_it_replaces(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);
        var desk = await SubmissionDesk.OpenAsync(park, "events");
        var first = await desk.SubmitAsync("events", 2019, ("publicity_events", "6"), ("publicity_participants", "900"));
        SubmissionDesk.Value(await desk.DecideAsync(park.Officer, first, DecisionKind.Accept));
        var accepted = (await desk.OpenAsync("events")).Submission;
        var request = new EcoPark.Collection.Submissions.Decide.DecideRequest(accepted.Id, accepted.Version, DecisionKind.Return) { Places = [new("publicity_participants", "与签到不符")] };
        SubmissionDesk.Value(await park.Get<EcoPark.Collection.Submissions.Decide.DecideSubmission>().HandleAsync(park.Officer, request, CancellationToken.None));
        var second = await desk.SubmitAsync("events", 2019, ("publicity_participants", "860"));

        var sheet = SubmissionDesk.Value(await park.Get<OpenReview>().HandleAsync(park.Officer, second.Id, CancellationToken.None));

        var changed = Assert.Single(sheet.Changed);
        Assert.Equal(("900", "860"), (changed.Before, changed.Now));
        Assert.Equal(2, sheet.Lines.Count);
    }

    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task A_question_sends_the_form_back_while_its_value_keeps_counting(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);
        var desk = await SubmissionDesk.OpenAsync(park, "greening");
        await desk.SubmitAsync("greening", 2018, ("green_coverage_rate", "20"));
        var submitted = await desk.SubmitAsync("greening", 2019, ("green_coverage_rate", "36.5"));
        var finding = Assert.Single((await desk.OpenAsync("greening")).Checked.Findings);

        var done = SubmissionDesk.Value(await park.Get<DecideFindings>().HandleAsync(park.Officer, new DecideFindingsRequest(submitted.Id, submitted.Version, DecisionKind.Accept,
            [new DecidedFinding(finding.Explanation, "green_coverage_rate", FindingDecision.Ask, "新增绿地在哪里？")]), CancellationToken.None));

        Assert.Equal("large-change", finding.Rule); // 20 → 36.5 is +82.5 %
        Assert.Equal(SubmissionState.Returned, done.State);
        Assert.Equal(Rational.Of(73, 2), (await desk.ParkValueAsync("green_coverage_rate")).Number);
        Assert.Equal("新增绿地在哪里？", Assert.Single((await desk.OpenAsync("greening")).Notes).Reason);
    }

    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task An_accepted_finding_is_remembered_and_not_asked_again(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);
        var desk = await SubmissionDesk.OpenAsync(park, "greening");
        await desk.SubmitAsync("greening", 2018, ("green_coverage_rate", "20"));
        var sheet = await desk.OpenAsync("greening");
        var saved = await desk.SaveAsync(sheet, ("green_coverage_rate", "36.5"));
        var finding = Assert.Single(saved.Sheet.Checked.Findings);

        var explained = SubmissionDesk.Value(await park.Get<ExplainFinding>().HandleAsync(desk.Clerk, new ExplainRequest(sheet.Submission.Id, finding.Explanation, "河滨公园建成"), CancellationToken.None));
        var submitted = SubmissionDesk.Value(await park.Get<EcoPark.Collection.Submissions.SubmitForm.SubmitForm>().HandleAsync(desk.Clerk, sheet.Submission.Id, CancellationToken.None)).Submission;
        var done = SubmissionDesk.Value(await park.Get<DecideFindings>().HandleAsync(park.Officer, new DecideFindingsRequest(submitted.Id, submitted.Version, DecisionKind.Accept,
            [new DecidedFinding(finding.Explanation, "green_coverage_rate", FindingDecision.Accept, "")]), CancellationToken.None));

        Assert.Empty(explained.Checked.Findings);
        Assert.Single(explained.Checked.Explained);
        Assert.Equal(SubmissionState.Accepted, done.State);
        Assert.NotNull(Assert.Single((await desk.OpenAsync("greening")).Explanations).AcceptedAt);
    }

    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task Steps_post_and_close_the_to_dos_of_whoever_is_next(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);
        var desk = await SubmissionDesk.OpenAsync(park, "greening", withApprover: true);
        var board = park.Get<NoticeBoard>();

        var submitted = await desk.SubmitAsync("greening", 2019, ("green_coverage_rate", "36.5"));
        var atApprover = await board.ForAsync(desk.Approver, park.Park.Id, CancellationToken.None);
        SubmissionDesk.Value(await desk.DecideAsync(desk.Approver, submitted, DecisionKind.Return, "请附测绘报告"));
        var afterReturn = await board.ForAsync(desk.Clerk, park.Park.Id, CancellationToken.None);
        await desk.SubmitAsync("greening", 2019, ("green_coverage_rate", "36.4"));

        Assert.Equal("review", Assert.Single(atApprover).Notice.Kind);
        Assert.Equal(("return", "请附测绘报告"), (Assert.Single(afterReturn).Notice.Kind, afterReturn[0].Notice.DetailZh));
        Assert.DoesNotContain(await board.ForAsync(desk.Clerk, park.Park.Id, CancellationToken.None), line => line.Notice.Kind == "return");
    }

    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task Reminders_are_rehearsed_sent_once_a_day_and_skip_what_is_handed_in(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);
        var greening = await SubmissionDesk.OpenAsync(park, "greening");
        var events = await SubmissionDesk.OpenAsync(park, "events");
        await greening.SubmitAsync("greening", 2019, ("green_coverage_rate", "36.5"));
        var all = await park.Get<ProgressBoard>().HandleAsync(park.Officer, park.Park.Id, 2019, CancellationToken.None);
        var request = new RemindRequest(park.Park.Id, 2019, [.. all.Where(form => form.Key.Form is "greening" or "events").Select(form => form.Id)]);
        var remind = park.Get<RemindRespondents>();

        var rehearsed = SubmissionDesk.Value(await remind.HandleAsync(park.Officer, request with { DryRun = true }, CancellationToken.None));
        var before = await park.Get<NoticeBoard>().ForAsync(events.Clerk, park.Park.Id, CancellationToken.None);
        var sent = SubmissionDesk.Value(await remind.HandleAsync(park.Officer, request, CancellationToken.None));
        var again = SubmissionDesk.Value(await remind.HandleAsync(park.Officer, request, CancellationToken.None));

        Assert.Equal("events", Assert.Single(rehearsed.Sent).Key.Form);
        Assert.Empty(before);
        Assert.Single(sent.Sent);
        Assert.Empty(again.Sent);
        Assert.Equal(2, again.Skipped.Count);
        Assert.Single(await park.Get<NoticeBoard>().ForAsync(events.Clerk, park.Park.Id, CancellationToken.None));
        Assert.False((await remind.HandleAsync(greening.Clerk, request, CancellationToken.None)).IsOk);
    }

    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task Forms_that_come_due_are_told_once(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);
        var events = await SubmissionDesk.OpenAsync(park, "events"); // due on 28 February 2020, its report figures on 10 April; the clock stands at 18 May
        var due = park.Get<DueNotices>();

        var first = await due.PostAsync(CancellationToken.None);
        var second = await due.PostAsync(CancellationToken.None);

        Assert.Equal((2, 0), (first, second));
        Assert.All(await park.Get<NoticeBoard>().ForAsync(events.Clerk, park.Park.Id, CancellationToken.None), line => Assert.Equal("due", line.Notice.Kind));
    }
}
