using System.Collections.Immutable;
using System.Text;
using EcoPark.Collection.Facts;
using EcoPark.Collection.Filling;
using EcoPark.Collection.Filling.Attach;
using EcoPark.Collection.Filling.Workbooks;
using EcoPark.Collection.Import;
using EcoPark.Collection.Ledger;
using EcoPark.Collection.Submissions;
using EcoPark.Collection.Submissions.OpenForm;
using EcoPark.Modules.Tests.Databases;
using EcoPark.Platform.Database;
using EcoPark.Platform.People;
using EcoPark.Standards.Forms;
using EcoPark.Standards.Quantities;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace EcoPark.Modules.Tests.Collection;

public sealed class IntakeTests
{
    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task An_offices_system_hands_its_form_in_after_a_dry_run(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);
        var desk = await SubmissionDesk.OpenAsync(park, "greening");
        var entry = FormEntry.Empty with { Fields = FormEntry.Empty.Fields.Add("green_coverage_rate", new EnteredValue.Given("36.5")) };
        var request = new IntakeRequest(park.Park.Id, "greening", 2019, [new OfferedEntry("", entry)]);
        var intake = park.Get<EntryIntake>();

        var dry = SubmissionDesk.Value(await intake.HandleAsync(desk.Clerk, request with { DryRun = true }, CancellationToken.None));
        var before = await desk.ParkValueAsync("green_coverage_rate");
        var done = SubmissionDesk.Value(await intake.HandleAsync(desk.Clerk, request, CancellationToken.None));

        Assert.True(Assert.Single(dry).IsTaken);
        Assert.True(before.IsMissing);
        Assert.True(Assert.Single(done).IsTaken);
        Assert.Equal(Rational.Of(73, 2), (await desk.ParkValueAsync("green_coverage_rate")).Number);
    }

    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task Entries_of_unknown_or_repeated_firms_are_named_and_the_rest_is_judged(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);
        await park.AddEnterpriseAsync("91320582MA1AAAAA1X", "示例化纤");
        var entry = FormEntry.Empty with { Fields = FormEntry.Empty.Fields.Add("land_area", new EnteredValue.Given("1000")) };
        var request = new IntakeRequest(park.Park.Id, "enterprise-annual", 2019, [new("91320582MA1AAAAA1X", entry), new("91320582MA1AAAAA1X", entry), new("91320582MA1ZZZZZ9Q", entry)]) { DryRun = true };

        var done = SubmissionDesk.Value(await park.Get<EntryIntake>().HandleAsync(park.Officer, request, CancellationToken.None));

        Assert.Contains(done[0].Problems, problem => problem.Code == "missing-required");
        Assert.Equal("enterprise-twice", Assert.Single(done[1].Problems).Code);
        Assert.Equal("enterprise-not-found", Assert.Single(done[2].Problems).Code);
    }

    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task A_form_workbook_goes_out_prefilled_and_comes_back_as_the_same_entry(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);
        var desk = await SubmissionDesk.OpenAsync(park, "greening");
        var sheet = await desk.OpenAsync("greening");
        await desk.SaveAsync(sheet, ("green_coverage_rate", "36.5"));
        var workbooks = park.Get<FormWorkbooks>();

        var file = SubmissionDesk.Value(await workbooks.TemplateAsync(desk.Clerk, sheet.Submission.Id, CancellationToken.None));
        var back = SubmissionDesk.Value(await workbooks.RehearseAsync(desk.Clerk, sheet.Submission.Id, file.Content, CancellationToken.None));
        var marked = FormWorkbooks.Marked(back, file.Content);
        var other = await workbooks.RehearseAsync(park.Officer, Guid.CreateVersion7(), file.Content, CancellationToken.None);

        Assert.Equal((0, 0), (back.Fields, back.Refused));
        Assert.Equal(new EnteredValue.Given("36.5"), back.Accepted.Fields["green_coverage_rate"]);
        Assert.True(marked.IsOk);
        Assert.Equal("submission-not-found", Assert.Single(other.Problems).Code);
    }

    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task Evidence_follows_the_fact_and_is_seen_only_within_scope(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);
        var desk = await SubmissionDesk.OpenAsync(park, "greening");
        var firm = await park.AddEnterpriseAsync("91320582MA1AAAAA1X", "示例化纤");
        var sheet = await desk.OpenAsync("greening");
        using var content = new MemoryStream(Encoding.UTF8.GetBytes("绿化测绘报告 2019"));
        SubmissionDesk.Value(await park.Get<AttachFile>().HandleAsync(desk.Clerk, new AttachRequest(sheet.Submission.Id, "green_coverage_rate", "测绘.txt", content), CancellationToken.None));
        await desk.SubmitAsync("greening", 2019, ("green_coverage_rate", "36.5"));
        await using var db = await park.DatabaseAsync();
        var fact = await db.Set<Fact>().SingleAsync(row => row.Item == "green_coverage_rate");

        var traced = SubmissionDesk.Value(await park.Get<FactTrace>().HandleAsync(desk.Clerk, fact.Seq, CancellationToken.None));
        var stranger = await park.Get<FactTrace>().HandleAsync(park.Reporter(firm.Id), fact.Seq, CancellationToken.None);
        var link = Assert.Single(EvidenceLink.Read(traced.Fact.Evidence));
        var file = await park.Get<EvidenceFile>().HandleAsync(desk.Clerk, link.FileId, CancellationToken.None);
        var hidden = await park.Get<EvidenceFile>().HandleAsync(park.Reporter(firm.Id), link.FileId, CancellationToken.None);

        Assert.Equal("测绘.txt", link.Name);
        Assert.Equal("fact-not-found", Assert.Single(stranger.Problems).Code);
        Assert.True(file.IsOk);
        Assert.Equal("file-not-found", Assert.Single(hidden.Problems).Code);
    }

    [Fact]
    public void Cells_pasted_from_a_sheet_fill_rows_from_the_cursor_on()
    {
        FormField[] columns = [Column("name"), Column("amount")];
        var rows = ImmutableArray.Create(new EntryRow(EntryRow.Empty.Cells.Add("name", new EnteredValue.Given("污泥"))));

        var pasted = GridPaste.Into(rows, columns, (0, 1), "12.5\r\n3\tbeyond\r\n", most: 2);

        Assert.Equal([("污泥", "12.5"), (null, "3")], pasted.Select(row => (Text(row, "name"), Text(row, "amount"))));
    }

    private static string? Text(EntryRow row, string column) => (row.Cells.GetValueOrDefault(column) as EnteredValue.Given)?.Text;

    private static FormField Column(string code) => new() { Code = code, Name = new(code, code), Kind = FormFieldKind.Text, Unit = null };
}
