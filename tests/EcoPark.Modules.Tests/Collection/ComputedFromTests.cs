using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
using EcoPark.Collection.Filling.Attach;
using EcoPark.Collection.Import;
using EcoPark.Collection.Ledger;
using EcoPark.Collection.Projection;
using EcoPark.Collection.Submissions;
using EcoPark.Collection.Submissions.Decide;
using EcoPark.Collection.Submissions.OpenForm;
using EcoPark.Collection.Submissions.SaveDraft;
using EcoPark.Collection.Submissions.SubmitForm;
using EcoPark.Modules.Tests.Databases;
using EcoPark.Platform.Database;
using EcoPark.Platform.People;
using EcoPark.Platform.Scopes;
using EcoPark.Standards.Forms;
using Xunit;

namespace EcoPark.Modules.Tests.Collection;

/// <summary>What is worked out from a value shares its fate: evidence, return, and the limits of a token.</summary>
public sealed class ComputedFromTests
{
    private static readonly (string Field, string Value)[] Fields =
    [
        ("industry", "1711"), ("scale", "规上"), ("high_tech_enterprise", "0"), ("land_area", "1000"), ("contact", "示例"), ("phone", "0512-1"),
        ("industrial_output", "1000"), ("industrial_value_added", "300"), ("price_basis", "current"), ("employees_year_end", "10"), ("energy_basis", "当量"),
        ("energy_other", "5"), ("fresh_water_mains", "3"), ("fresh_water_surface", "0"), ("fresh_water_ground", "0"), ("water_reuse", "0"), ("wastewater", "10000"),
        ("discharge_basis", "纳管"), ("cod", "0.1"), ("ammonia_nitrogen", "0.01"), ("emission_method", "coefficient"), ("so2", "0"), ("nox", "0"),
        ("solid_waste_generated", "1"), ("solid_waste_utilized", "1"), ("cleaner_production_due", "0"), ("cleaner_production_audited", "0"),
        ("permit_kind", "none"), ("key_enterprises_due", "0"), ("disclosing_key_enterprises", "0"), ("co2", "300"),
    ];

    // 100 t of raw coal at 0.7143 tce/t (GB/T 2589-2020) and 5 tce of others.
    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task The_bill_beside_an_amount_proves_its_standard_coal(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);
        var (firm, _) = await SubmitAsync(park);

        var fact = await FindAsync(park, firm, "energy_by_carrier/raw-coal");

        Assert.NotNull(fact);
        Assert.Equal(FactKind.Computed, fact.Kind);
        Assert.Equal("结算单.txt", Assert.Single(EvidenceLink.Read(fact.Evidence)).Name);
        Assert.Equal("结算单.txt", Assert.Single(EvidenceLink.Read((await FindAsync(park, firm, "energy_listed"))?.Evidence)).Name); // the sum over the rows
        Assert.Null((await FindAsync(park, firm, "energy_other"))?.Evidence);
    }

    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task Returning_an_amount_takes_back_what_was_computed_from_it_and_nothing_else(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);
        var (firm, submission) = await SubmitAsync(park);
        Assert.NotNull((await FindAsync(park, firm, "energy_consumption"))?.Number);

        SubmissionDesk.Value(await park.Get<DecideSubmission>().HandleAsync(park.Officer, new DecideRequest(submission.Id, submission.Version, DecisionKind.Return)
        {
            Places = [new ReturnedPlace("energy[0].amount", "与结算单不符")],
        }, CancellationToken.None));

        Assert.Null(await FindAsync(park, firm, "energy_by_carrier/raw-coal"));
        Assert.Null(await FindAsync(park, firm, "energy_listed"));
        Assert.Null(await FindAsync(park, firm, "energy_consumption"));
        Assert.NotNull(await FindAsync(park, firm, "energy_other"));
        Assert.NotNull(await FindAsync(park, firm, "fresh_water"));
    }

    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task A_value_only_asked_about_keeps_what_was_computed_from_it(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);
        var (firm, submission) = await SubmitAsync(park);

        SubmissionDesk.Value(await park.Get<DecideSubmission>().HandleAsync(park.Officer, new DecideRequest(submission.Id, submission.Version, DecisionKind.Return)
        {
            Places = [new ReturnedPlace("fresh_water_mains", "请说明") { KeepsValue = true }],
        }, CancellationToken.None));

        Assert.NotNull(await FindAsync(park, firm, "fresh_water"));
    }

    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task A_token_for_some_items_cannot_bring_a_table_with_others(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);
        var firm = await park.AddEnterpriseAsync("91320582MA1AAAAA1X", "示例化纤");
        var token = park.Reporter(firm.Id) with
        {
            Limit = new ViewerLimit(Enum.GetValues<Permission>().ToFrozenSet()) { Items = new[] { "land_area", "hazardous_waste_generated" }.ToFrozenSet(StringComparer.Ordinal) },
        };
        var allowed = FormEntry.Empty with { Fields = FormEntry.Empty.Fields.Add("land_area", new EnteredValue.Given("1000")) };
        var table = allowed with { Grids = allowed.Grids.Add("energy", [Row(("carrier", "raw-coal"), ("amount", "1"))]) };

        var refused = await OfferAsync(park, token, table);
        var judged = await OfferAsync(park, token, allowed);

        Assert.Equal(("item-forbidden", "energy.tce"), refused.Problems.Select(problem => (problem.Code, problem.Place)).Single());
        Assert.True(judged.IsOk, string.Join('\n', judged.Problems));
    }

    private static Task<EcoPark.Standards.Reading.Result<IReadOnlyList<TakenEntry>>> OfferAsync(TestPark park, Viewer viewer, FormEntry entry) => park.Get<EntryIntake>().HandleAsync(viewer,
        new IntakeRequest(park.Park.Id, "enterprise-annual", 2019, [new("91320582MA1AAAAA1X", entry)]) { DryRun = true }, CancellationToken.None);

    private static async Task<(EnterpriseId Firm, Submission Submission)> SubmitAsync(TestPark park)
    {
        var firm = await park.AddEnterpriseAsync("91320582MA1AAAAA1X", "示例化纤");
        var reporter = park.Reporter(firm.Id);
        var sheet = SubmissionDesk.Value(await park.Get<OpenForm>().HandleAsync(reporter, new FormKey(park.Park.Id, "enterprise-annual", 2019) { Enterprise = firm.Id }, CancellationToken.None));
        SubmissionDesk.Value(await park.Get<SaveDraft>().HandleAsync(reporter, SubmissionDesk.Change(sheet, Fields) with
        {
            Grids =
            [
                new GridChange("energy", sheet.Entry.Rows("energy"), [Row(("carrier", "raw-coal"), ("amount", "100"))]),
                new GridChange("hazardous", sheet.Entry.Rows("hazardous"), [new EntryRow(EntryRow.Empty.Cells.Add("waste_code", new EnteredValue.NotApplicable("不产生危险废物")))]),
            ],
        }, CancellationToken.None));
        using var content = new MemoryStream(Encoding.UTF8.GetBytes("结算单"));
        SubmissionDesk.Value(await park.Get<AttachFile>().HandleAsync(reporter, new AttachRequest(sheet.Submission.Id, "energy[0].amount", "结算单.txt", content), CancellationToken.None));
        return (firm.Id, SubmissionDesk.Value(await park.Get<SubmitForm>().HandleAsync(reporter, sheet.Submission.Id, CancellationToken.None)).Submission);
    }

    private static EntryRow Row(params (string Column, string Value)[] cells) =>
        new(cells.ToImmutableSortedDictionary(cell => cell.Column, EnteredValue (cell) => new EnteredValue.Given(cell.Value), StringComparer.Ordinal));

    private static Task<FactValue?> FindAsync(TestPark park, EnterpriseId firm, string item) =>
        park.Get<ParkLedgers>().ReadAsync(park.Park.Id, null, ledger => ledger.Find(FactSubject.Of(firm), item, 2019), CancellationToken.None);
}
