using System.Text;
using EcoPark.Assessment.Checklists;
using EcoPark.Assessment.Checklists.Confirm;
using EcoPark.Assessment.Checklists.Edit;
using EcoPark.Assessment.Checklists.HandIn;
using EcoPark.Assessment.Checklists.Show;
using EcoPark.Collection.Ledger;
using EcoPark.Collection.Submissions;
using EcoPark.Modules.Tests.Collection;
using EcoPark.Modules.Tests.Databases;
using EcoPark.Platform.Database;
using EcoPark.Platform.People;
using EcoPark.Registry.Permits;
using EcoPark.Standards.Reading;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace EcoPark.Modules.Tests.Assessment.Checklists;

public sealed class ChecklistTests
{
    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task Permits_answer_their_item_and_nobody_can_tick_it(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);
        var (one, two) = (await park.AddEnterpriseAsync("913200000000000011", "甲"), await park.AddEnterpriseAsync("913200000000000022", "乙"));
        await park.AddEnterpriseAsync("913200000000000033", "丙"); // never had a permit and need not have one
        await PermitAsync(park, one.Id, "A", new DateOnly(2021, 6, 30));
        await PermitAsync(park, two.Id, "B", new DateOnly(2019, 6, 30));

        var item = await ItemAsync(park, "20.5");
        var ticked = await ConfirmAsync(park, "20.5", new ConfirmationTerms(true, new DateOnly(2019, 5, 1)));

        Assert.Equal((1, 2, ItemState.DoesNotHold), (item.Live!.Count, item.Live.Of, item.State));
        Assert.Equal("乙", Assert.Single(item.Live.Lacking).Name);
        Assert.Equal("checklist-item-live", Assert.Single(ticked.Problems).Code);

        await PermitAsync(park, two.Id, "C", new DateOnly(2022, 6, 30));
        Assert.Equal(ItemState.Holds, (await ItemAsync(park, "20.5")).State);
    }

    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task Without_records_a_live_item_is_open_and_the_ledger_answers_the_share_of_disclosing_firms(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);
        Assert.Equal(ItemState.Open, (await ItemAsync(park, "20.5")).State);
        Assert.Equal(ItemState.Open, (await ItemAsync(park, "31.5")).State);

        await park.SayAsync(park.OfPark("disclosing_key_enterprises", 2019, "3"), park.OfPark("key_enterprises_due", 2019, "4"));

        var item = await ItemAsync(park, "31.5");
        Assert.Equal((3, 4, ItemState.DoesNotHold), (item.Live!.Count, item.Live.Of, item.State));
        Assert.Equal(new DateOnly(2020, 5, 18), item.Live.Fresh);
        Assert.StartsWith("/fact/", item.Live.Link, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task A_confirmation_needs_its_document_and_runs_out_with_it(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);
        var terms = new ConfirmationTerms(true, new DateOnly(2016, 6, 30)) { ValidUntil = new DateOnly(2019, 6, 30) };

        Assert.Equal("missing-evidence", Assert.Single((await ConfirmAsync(park, "23.3", terms, withFile: false)).Problems).Code);
        Assert.Equal("reason-missing", Assert.Single((await ConfirmAsync(park, "23.3", new ConfirmationTerms(false, new DateOnly(2019, 6, 30)), withFile: false)).Problems).Code);
        Assert.Equal("confirmation-dates", Assert.Single((await ConfirmAsync(park, "23.3", new ConfirmationTerms(true, new DateOnly(2020, 5, 19)))).Problems).Code);
        Assert.True((await ConfirmAsync(park, "23.3", terms)).IsOk);

        Assert.Equal(ItemState.Expired, (await ItemAsync(park, "23.3")).State); // of 2019, judged on its last day
        park.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.True((await ConfirmAsync(park, "23.3", terms with { ValidUntil = null })).IsOk);
        Assert.Equal(ItemState.Holds, (await ItemAsync(park, "23.3")).State);
        Assert.Equal(ItemState.Open, (await ListAsync(park, 23, 2018)).Items.Single(item => item.Item.Code == "23.3").State); // another year has its own answers
    }

    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task The_score_is_handed_in_as_a_computed_value_that_waits_for_approval(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);
        var desk = await SubmissionDesk.OpenAsync(park, "environment", withApprover: true);
        foreach (var item in (await ListAsync(park, 23)).Items.Take(8))
        {
            Assert.True((await ConfirmAsync(park, item.Item.Code, new ConfirmationTerms(true, new DateOnly(2019, 5, 1)))).IsOk);
        }

        Assert.Equal("checklist-open", Assert.Single((await HandInAsync(park)).Problems).Code);
        Assert.True((await ConfirmAsync(park, "23.9", new ConfirmationTerms(false, new DateOnly(2019, 5, 1)) { Note = "两处未整改" }, withFile: false)).IsOk);
        var handed = await HandInAsync(park);

        Assert.True(handed.IsOk, string.Join('\n', handed.Problems));
        await using var db = await park.DatabaseAsync();
        var fact = await db.Set<Fact>().SingleAsync(row => row.Seq == handed.Value.Seq);
        Assert.Equal((FactKind.Computed, FactStanding.Submitted, "88.88"), (fact.Kind, fact.Standing, fact.Value)); // 8 of 9, cut
        Assert.EndsWith(".csv", Assert.Single(EvidenceLink.Read(fact.Evidence)).Name, StringComparison.Ordinal);
        Assert.Equal(1, (await desk.ParkValueAsync("risk_control_score")).Pending);
        var sheet = await desk.OpenAsync("environment");
        Assert.Equal(new EcoPark.Standards.Forms.EnteredValue.Given("88.88"), sheet.Entry.Fields["risk_control_score"]);
        Assert.False(handed.Value.IsWaiting); // the office has not handed its form in yet

        Assert.Equal("forbidden", Assert.Single((await park.Get<HandInScore>().HandleAsync(park.Viewer(Role.Leader), new HandInRequest(park.Park, 2019, 23), CancellationToken.None)).Problems).Code);
    }

    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task A_form_that_was_accepted_goes_through_its_decisions_again(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);
        var desk = await SubmissionDesk.OpenAsync(park, "environment");
        var sheet = await desk.OpenAsync("environment");
        await using (var work = await park.WriteAsync())
        {
            var row = await work.Db.Set<Submission>().SingleAsync(candidate => candidate.Id == sheet.Submission.Id);
            row.Decide(SubmissionState.Accepted, work.Now);
            await work.CommitAsync(CancellationToken.None);
        }

        foreach (var item in (await ListAsync(park, 23)).Items)
        {
            await ConfirmAsync(park, item.Item.Code, new ConfirmationTerms(true, new DateOnly(2019, 5, 1)));
        }

        var handed = await HandInAsync(park);

        Assert.True(handed.Value!.IsWaiting);
        var again = await desk.OpenAsync("environment");
        Assert.Equal(SubmissionState.Submitted, again.Submission.State);
        var accepted = await desk.DecideAsync(park.Officer, again.Submission, DecisionKind.Accept);
        Assert.True(accepted.IsOk, string.Join('\n', accepted.Problems));
        Assert.Equal(("100", 0), ($"{(await desk.ParkValueAsync("risk_control_score")).Number}", (await desk.ParkValueAsync("risk_control_score")).Pending));
        var list = await ListAsync(park, 23);
        Assert.Equal(("100", false), ($"{list.Reported}", list.Differs));
    }

    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task The_parks_own_wording_and_weights_are_kept_as_editions(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);
        List<EditedItem> items = [new("20.5", "持证", "登记", "3"), new(null, "设有环保管家", "合同", "1")];
        var edit = new EditRequest(park.Park, 20, 0, items, "按园区实际");

        var first = await park.Get<EditChecklist>().HandleAsync(park.Officer, edit, CancellationToken.None);
        var late = await park.Get<EditChecklist>().HandleAsync(park.Officer, edit, CancellationToken.None);
        var light = await park.Get<EditChecklist>().HandleAsync(park.Officer, edit with { Seen = 1, Items = [items[0] with { Weight = "0" }], Reason = "" }, CancellationToken.None);

        Assert.Equal(1, first.Value!.Version);
        Assert.Equal("checklist-conflict", Assert.Single(late.Problems).Code);
        Assert.Equal(["reason-missing", "checklist-weight"], light.Problems.Select(problem => problem.Code));
        var list = await ListAsync(park, 20);
        Assert.Equal(["持证", "设有环保管家"], list.Items.Select(item => item.Item.Question.Zh));
        Assert.True(list.Items[0].IsLive);
        Assert.False(list.Items[1].IsLive);
        Assert.Equal(1, list.Version);
        Assert.Equal("forbidden", Assert.Single((await park.Get<EditChecklist>().HandleAsync(park.Viewer(Role.Leader), edit, CancellationToken.None)).Problems).Code);
    }

    private static async Task<Checklist> ListAsync(TestPark park, int indicator, int year = 2019)
    {
        var read = await park.Get<ReadChecklists>().HandleAsync(park.Viewer(Role.Leader), new ChecklistRequest(park.Park, year), CancellationToken.None);
        Assert.True(read.IsOk, string.Join('\n', read.Problems));
        return read.Value.Lists.Single(list => list.Definition.Indicator == indicator);
    }

    private static async Task<AnsweredItem> ItemAsync(TestPark park, string code) =>
        (await ListAsync(park, int.Parse(code.AsSpan(0, 2), System.Globalization.CultureInfo.InvariantCulture))).Items.Single(item => item.Item.Code == code);

    private static async Task<Result<ChecklistConfirmation>> ConfirmAsync(TestPark park, string item, ConfirmationTerms terms, bool withFile = true)
    {
        using var content = new MemoryStream(Encoding.UTF8.GetBytes("会议纪要\n"));
        return await park.Get<ConfirmItem>().HandleAsync(park.Officer, new ConfirmRequest(park.Park, 2019, item, terms) { FileName = withFile ? "纪要.txt" : null, Content = withFile ? content : null }, CancellationToken.None);
    }

    private static Task<Result<EcoPark.Collection.Contracts.HandedInValue>> HandInAsync(TestPark park) =>
        park.Get<HandInScore>().HandleAsync(park.Officer, new HandInRequest(park.Park, 2019, 23), CancellationToken.None);

    private static async Task PermitAsync(TestPark park, EcoPark.Platform.Scopes.EnterpriseId firm, string number, DateOnly until)
    {
        var permit = new PermitRecord(firm, number);
        permit.Describe(new PermitDescription(PermitKind.Key) { IssuedOn = new DateOnly(2018, 7, 1), ValidUntil = until, Source = "登记" });
        await using var db = await park.DatabaseAsync();
        db.Add(permit);
        await db.SaveChangesAsync();
    }
}
