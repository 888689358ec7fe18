using EcoPark.Collection.Ledger;
using EcoPark.Collection.Submissions;
using EcoPark.Collection.Submissions.Decide;
using EcoPark.Collection.Submissions.OpenForm;
using EcoPark.Collection.Submissions.SaveDraft;
using EcoPark.Collection.Submissions.SubmitForm;
using EcoPark.Modules.Tests.Databases;
using EcoPark.Platform.Chain;
using EcoPark.Platform.Database;
using EcoPark.Platform.People;
using EcoPark.Standards.Forms;
using EcoPark.Standards.Quantities;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace EcoPark.Modules.Tests.Collection;

public sealed class SubmissionTests
{
    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task A_form_goes_from_draft_to_accepted_and_becomes_the_park_value(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);
        var desk = await SubmissionDesk.OpenAsync(park, "greening", withApprover: true);

        var submitted = await desk.SubmitAsync("greening", 2019, ("green_coverage_rate", "３６．５"), ("green_area", "1200亩"));
        var pending = await desk.ParkValueAsync("green_coverage_rate");
        var early = await desk.DecideAsync(park.Officer, submitted, DecisionKind.Accept);
        var approved = SubmissionDesk.Value(await desk.DecideAsync(desk.Approver, submitted, DecisionKind.Approve));
        var accepted = SubmissionDesk.Value(await desk.DecideAsync(park.Officer, approved, DecisionKind.Accept));

        Assert.Equal(SubmissionState.Submitted, submitted.State);
        Assert.Equal((Rational.Of(73, 2), 1), (pending.Number, pending.Pending));
        Assert.Equal("submission-state", Assert.Single(early.Problems).Code); // the department comes first
        Assert.Equal(SubmissionState.Accepted, accepted.State);
        var value = await desk.ParkValueAsync("green_coverage_rate");
        Assert.Equal((Rational.Of(73, 2), 0), (value.Number, value.Pending));
        Assert.Equal(Rational.Of(80, 1), (await desk.ParkValueAsync("green_area")).Number); // 15 亩 = 1 公顷
        Assert.Null((await park.Get<ChainVerification>().VerifyAsync(null, CancellationToken.None)).Fault);
    }

    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task What_was_entered_stays_beside_the_normalised_value(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);
        var desk = await SubmissionDesk.OpenAsync(park, "greening");

        await desk.SubmitAsync("greening", 2019, ("green_coverage_rate", "36.5"), ("green_area", "1200亩"));

        await using var db = await park.DatabaseAsync();
        var fact = await db.Set<Fact>().SingleAsync(f => f.Item == "green_area");
        Assert.Equal(("80", "公顷", "1200亩", "亩"), (fact.Value, fact.Unit, fact.EnteredValue, fact.EnteredUnit));
        Assert.Equal(FactKind.Reported, fact.Kind);
    }

    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task A_park_without_an_approver_accepts_directly(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);
        var desk = await SubmissionDesk.OpenAsync(park, "greening");
        var submitted = await desk.SubmitAsync("greening", 2019, ("green_coverage_rate", "36.5"));

        var accepted = SubmissionDesk.Value(await desk.DecideAsync(park.Officer, submitted, DecisionKind.Accept));

        Assert.Equal(SubmissionState.Accepted, accepted.State);
    }

    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task After_one_value_is_returned_the_value_before_it_stands_again(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);
        var desk = await SubmissionDesk.OpenAsync(park, "greening");
        await AppendEarlierAsync(park, "green_area", "75");
        var submitted = await desk.SubmitAsync("greening", 2019, ("green_coverage_rate", "36.5"), ("green_area", "80"));

        var request = new DecideRequest(submitted.Id, submitted.Version, DecisionKind.Return) { Places = [new ReturnedPlace("green_area", "与测绘不符")] };
        SubmissionDesk.Value(await park.Get<DecideSubmission>().HandleAsync(park.Officer, request, CancellationToken.None));

        Assert.Equal(Rational.Of(75, 1), (await desk.ParkValueAsync("green_area")).Number);
        Assert.Equal(Rational.Of(73, 2), (await desk.ParkValueAsync("green_coverage_rate")).Number);
        var note = Assert.Single((await desk.OpenAsync("greening")).Notes);
        Assert.Equal(("green_area", "与测绘不符"), (note.Place, note.Reason));
    }

    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task A_returned_form_is_mended_and_handed_in_again(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);
        var desk = await SubmissionDesk.OpenAsync(park, "greening");
        var first = await desk.SubmitAsync("greening", 2019, ("green_coverage_rate", "36.5"), ("green_area", "80"));
        SubmissionDesk.Value(await desk.DecideAsync(park.Officer, first, DecisionKind.Return, "面积请复核"));

        Assert.True((await desk.ParkValueAsync("green_area")).IsMissing);
        var second = await desk.SubmitAsync("greening", 2019, ("green_area", "81"));

        Assert.Equal(Rational.Of(81, 1), (await desk.ParkValueAsync("green_area")).Number);
        Assert.Equal(Rational.Of(73, 2), (await desk.ParkValueAsync("green_coverage_rate")).Number);
        Assert.NotEqual(first.Version, second.Version);
        Assert.All((await desk.OpenAsync("greening")).Notes, note => Assert.NotNull(note.AnsweredAt));
    }

    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task A_form_with_an_error_cannot_be_handed_in(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);
        var desk = await SubmissionDesk.OpenAsync(park, "greening");
        var sheet = await desk.OpenAsync("greening");

        var missing = await park.Get<SubmitForm>().HandleAsync(desk.Clerk, sheet.Submission.Id, CancellationToken.None);
        await desk.SaveAsync(sheet, ("green_coverage_rate", "120"));
        var high = await park.Get<SubmitForm>().HandleAsync(desk.Clerk, sheet.Submission.Id, CancellationToken.None);

        Assert.Equal(("missing-required", "green_coverage_rate"), (missing.Problems[0].Code, missing.Problems[0].Place));
        Assert.Equal("green_coverage_rate", Assert.Single(high.Problems).Place);
        Assert.True((await desk.ParkValueAsync("green_coverage_rate")).IsMissing);
    }

    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task Two_people_at_one_form_lose_nothing_silently(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);
        var desk = await SubmissionDesk.OpenAsync(park, "greening");
        var mine = await desk.OpenAsync("greening");
        var theirs = await desk.OpenAsync("greening");

        await desk.SaveAsync(theirs, ("green_coverage_rate", "36"));
        var saved = await desk.SaveAsync(mine, ("green_coverage_rate", "37"), ("green_area", "80"));

        var conflict = Assert.Single(saved.Conflicts);
        Assert.Equal(("green_coverage_rate", new EnteredValue.Given("36"), new EnteredValue.Given("37")), (conflict.Place, conflict.Theirs, conflict.Mine));
        Assert.Equal(new EnteredValue.Given("36"), saved.Sheet.Entry.Fields["green_coverage_rate"]);
        Assert.Equal(new EnteredValue.Given("80"), saved.Sheet.Entry.Fields["green_area"]);
    }

    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task Many_savings_at_the_same_time_are_all_kept(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);
        var desk = await SubmissionDesk.OpenAsync(park, "events");
        var sheet = await desk.OpenAsync("events");
        string[] fields = ["publicity_events", "publicity_participants", "disclosure_briefings"];

        await Task.WhenAll(fields.Select((field, index) => Task.Run(() => desk.SaveAsync(sheet, (field, $"{index + 1}")))));

        var after = await desk.OpenAsync("events");
        Assert.Equal(["1", "2", "3"], fields.Select(field => ((EnteredValue.Given)after.Entry.Fields[field]).Text));
    }

    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task Nobody_decides_on_what_they_did_not_see(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);
        var desk = await SubmissionDesk.OpenAsync(park, "greening");
        var seen = await desk.SubmitAsync("greening", 2019, ("green_coverage_rate", "36.5"));
        SubmissionDesk.Value(await desk.DecideAsync(park.Officer, seen, DecisionKind.Return, "请复核"));
        await desk.SubmitAsync("greening", 2019, ("green_coverage_rate", "30"));

        var late = await desk.DecideAsync(park.Officer, seen, DecisionKind.Accept);

        Assert.Equal("submission-conflict", Assert.Single(late.Problems).Code);
    }

    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task A_locked_form_opens_only_with_a_reason(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);
        var desk = await SubmissionDesk.OpenAsync(park, "greening");
        var row = await desk.SubmitAsync("greening", 2019, ("green_coverage_rate", "36.5"));
        row = SubmissionDesk.Value(await desk.DecideAsync(park.Officer, row, DecisionKind.Accept));
        row = SubmissionDesk.Value(await desk.DecideAsync(park.Officer, row, DecisionKind.Lock));

        var returned = await desk.DecideAsync(park.Officer, row, DecisionKind.Return, "晚了");
        var silent = await desk.DecideAsync(park.Officer, row, DecisionKind.Unlock);
        var unlocked = SubmissionDesk.Value(await desk.DecideAsync(park.Officer, row, DecisionKind.Unlock, "省厅要求更正"));

        Assert.Equal("submission-state", Assert.Single(returned.Problems).Code);
        Assert.Equal("reason-missing", Assert.Single(silent.Problems).Code);
        Assert.Equal(SubmissionState.Accepted, unlocked.State);
    }

    private static async Task AppendEarlierAsync(TestPark park, string item, string value)
    {
        await using var work = await park.WriteAsync();
        work.Append(park.Officer, new NewFact
        {
            Park = park.Park.Id,
            Subject = FactSubject.Of(park.Park.Id),
            Scope = "创建区",
            Item = item,
            Period = FactPeriod.OfYear(2019),
            Kind = FactKind.Reported,
            Standing = FactStanding.Accepted,
            Value = value,
        });
        await work.CommitAsync(CancellationToken.None);
    }
}
