using EcoPark.Collection.Ledger;
using EcoPark.Collection.Submissions;
using EcoPark.Collection.Submissions.OpenForm;
using EcoPark.Collection.Submissions.SaveDraft;
using EcoPark.Modules.Tests.Databases;
using EcoPark.Platform.Database;
using EcoPark.Platform.People;
using Xunit;

namespace EcoPark.Modules.Tests.Collection;

public sealed class SubmissionScopeTests
{
    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task A_reporter_neither_sees_nor_saves_for_another_firm(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);
        var own = await park.AddEnterpriseAsync("91320582MA1AAAAA1X", "示例化纤");
        var other = await park.AddEnterpriseAsync("91320582MA1BBBBB2Y", "示例电镀");
        var theirs = SubmissionDesk.Value(await OpenAsync(park, park.Reporter(other.Id), other.Id));

        var seen = await OpenAsync(park, park.Reporter(own.Id), other.Id);
        var saved = await park.Get<SaveDraft>().HandleAsync(park.Reporter(own.Id), SubmissionDesk.Change(theirs, ("land_area", "1")), CancellationToken.None);

        Assert.Equal("submission-not-found", Assert.Single(seen.Problems).Code);
        Assert.Equal("submission-not-found", Assert.Single(saved.Problems).Code);
    }

    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task An_office_reads_a_firms_form_and_cannot_write_in_it(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);
        var firm = await park.AddEnterpriseAsync("91320582MA1AAAAA1X", "示例化纤");
        var desk = await SubmissionDesk.OpenAsync(park, "water");
        var sheet = SubmissionDesk.Value(await OpenAsync(park, park.Reporter(firm.Id), firm.Id));

        var read = await OpenAsync(park, desk.Clerk, firm.Id);
        var saved = await park.Get<SaveDraft>().HandleAsync(desk.Clerk, SubmissionDesk.Change(sheet, ("land_area", "1")), CancellationToken.None);

        Assert.True(read.IsOk);
        Assert.Equal("submission-forbidden", Assert.Single(saved.Problems).Code);
    }

    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task An_office_fills_in_its_own_forms_only(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);
        var greening = await SubmissionDesk.OpenAsync(park, "greening");
        var water = await SubmissionDesk.OpenAsync(park, "water");
        await greening.OpenAsync("greening");

        var others = await park.Get<OpenForm>().HandleAsync(water.Clerk, greening.Key("greening"), CancellationToken.None);
        var wrong = await park.Get<OpenForm>().HandleAsync(water.Clerk, water.Key("greening"), CancellationToken.None);
        var far = await park.Get<OpenForm>().HandleAsync(water.Clerk, water.Key("water", 9999), CancellationToken.None);

        Assert.Equal("submission-not-found", Assert.Single(others.Problems).Code);
        Assert.Equal("submission-not-found", Assert.Single(wrong.Problems).Code);
        Assert.Equal("submission-not-found", Assert.Single(far.Problems).Code);
    }

    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task A_clerk_does_not_approve_and_an_approver_of_another_office_neither(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);
        var greening = await SubmissionDesk.OpenAsync(park, "greening", withApprover: true);
        var water = await SubmissionDesk.OpenAsync(park, "water", withApprover: true);
        var submitted = await greening.SubmitAsync("greening", 2019, ("green_coverage_rate", "36.5"));

        var clerk = await greening.DecideAsync(greening.Clerk, submitted, DecisionKind.Approve);
        var other = await greening.DecideAsync(water.Approver, submitted, DecisionKind.Approve);
        var approver = await greening.DecideAsync(greening.Approver, submitted, DecisionKind.Approve);
        var accept = await greening.DecideAsync(greening.Approver, SubmissionDesk.Value(approver), DecisionKind.Accept);

        Assert.Equal("submission-forbidden", Assert.Single(clerk.Problems).Code);
        Assert.Equal("submission-not-found", Assert.Single(other.Problems).Code);
        Assert.Equal("submission-forbidden", Assert.Single(accept.Problems).Code);
    }

    private static Task<EcoPark.Standards.Reading.Result<FormSheet>> OpenAsync(TestPark park, Viewer viewer, EcoPark.Platform.Scopes.EnterpriseId enterprise) =>
        park.Get<OpenForm>().HandleAsync(viewer, new FormKey(park.Park.Id, "enterprise-annual", 2019) { Enterprise = enterprise }, CancellationToken.None);
}
