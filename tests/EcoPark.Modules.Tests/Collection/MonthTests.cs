using System.Net;
using System.Text;
using System.Text.Json;
using EcoPark.Collection.Ledger;
using EcoPark.Collection.Months;
using EcoPark.Modules.Tests.Assessment;
using EcoPark.Modules.Tests.Databases;
using EcoPark.Modules.Tests.Platform.Web;
using EcoPark.Platform.Database;
using EcoPark.Platform.People;
using EcoPark.Standards.Forms;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace EcoPark.Modules.Tests.Collection;

/// <summary>Months of the park; the clock of the tests stands on 18 May 2020.</summary>
public sealed class MonthTests
{
    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task A_department_states_a_month_and_a_correction_takes_its_place_and_keeps_it(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);
        var desk = await SubmissionDesk.OpenAsync(park, "water");
        var evidence = new MemoryStream("%PDF-1.4 抄表"u8.ToArray());

        var first = Assert.Single(SubmissionDesk.Value(await park.Get<SaveMonths>().HandleAsync(desk.Clerk, Request(park, Said("fresh_water", 4, "312000 立方米")) with { Evidence = evidence, EvidenceName = "抄表.pdf" }, CancellationToken.None)));
        var second = Assert.Single(await SaveAsync(park, park.Officer, Said("fresh_water", 4, "31.5")));

        await using var db = await park.DatabaseAsync();
        var facts = await db.Set<Fact>().AsNoTracking().OrderBy(fact => fact.Seq).ToListAsync();
        Assert.Equal(["31.2", "31.5"], facts.Select(fact => fact.Value));
        Assert.Equal(("312000 立方米", "立方米", "万立方米"), (facts[0].EnteredValue, facts[0].EnteredUnit, facts[0].Unit));
        Assert.Equal(("2020-04", "创建区", FactKind.Reported, FactStanding.Accepted), (facts[0].Period, facts[0].Scope, facts[0].Kind, facts[0].Standing));
        Assert.Equal("抄表.pdf", Assert.Single(EvidenceLink.Read(facts[0].Evidence)).Name);
        Assert.Equal(facts[0].Seq, facts[1].Supersedes);
        Assert.Equal(second.Now!.Seq, (await CellAsync(park, "fresh_water", 4))!.Seq);
        Assert.NotEqual(first.Now!.Seq, second.Now.Seq);
    }

    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task A_month_that_is_not_over_below_zero_without_number_or_without_reason_is_refused_and_the_rest_is_taken(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);

        var done = await SaveAsync(park, park.Officer, Said("fresh_water", 5, "30"), Said("fresh_water", 1, "-1"), Said("fresh_water", 2, "约30"), new MonthEntry("fresh_water", 3, new EnteredValue.NotApplicable(" ")),
            Said("fresh_water", 13, "3"), Said("land_area", 1, "3"), Said("fresh_water", 4, "30"), Said("fresh_water", 4, "31"), Said("cod", 4, "3 公里"), new MonthEntry("so2", 4, new EnteredValue.NotApplicable("没有锅炉")), Said("nox", 4, "0"));

        Assert.Equal(["month-not-over", "out-of-range", "not-a-number", "missing-reason", "month-out-of-range", "month-item-not-found", null, "month-twice", "unknown-unit", null, null],
            done.Select(month => month.Problems.Count == 0 ? null : month.Problems[0].Code));
        Assert.Equal("没有锅炉", (await CellAsync(park, "so2", 4))!.NotApplicable);
        Assert.Equal("0", $"{(await CellAsync(park, "nox", 4))!.Number}");
        Assert.Null(await CellAsync(park, "fresh_water", 1)); // missing, not 0
    }

    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task What_another_person_wrote_meanwhile_is_shown_and_not_written_over(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);
        var desk = await SubmissionDesk.OpenAsync(park, "water");
        await SaveAsync(park, park.Officer, Said("fresh_water", 4, "31.2"));

        var conflict = Assert.Single(await SaveAsync(park, desk.Clerk, Said("fresh_water", 4, "33") with { Seen = 0 }));
        var same = Assert.Single(await SaveAsync(park, desk.Clerk, Said("fresh_water", 4, "31.20") with { Seen = 0 }));

        Assert.Equal("month-conflict", Assert.Single(conflict.Problems).Code);
        Assert.Contains("EcoOfficer 填为 31.2", conflict.Problems[0].Zh, StringComparison.Ordinal);
        Assert.True(same is { IsTaken: true, IsUnchanged: true });
        var standing = await CellAsync(park, "fresh_water", 4);
        Assert.Equal("31.2", $"{standing!.Number}");

        Assert.True(Assert.Single(await SaveAsync(park, desk.Clerk, Said("fresh_water", 4, "33") with { Seen = standing.Seq })).IsTaken);
        Assert.Equal("33", $"{(await CellAsync(park, "fresh_water", 4))!.Number}");
    }

    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task A_month_taken_back_is_missing_again(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);
        await SaveAsync(park, park.Officer, Said("fresh_water", 4, "31.2"));

        await SaveAsync(park, park.Officer, new MonthEntry("fresh_water", 4, null));

        Assert.True((await CellAsync(park, "fresh_water", 4))!.IsEmpty);
        var row = (await SheetAsync(park, park.Officer)).Rows.Single(row => row.Item.Code == "fresh_water");
        Assert.Equal((0, null), (row.Known, row.ToDate));
    }

    [Fact]
    public void What_is_typed_into_a_cell_is_a_number_as_typed_a_reason_or_nothing()
    {
        Assert.Equal(new EnteredValue.Given("1,234.5 吨"), MonthReading.Typed(" 1,234.5 吨 "));
        Assert.Equal(new EnteredValue.NotApplicable("停产"), MonthReading.Typed("不涉及：停产"));
        Assert.Equal(new EnteredValue.NotApplicable("shut down"), MonthReading.Typed("N/A: shut down"));
        Assert.Equal(new EnteredValue.NotApplicable(""), MonthReading.Typed("不涉及"));
        Assert.Null(MonthReading.Typed("　"));
    }

    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task An_office_sees_and_states_the_items_of_its_department_and_a_firm_none(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);
        var water = await SubmissionDesk.OpenAsync(park, "water");
        var firm = await park.AddEnterpriseAsync("91320582MA1AAAAA1X", "示例化纤");

        var sheet = await SheetAsync(park, water.Clerk);
        var other = Assert.Single(await SaveAsync(park, water.Clerk, Said("cod", 4, "3")));
        var leader = await park.Get<SaveMonths>().HandleAsync(park.Viewer(Role.Leader), Request(park, Said("cod", 4, "3")), CancellationToken.None);
        var reporter = await park.Get<SaveMonths>().HandleAsync(park.Reporter(firm.Id), Request(park, Said("cod", 4, "3")), CancellationToken.None);

        Assert.All(sheet.Rows, row => Assert.True(row is { Department: "water", MayWrite: true }));
        Assert.Contains(sheet.Rows, row => row.Item.Code == "fresh_water");
        Assert.Equal("month-item-not-found", Assert.Single(other.Problems).Code);
        Assert.Equal("submission-forbidden", Assert.Single(leader.Problems).Code);
        Assert.Equal("months-not-found", Assert.Single(reporter.Problems).Code);
        Assert.DoesNotContain((await SheetAsync(park, park.Viewer(Role.Leader))).Rows, row => row.MayWrite);
    }

    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task A_value_ten_times_last_years_month_is_asked_about_and_taken(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);
        await park.SayAsync(Month(park, 2019, 4, "30"));

        var done = await SaveAsync(park, park.Officer, Said("fresh_water", 4, "301"), Said("fresh_water", 3, "29"));

        Assert.All(done, month => Assert.True(month.IsTaken));
        Assert.Contains("上年同月（2019-04） 30 的 10 倍", done[0].Warning!.Zh, StringComparison.Ordinal);
        Assert.Null(done[1].Warning);
        Assert.Equal(("unit-slip", 4), Assert.Single((await SheetAsync(park, park.Officer)).Findings.Select(finding => (finding.Rule, finding.Month!.Value))));
    }

    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task Twelve_months_that_differ_from_the_year_are_a_finding_and_change_nothing(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);
        var desk = await SubmissionDesk.OpenAsync(park, "water");
        await park.SayAsync(park.OfPark("fresh_water", 2019, "364"));
        var year = new MonthsRequest(park.Park, 2019);
        await park.Get<SaveMonths>().HandleAsync(park.Officer, new SaveMonthsRequest(year, [.. Enumerable.Range(1, 12).Select(month => Said("fresh_water", month, "30"))]), CancellationToken.None);

        // 360 against 364: 1.1 %, beyond 1 %; 361 would be within 3.64.
        var beyond = Assert.Single((await SheetAsync(park, park.Officer, 2019)).Findings);
        await park.Get<SaveMonths>().HandleAsync(park.Officer, new SaveMonthsRequest(year, [Said("fresh_water", 12, "31")]), CancellationToken.None);

        Assert.Equal(("months-differ", null), (beyond.Rule, beyond.Month));
        Assert.Contains("合计 360", beyond.Message.Zh, StringComparison.Ordinal);
        Assert.Empty((await SheetAsync(park, park.Officer, 2019)).Findings);
        Assert.Equal("364", $"{(await desk.ParkValueAsync("fresh_water")).Number}");
    }

    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task The_workbook_goes_out_filled_in_and_a_change_between_dry_run_and_writing_is_a_conflict(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);
        await SaveAsync(park, park.Officer, Said("fresh_water", 4, "31.2"), new MonthEntry("so2", 4, new EnteredValue.NotApplicable("没有锅炉")));
        var workbook = park.Get<MonthsWorkbook>();
        var of = new MonthsRequest(park.Park, 2020);

        var file = SubmissionDesk.Value(await workbook.TemplateAsync(park.Officer, of, CancellationToken.None));
        await SaveAsync(park, park.Officer, Said("fresh_water", 4, "33"));
        var back = SubmissionDesk.Value(await workbook.RehearseAsync(park.Officer, of, file, CancellationToken.None));
        await SaveAsync(park, park.Officer, Said("fresh_water", 4, "34"));
        var written = SubmissionDesk.Value(await workbook.WriteAsync(park.Officer, of, back, CancellationToken.None));
        var other = await workbook.RehearseAsync(park.Officer, of with { Year = 2019 }, file, CancellationToken.None);

        Assert.Equal(("33", "31.2"), ($"{Assert.Single(back.Months, month => !month.IsUnchanged).Before!.Number}", $"{back.Months.Single(month => !month.IsUnchanged).Now!.Number}"));
        Assert.True(back.Months.Single(month => month.Entry.Item == "so2").IsUnchanged);
        Assert.Equal("month-conflict", Assert.Single(Assert.Single(written.Months).Problems).Code);
        Assert.Equal("34", $"{(await CellAsync(park, "fresh_water", 4))!.Number}");
        Assert.True(MonthsWorkbook.Marked(back, file).IsOk);
        Assert.Equal("wrong-year", Assert.Single(other.Problems).Code);
    }

    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task A_departments_system_states_months_and_a_wrong_shape_is_refused_whole(DatabaseKind kind)
    {
        await using var park = await WebPark.OpenAsync(kind);
        using var roles = await WebRoles.SignInAsync(park, Role.EcoOfficer);
        Task<HttpResponseMessage> PutAsync(string body) => roles[Role.EcoOfficer].PutAsync(new Uri("/api/parks/test/months/2019", UriKind.Relative), new StringContent(body, Encoding.UTF8, "application/json"));

        using var good = await PutAsync("""[{"item": "fresh_water", "month": 4, "value": "312000", "unit": "立方米"}, {"item": "cod", "month": 4, "value": -1}]""");
        using var bad = await PutAsync("""[{"item": "fresh_water", "month": 5, "value": "30"}, {"item": "fresh_water", "month": 6, "value": ""}]""");
        var months = JsonDocument.Parse(await roles[Role.EcoOfficer].GetStringAsync(new Uri("/api/parks/test/months/2019", UriKind.Relative))).RootElement.GetProperty("items");

        var told = JsonDocument.Parse(await good.Content.ReadAsStringAsync()).RootElement;
        Assert.Equal((1, 1), (told.GetProperty("taken").GetInt32(), told.GetProperty("refused").GetInt32()));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, bad.StatusCode);
        var water = months.EnumerateArray().Single(item => item.GetProperty("item").GetString() == "fresh_water");
        Assert.Equal("31.2", Assert.Single(water.GetProperty("months").EnumerateArray().ToList()).GetProperty("value").GetString());
    }

    private static MonthEntry Said(string item, int month, string text) => new(item, month, new EnteredValue.Given(text));

    private static SaveMonthsRequest Request(TestPark park, params MonthEntry[] entries) => new(new MonthsRequest(park.Park, 2020), entries);

    private static async Task<IReadOnlyList<TakenMonth>> SaveAsync(TestPark park, Viewer viewer, params MonthEntry[] entries) =>
        SubmissionDesk.Value(await park.Get<SaveMonths>().HandleAsync(viewer, Request(park, entries), CancellationToken.None));

    private static async Task<MonthSheet> SheetAsync(TestPark park, Viewer viewer, int year = 2020) =>
        SubmissionDesk.Value(await park.Get<ReadMonths>().HandleAsync(viewer, new MonthsRequest(park.Park, year), CancellationToken.None));

    private static async Task<MonthCell?> CellAsync(TestPark park, string item, int month) => (await SheetAsync(park, park.Officer)).Rows.Single(row => row.Item.Code == item).Cells[month - 1];

    private static NewFact Month(TestPark park, int year, int month, string value) => park.OfPark("fresh_water", year, value) with { Period = FactPeriod.OfMonth(year, month) };
}
