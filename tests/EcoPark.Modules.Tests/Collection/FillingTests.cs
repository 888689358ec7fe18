using System.Text;
using EcoPark.Collection.Filling;
using EcoPark.Collection.Filling.Attach;
using EcoPark.Collection.Filling.Workbooks;
using EcoPark.Collection.Ledger;
using EcoPark.Collection.Submissions;
using EcoPark.Collection.Submissions.OpenForm;
using EcoPark.Collection.Submissions.SaveDraft;
using EcoPark.Collection.Submissions.SubmitForm;
using EcoPark.Modules.Tests.Databases;
using EcoPark.Platform.Database;
using EcoPark.Standards.Forms;
using Xunit;

namespace EcoPark.Modules.Tests.Collection;

public sealed class FillingTests
{
    private const string Grid = "hazardous";

    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task What_is_typed_while_somebody_else_stores_the_same_value_becomes_a_question(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);
        var desk = await SubmissionDesk.OpenAsync(park, "safety");
        var mine = await desk.OpenAsync("safety");
        using var session = new FormSession(park.Get<SaveDraft>(), mine);
        session.Set("emergency_drills", new EnteredValue.Given("7"));

        await desk.SaveAsync(mine, ("emergency_drills", "5"));
        session.Take(await desk.OpenAsync("safety"));

        var conflict = Assert.Single(session.Conflicts);
        Assert.Equal(("emergency_drills", new EnteredValue.Given("5"), new EnteredValue.Given("7"), desk.Clerk.Name), (conflict.Place, conflict.Theirs, conflict.Mine, conflict.By));
        Assert.Equal(new EnteredValue.Given("5"), session.Entry.Fields["emergency_drills"]);
        Assert.False(session.IsDirty);

        session.Settle(conflict, mine: true);
        await session.SaveAsync(desk.Clerk, CancellationToken.None);
        Assert.Equal(new EnteredValue.Given("7"), (await desk.OpenAsync("safety")).Entry.Fields["emergency_drills"]);
        Assert.Empty(session.Conflicts);
    }

    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task Theirs_that_is_kept_stands_again_even_when_something_else_was_typed_meanwhile(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);
        var desk = await SubmissionDesk.OpenAsync(park, "safety");
        var mine = await desk.OpenAsync("safety");
        using var session = new FormSession(park.Get<SaveDraft>(), mine);
        await desk.SaveAsync(mine, ("emergency_drills", "5"));
        session.Set("emergency_drills", new EnteredValue.Given("7"));
        await session.SaveAsync(park.Officer, CancellationToken.None);
        var conflict = Assert.Single(session.Conflicts);

        session.Set("emergency_drills", new EnteredValue.Given("9"));
        session.Settle(conflict, mine: false);
        await session.SaveAsync(park.Officer, CancellationToken.None);

        Assert.Equal(new EnteredValue.Given("5"), (await desk.OpenAsync("safety")).Entry.Fields["emergency_drills"]);
    }

    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task A_workbook_takes_no_row_away_that_only_the_form_has(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);
        var firm = await park.AddEnterpriseAsync("91320582MA1AAAAA1X", "示例化纤");
        var key = new FormKey(park.Park.Id, "enterprise-annual", 2019) { Enterprise = firm.Id };
        var sheet = SubmissionDesk.Value(await park.Get<OpenForm>().HandleAsync(park.Officer, key, CancellationToken.None));
        var first = Row("900-249-08", "1.5");
        await SaveRowsAsync(park, sheet, [], [first]);
        var workbooks = park.Get<FormWorkbooks>();
        var file = SubmissionDesk.Value(await workbooks.TemplateAsync(park.Officer, sheet.Submission.Id, CancellationToken.None));
        var second = Row("900-041-49", "2");
        await SaveRowsAsync(park, sheet, [first], [first, second]);

        var read = SubmissionDesk.Value(await workbooks.RehearseAsync(park.Officer, sheet.Submission.Id, file.Content, CancellationToken.None));

        Assert.Equal([first, second], read.Accepted.Rows(Grid));
        Assert.Equal(0, read.Rows);
    }

    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task What_only_looks_different_in_a_workbook_is_no_change(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);
        var firm = await park.AddEnterpriseAsync("91320582MA1AAAAA1X", "示例化纤");
        var key = new FormKey(park.Park.Id, "enterprise-annual", 2019) { Enterprise = firm.Id };
        var sheet = SubmissionDesk.Value(await park.Get<OpenForm>().HandleAsync(park.Officer, key, CancellationToken.None));
        var saved = SubmissionDesk.Value(await park.Get<SaveDraft>().HandleAsync(park.Officer,
            SubmissionDesk.Change(sheet, ("industrial_output", "15,790.50"), ("price_basis", "current"), ("high_tech_enterprise", "1")), CancellationToken.None));
        var workbooks = park.Get<FormWorkbooks>();
        var file = SubmissionDesk.Value(await workbooks.TemplateAsync(park.Officer, sheet.Submission.Id, CancellationToken.None));

        var read = SubmissionDesk.Value(await workbooks.RehearseAsync(park.Officer, sheet.Submission.Id, file.Content, CancellationToken.None));

        Assert.Equal((0, 0), (read.Fields, read.Rows));
        Assert.Equal(saved.Sheet.Entry, read.Accepted);
    }

    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task Last_years_choice_is_shown_in_the_words_of_its_list(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);
        var firm = await park.AddEnterpriseAsync("91320582MA1AAAAA1X", "示例化纤");
        var key = new FormKey(park.Park.Id, "enterprise-annual", 2018) { Enterprise = firm.Id };
        var before = SubmissionDesk.Value(await park.Get<OpenForm>().HandleAsync(park.Officer, key, CancellationToken.None));
        SubmissionDesk.Value(await park.Get<SaveDraft>().HandleAsync(park.Officer, SubmissionDesk.Change(before, ("price_basis", "current"), ("scale", "规上")), CancellationToken.None));
        var sheet = SubmissionDesk.Value(await park.Get<OpenForm>().HandleAsync(park.Officer, key with { Year = 2019 }, CancellationToken.None));

        Assert.Equal("现价", WordsOf(sheet, "price_basis"));
        Assert.Equal("规模以上", WordsOf(sheet, "scale"));
    }

    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task A_computed_value_is_proved_by_the_files_of_what_it_is_computed_from(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);
        var firm = await park.AddEnterpriseAsync("91320582MA1AAAAA1X", "示例化纤");
        var key = new FormKey(park.Park.Id, "enterprise-annual", 2019) { Enterprise = firm.Id };
        var opened = SubmissionDesk.Value(await park.Get<OpenForm>().HandleAsync(park.Officer, key, CancellationToken.None));
        SubmissionDesk.Value(await park.Get<SaveDraft>().HandleAsync(park.Officer,
            SubmissionDesk.Change(opened, ("fresh_water_mains", "3.5"), ("fresh_water_surface", "0"), ("fresh_water_ground", "0"), ("wastewater", "2")), CancellationToken.None));
        using var content = new MemoryStream(Encoding.UTF8.GetBytes("全年,35000"));
        SubmissionDesk.Value(await park.Get<AttachFile>().HandleAsync(park.Officer, new AttachRequest(opened.Submission.Id, "fresh_water_mains", "水费单.csv", content), CancellationToken.None));
        var sheet = SubmissionDesk.Value(await park.Get<OpenForm>().HandleAsync(park.Officer, key, CancellationToken.None));

        Assert.Equal("水费单.csv", Assert.Single(ProofOf(sheet, "fresh_water")).Name);
        Assert.Empty(ProofOf(sheet, "wastewater"));
    }

    private static IReadOnlyList<EvidenceLink> ProofOf(FormSheet sheet, string code) => ProofOfValue.Of(sheet, sheet.Checked.Values.Single(value => value.Place == new FormPlace.Field(code)));

    private static string WordsOf(FormSheet sheet, string code) =>
        FieldChoices.Words(sheet, sheet.Form.TryFindField(code, out var field) ? field : null, sheet.LastYear?.Fields[code]);

    private static EntryRow Row(string code, string generated) => new(EntryRow.Empty.Cells
        .Add("waste_code", new EnteredValue.Given(code)).Add("generated", new EnteredValue.Given(generated)));

    private static async Task SaveRowsAsync(TestPark park, FormSheet sheet, EntryRow[] before, EntryRow[] after) =>
        SubmissionDesk.Value(await park.Get<SaveDraft>().HandleAsync(park.Officer, new SaveRequest(sheet.Submission.Id) { Grids = [new GridChange(Grid, [.. before], [.. after])] }, CancellationToken.None));
}
