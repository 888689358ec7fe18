using EcoPark.Collection.Ledger;
using EcoPark.Modules.Tests.Databases;
using EcoPark.Modules.Tests.Registers;
using EcoPark.Platform.Chain;
using EcoPark.Platform.Database;
using EcoPark.Registry.Registers.Declarations;
using EcoPark.Registry.Registers.OpenRecord;
using EcoPark.Registry.Registers.Records;
using EcoPark.Reporting.Figures;
using EcoPark.Reporting.Figures.Show;
using EcoPark.Standards.ParkYears;
using EcoPark.Standards.Quantities;
using Xunit;

namespace EcoPark.Modules.Tests.Reporting;

public sealed class FigureTests
{
    private const int Year = 2019;

    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task A_figure_is_the_fact_an_office_stated_and_unknown_is_absent(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);
        await StateAsync(park, "culture.lectures", fact => fact with { Value = "24", Unit = "次" });
        await StateAsync(park, "overview.town", fact => fact with { Text = "示例镇" });
        await StateAsync(park, "soil.hazardous_waste", fact => fact with { NotApplicable = "没有产废企业" });

        var basis = await BasisAsync(park);

        Assert.Equal(Rational.Of(24, 1), Assert.IsType<SeriesValue.Number>(basis.Evaluation.ParkYear.FindFigure("culture.lectures", Year)).Value);
        Assert.Equal("示例镇", Assert.IsType<SeriesValue.Text>(basis.Evaluation.ParkYear.FindFigure("overview.town", Year)).Value);
        Assert.Equal("没有产废企业", Assert.IsType<SeriesValue.NotApplicable>(basis.Evaluation.ParkYear.FindFigure("soil.hazardous_waste", Year)).Reason);
        Assert.Null(basis.Evaluation.ParkYear.FindFigure("culture.volunteers", Year));
        Assert.StartsWith("/fact/", basis.Origins["culture.lectures@2019"].Address!, StringComparison.Ordinal);
        Assert.False(basis.Origins.ContainsKey("culture.volunteers@2019"));
        Assert.Equal("figures-events", basis.Places["culture.volunteers"].Form.Code);
    }

    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task A_register_with_records_goes_before_the_form_and_its_zero_does_not(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);
        await StateAsync(park, "economy.tax_receipts", fact => fact with { Value = "30", Unit = "亿元" });
        await StateAsync(park, "culture.lectures", fact => fact with { Value = "24", Unit = "次" });
        await StateAsync(park, "culture.volunteer_activities", fact => fact with { Value = "18", Unit = "次" });
        await OpenAsync(park, "economic-series", ("item", "tax_receipts"), ("year", "2019"), ("period", "year"), ("scope", "town"), ("price", "current"), ("value", "30.12"));
        await park.MovedAsync(RegisterSteps.Events, await OpenAsync(park, "events", ("name", "讲座"), ("kind", "lecture"), ("date", "2019-04-22"), ("counted", "0")), "hold");

        var basis = await BasisAsync(park);

        Assert.Equal(Rational.Of(3012, 100), Number(basis, "economy.tax_receipts"));
        Assert.Equal(1, Number(basis, "culture.lectures"));
        Assert.Equal(18, Number(basis, "culture.volunteer_activities")); // the register holds no such event, the office knows of 18
        Assert.Equal(0, Number(basis, "culture.disclosures_training")); // kept, and nobody says otherwise
        var origin = basis.Origins["economy.tax_receipts@2019"];
        Assert.Equal(("经济指标", 1), (origin.Words.Zh, origin.Records));
        Assert.StartsWith("/p/test/registers/economic-series?", origin.Address!, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task As_known_before_a_change_the_register_says_what_it_said_then(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);
        var before = park.Clock.GetUtcNow().UtcDateTime;
        park.Clock.Advance(TimeSpan.FromHours(1));
        var record = await OpenAsync(park, "economic-series", ("item", "tax_receipts"), ("year", "2019"), ("period", "year"), ("scope", "town"), ("price", "current"), ("value", "30"), ("source", "快报"));
        var first = park.Clock.GetUtcNow().UtcDateTime;
        park.Clock.Advance(TimeSpan.FromHours(1));
        Assert.True((await park.ChangeAsync(RegisterSteps.Economy, record, RegisterSteps.Value("tax_receipts", "31"))).IsOk);

        Assert.Null((await BasisAsync(park, before)).Evaluation.ParkYear.FindFigure("economy.tax_receipts", Year));
        Assert.Equal(30, Number(await BasisAsync(park, first), "economy.tax_receipts"));
        Assert.Equal(31, Number(await BasisAsync(park), "economy.tax_receipts"));
    }

    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task Figures_change_no_indicator(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);
        var before = (await BasisAsync(park)).Evaluation.Indicators.Select(result => $"{result.Indicator.Number} {result.Verdict} {result.Value}").ToList();
        await StateAsync(park, "soil.hazardous_waste", fact => fact with { Value = "1421.3", Unit = "吨" });
        await StateAsync(park, "air.pm25", fact => fact with { Value = "38" });

        Assert.Equal(before, (await BasisAsync(park)).Evaluation.Indicators.Select(result => $"{result.Indicator.Number} {result.Verdict} {result.Value}"));
    }

    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task A_project_counts_in_the_year_of_each_step(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);
        var projects = new RegisterAddress("test", "projects");
        await park.MovedAsync(projects, await OpenAsync(park, "projects", ("name", "示例电机"), ("industry", "lead"), ("size", "major"), ("foreign", "0"),
            ("investment", "7"), ("signed", "2018-08-26"), ("started", "2019-02-01")), "end", "示例"); // ended: counts nowhere
        var built = await OpenAsync(park, "projects", ("name", "示例变速箱"), ("industry", "lead"), ("size", "major"), ("foreign", "1"), ("investment", "9.2"), ("signed", "2018-03-01"), ("started", "2018-06-01"), ("completed", "2019-03-28"));
        foreach (var (evidence, step) in new[] { ("contract", "sign"), ("permit", "start"), ("acceptance", "complete") })
        {
            built = await park.MovedAsync(projects, await park.AttachedAsync(projects, built, evidence), step);
        }

        var basis = await BasisAsync(park);

        Assert.Equal(1, Number(basis, "chains.lead_signed", 2018));
        Assert.Equal(1, Number(basis, "economy.new_foreign_projects", 2018));
        Assert.Equal(0, Number(basis, "chains.lead_signed"));
        Assert.Equal(1, Number(basis, "chains.lead_completed"));
        Assert.Equal(Rational.Of(92, 10), Number(basis, "chains.lead_completed_investment"));
        Assert.Equal("示例变速箱 9.2 2019-03-28", string.Join(';', basis.Evaluation.ParkYear.Lists["chains.lead_completed_list"].Select(row => $"{row["name"]} {row["investment"]} {row["date"]}")));
        Assert.Equal(1, (await park.ListAsync(projects, new RecordFilter { Year = Year, YearOf = "completed" })).Total);
    }

    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task A_target_is_a_figure_and_a_range_is_two(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);
        await OpenAsync(park, "plan", ("name", "集中涂装"), ("year", "2019"), ("kind", "target"), ("figure", "plan-coating_centres_min"), ("relation", "range"), ("target", "2"), ("upper", "3"));
        await OpenAsync(park, "plan", ("name", "称号"), ("year", "2019"), ("kind", "target"), ("figure", "plan-town_title"), ("words", "省级示范镇"));
        await OpenAsync(park, "plan", ("name", "低氮改造"), ("year", "2019"), ("kind", "task"), ("words", "全部完成"), ("office", "生态环境局"), ("deadline", "2020-09-30"));

        var basis = await BasisAsync(park);

        Assert.Equal(2, Number(basis, "plan.coating_centres_min"));
        Assert.Equal(3, Number(basis, "plan.coating_centres_max"));
        Assert.Equal("省级示范镇", Assert.IsType<SeriesValue.Text>(basis.Evaluation.ParkYear.FindFigure("plan.town_title", Year)).Value);
        Assert.Null(basis.Evaluation.ParkYear.FindFigure("plan.roads", Year));
        var task = Assert.Single(basis.Evaluation.ParkYear.Lists["plan.tasks"]);
        Assert.Equal("低氮改造 生态环境局 2020-09-30 全部完成", $"{task["name"]} {task["owner"]} {task["due"]} {task["target"]}");
    }

    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task The_table_has_every_figure_and_keeps_the_nothings_apart(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);
        await StateAsync(park, "culture.lectures", fact => fact with { Value = "0", Unit = "次" });
        await StateAsync(park, "soil.hazardous_waste", fact => fact with { NotApplicable = "没有产废企业" });
        foreach (var value in (string[])["1", "2"])
        {
            var opened = await park.Get<OpenRecord>().HandleAsync(park.Officer, new(RegisterSteps.Economy, new(EcoPark.Registry.Registers.Declarations.SubjectKind.Park), RegisterSteps.Value("tax_receipts", value)) { AcceptSame = true }, CancellationToken.None);
            Assert.True(opened.IsOk);
        }

        var table = (await park.Get<ShowFigures>().HandleAsync(park.Officer, new ReportKey("test", Year), CancellationToken.None)).Value!;
        var rows = table.Rows.ToDictionary(row => row.Code, StringComparer.Ordinal);

        Assert.Equal(283, table.Figures.Count());
        Assert.Equal(("0", FigureStanding.Stated), (rows["culture.lectures"].Value, rows["culture.lectures"].State));
        Assert.Equal(FigureStanding.NotApplicable, rows["soil.hazardous_waste"].State);
        Assert.Equal("没有产废企业", rows["soil.hazardous_waste"].Reason!.Zh);
        Assert.Equal(FigureStanding.NotComputable, rows["economy.tax_receipts"].State);
        Assert.Contains("应只有一条", rows["economy.tax_receipts"].Reason!.Zh, StringComparison.Ordinal);
        Assert.Equal((null, FigureStanding.Missing), (rows["culture.volunteers"].Value, rows["culture.volunteers"].State));
        Assert.All(table.Figures.Where(row => !row.Code.StartsWith("indicators.", StringComparison.Ordinal)), row => Assert.NotNull(row.Place));
    }

    private static Task<RecordKey> OpenAsync(TestPark park, string register, params (string Field, string Value)[] values) =>
        park.OpenedAsync(new("test", register), values.ToDictionary(value => value.Field, value => (string?)value.Value, StringComparer.Ordinal));

    private static Rational? Number(ReportBasis basis, string code, int year = Year) => (basis.Evaluation.ParkYear.FindFigure(code, year) as SeriesValue.Number)?.Value;

    private static async Task<ReportBasis> BasisAsync(TestPark park, DateTime? asOf = null) =>
        (await park.Get<ReadReportBasis>().HandleAsync(park.Officer, new ReportKey("test", Year, asOf), CancellationToken.None)).Value!;

    private static async Task StateAsync(TestPark park, string figure, Func<NewFact, NewFact> say)
    {
        await using var work = await park.Get<ChainWriter>().BeginAsync(park.Officer, CancellationToken.None);
        work.Append(park.Officer, say(new NewFact
        {
            Park = park.Park.Id,
            Subject = FactSubject.Of(park.Park.Id),
            Item = figure,
            Period = FactPeriod.OfYear(Year),
            Kind = FactKind.Reported,
            Standing = FactStanding.Accepted,
        }));
        await work.CommitAsync(CancellationToken.None);
    }
}
