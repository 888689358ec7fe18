using System.Security.Cryptography;
using EcoPark.Assessment.Contracts;
using EcoPark.Assessment.Workbench;
using EcoPark.Collection.Ledger;
using EcoPark.Collection.Submissions;
using EcoPark.Documents.Verify;
using EcoPark.Documents.Word;
using EcoPark.Host.Commands.Demo.Loading;
using EcoPark.Host.Inputs;
using EcoPark.Host.Web;
using EcoPark.Platform.Chain;
using EcoPark.Platform.Database;
using EcoPark.Platform.Files;
using EcoPark.Platform.People;
using EcoPark.Platform.Scopes;
using EcoPark.Registry.Enterprises;
using EcoPark.Registry.Enterprises.List;
using EcoPark.Registry.Map;
using EcoPark.Registry.Registers.Records;
using EcoPark.Reporting;
using EcoPark.Reporting.Figures;
using EcoPark.Reporting.Reports;
using EcoPark.Reporting.Reports.Read;
using EcoPark.Reporting.Reports.Versions;
using EcoPark.Standards.Evaluation;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace EcoPark.Modules.Tests.Demo;

/// <summary>The demo park, loaded once through the handlers.</summary>
public sealed class DemoParkTests(DemoPark demo) : IClassFixture<DemoPark>
{
    [Theory]
    [InlineData(2015), InlineData(2016), InlineData(2017), InlineData(2018), InlineData(2019)]
    public async Task A_year_from_the_ledger_is_judged_like_the_same_year_from_its_file(int year)
    {
        var file = EvaluatedInput.Read(Path.Combine(DemoPark.Samples, $"park-{year}.json"), standardCode: null).Value!.Evaluation;

        var ledger = await demo.Get<Assessments>().EvaluateAsync(demo.Park, new AssessmentKey(year), CancellationToken.None);

        Assert.Equal(file.Indicators.Select(Line), ledger.Evaluation.Indicators.Select(Line));
        Assert.Empty(ledger.Evaluation.Violations);
    }

    [Fact]
    public async Task Its_chain_is_whole()
    {
        var report = await demo.Get<ChainVerification>().VerifyAsync(null, CancellationToken.None);

        Assert.Null(report.Fault);
        Assert.True(report.Records > 20_000);
    }

    [Fact]
    public async Task As_known_before_the_forms_of_a_year_nothing_of_it_is_known()
    {
        var before = await demo.Get<Assessments>().EvaluateAsync(
            demo.Park, new AssessmentKey(2019, AsOf: new DateTime(2020, 2, 1, 0, 0, 0, DateTimeKind.Utc)), CancellationToken.None);

        Assert.Equal(Verdict.Missing, before.Evaluation[2].Verdict);
    }

    [Fact]
    public async Task Its_forms_of_2019_stand_in_every_state_that_is_not_locked()
    {
        await using var db = await demo.OpenAsync();
        var states = await db.Set<Submission>().Where(row => row.Year == 2019).GroupBy(row => row.State).ToDictionaryAsync(group => group.Key, group => group.Count());

        // 120 firms, 10 forms of offices and 7 with figures: six firms and two forms wait, eight firms and one form are approved, a firm's and two forms went back, one is still written.
        Assert.Equal(8, states[SubmissionState.Submitted]);
        Assert.Equal(9, states[SubmissionState.Approved]);
        Assert.Equal(3, states[SubmissionState.Returned]);
        Assert.Equal(1, states[SubmissionState.Draft]);
        Assert.Equal(116, states[SubmissionState.Accepted]);
    }

    [Fact]
    public async Task Its_reporter_finds_the_form_returned_with_a_note_at_the_waste_row()
    {
        await using var db = await demo.OpenAsync();
        var firm = await db.Set<Enterprise>().SingleAsync(row => row.ShortName == "示例榆溪化纤");
        var form = await db.Set<Submission>().SingleAsync(row => row.Enterprise == firm.Id && row.Year == 2019);
        var note = await db.Set<ReturnNote>().SingleAsync(row => row.Submission == form.Id && row.AnsweredAt == null);

        Assert.Equal(SubmissionState.Returned, form.State);
        Assert.Equal("hazardous[8].transferred", note.Place);
        Assert.Equal("赵示例", note.ReturnedBy);
        Assert.Contains("危废产生量与转移联单不符", note.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Yesterdays_correction_is_a_change_and_moves_the_energy_indicator()
    {
        var officer = Viewer.System("test");

        var changes = await demo.Get<RecentChanges>().HandleAsync(officer, demo.Park, 2019, CancellationToken.None);

        var change = Assert.Single(changes.Value!.Changes);
        Assert.Equal("示例榆溪化纤", change.Who);
        Assert.Contains(changes.Value.Moved, moved => moved.After.Indicator.Number == 10);
    }

    [Fact]
    public async Task Its_map_shows_the_ground_every_firm_and_every_outlet()
    {
        var viewer = Viewer.System("test");

        var ground = await demo.Get<OpenMapGround>().HandleAsync(viewer, "demo", CancellationToken.None);
        var found = await demo.Get<FindMapObjects>().HandleAsync(viewer, new EnterpriseQuery { Park = "demo" }, CancellationToken.None);

        Assert.True(ground.IsOk);
        Assert.Equal(121, found.Value!.Enterprises.Count);
        Assert.Equal(206, found.Value.Outlets.Count);
        Assert.Equal(206, found.Value.OutletsInAll);
    }

    [Fact]
    public async Task Every_evidence_file_lies_in_the_store_with_its_hash()
    {
        await using var db = await demo.OpenAsync();
        var files = await db.Set<StoredFile>().ToDictionaryAsync(file => file.Id.Value);
        var links = (await db.Set<Fact>().Where(fact => fact.Evidence != null).Select(fact => fact.Evidence).ToListAsync()).SelectMany(EvidenceLink.Read).ToList();

        Assert.True(links.Count > 100);
        Assert.Contains(links, link => link.Locator == "第 1 页" && link.Name.EndsWith(".pdf", StringComparison.Ordinal));
        Assert.Contains(links, link => link.Locator?.StartsWith("能源!B", StringComparison.Ordinal) == true && link.Name.EndsWith(".xlsx", StringComparison.Ordinal));
        Assert.All(links, link => Assert.Equal(link.Sha256, files[link.File].Sha256));
        foreach (var file in files.Values)
        {
            await using var content = demo.Get<FileStore>().Open(file);
            Assert.Equal(file.Sha256, Convert.ToHexStringLower(await SHA256.HashDataAsync(content)));
        }
    }

    [Fact]
    public async Task Its_registers_have_records_that_are_overdue_expired_and_soon_to_expire()
    {
        await using var db = await demo.OpenAsync();
        var today = new DateOnly(2020, 5, 18);
        var records = await db.Set<RegisterRecord>().ToListAsync();

        Assert.Equal(["economic-series", "enterprise-disclosures", "events", "honours", "milestones", "plan", "policies", "projects"], records.Select(record => record.Register).Distinct().Order(StringComparer.Ordinal));
        Assert.Contains(records, record => record.Register == "events" && !record.IsClosed && record.Due < today);
        Assert.Contains(records, record => record.Register == "honours" && record.Stage == "granted" && record.Until < today);
        Assert.Contains(records, record => record.Register == "honours" && record.Stage == "granted" && record.Until > today && record.Until < today.AddDays(90));
        Assert.Contains(records, record => record.Stage == "provisional");
        Assert.Contains(records, record => record.Stage == "restated");
    }

    [Fact]
    public async Task A_firm_that_came_in_2020_has_a_draft_of_2020_and_counts_in_no_earlier_year()
    {
        await using var db = await demo.OpenAsync();
        var newcomer = await db.Set<Enterprise>().SingleAsync(row => row.Since == 2020);
        var forms = await db.Set<Submission>().Where(row => row.Enterprise == newcomer.Id).ToListAsync();

        var form = Assert.Single(forms);
        Assert.Equal((2020, SubmissionState.Draft), (form.Year, form.State));
        Assert.False(newcomer.IsHereIn(2019));
    }

    [Theory]
    [InlineData(2015, 1), InlineData(2016, 1), InlineData(2017, 1), InlineData(2018, 2)]
    public async Task Its_reports_of_the_past_are_published_signed_and_written_again_the_same(int year, int editions)
    {
        var key = new VersionKey(demo.Park.Key, year);
        var officer = Viewer.System("test");
        var view = (await demo.Get<ReadVersion>().HandleAsync(officer, key, CancellationToken.None)).Value!;
        var again = (await demo.Get<RegenerateVersion>().HandleAsync(officer, key, CancellationToken.None)).Value!;

        Assert.Equal((ReportState.Published, editions, editions), (view.Version.State, view.Version.Edition, view.Version.Number));
        Assert.True(again.HasSameFacts);
        Assert.All(again.Files, file => Assert.True(file.IsSame, file.Name));
        Assert.Equal(SignatureState.Valid, again.Signature);
        Assert.Empty(again.Items);
        Assert.True(again.ItemsCompared > 100, $"only {again.ItemsCompared} values were compared");
        foreach (var kind in new[] { "report", "form" })
        {
            var files = demo.Get<VersionFile>();
            var document = WordReader.Read(new MemoryStream(await BytesAsync(files, key, kind))).Value!;
            var facts = EcoPark.Documents.Facts.FactsJson.Read(await BytesAsync(files, key, "facts"), "facts.json").Value!;
            var verified = DocumentVerifier.Verify(document, facts, demo.Get<ReportLibrary>().Sources[view.Version.Standard].Phrases);
            Assert.True(verified.IsIntact);
            Assert.Equal((0, 0, 0), (verified.Altered.Count(), verified.Lost.Count(), verified.Unbound.Count));
            Assert.True(verified.Numbers.Count > 30, $"only {verified.Numbers.Count} numbers are bound");
        }
    }

    [Fact]
    public async Task Its_report_of_2018_was_corrected_with_a_reason_and_differs_in_one_text()
    {
        var versions = (await demo.Get<ReadVersion>().ListAsync(Viewer.System("test"), new ReportAddress(demo.Park.Key, 2018), CancellationToken.None)).Value!.Versions;
        var differences = (await demo.Get<CompareVersions>().HandleAsync(Viewer.System("test"), new VersionPair(demo.Park.Key, 2018, 1, 2), CancellationToken.None)).Value!;

        Assert.Equal([null, "按上级意见补充再生水去向的说明"], versions.Select(version => version.Reason));
        Assert.Equal([1, 2], versions.Select(version => version.Edition ?? 0));
        Assert.Equal(["protection.water"], differences.Texts.Select(text => text.Section));
        Assert.Empty(differences.Figures);
    }

    [Fact]
    public async Task Its_report_of_2019_is_in_review_with_three_own_sections_and_two_open_comments()
    {
        var view = (await demo.Get<ReadReport>().HandleAsync(Viewer.System("test"), new ReportKey(demo.Park.Key, 2019), CancellationToken.None)).Value!;

        Assert.Equal(ReportState.Review, view.Report.State);
        Assert.Equal(["overview.guidance", "protection.water", "plan.tasks"], view.Sections.Where(section => section.OfficeSentences is not null).Select(section => section.Id));
        Assert.Equal(["冯示例", "赵示例"], view.Comments.Where(comment => comment.IsOpen).Select(comment => comment.Author));
        Assert.Empty(view.Faults);
        Assert.Empty(view.Versions);
    }

    private static async Task<byte[]> BytesAsync(VersionFile files, VersionKey key, string kind)
    {
        var found = (await files.HandleAsync(Viewer.System("test"), key, kind, CancellationToken.None)).Value!;
        await using var stream = files.Open(found);
        using var memory = new MemoryStream();
        await stream.CopyToAsync(memory);
        return memory.ToArray();
    }

    private static string Line(IndicatorResult result) => $"{result.Indicator.Number} {result.Verdict} {result.Value} {result.Printed} {result.IsSelected}";
}

public sealed class DemoPark : IAsyncLifetime
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"ecopark-test-{Guid.CreateVersion7():N}");
    private ServiceProvider? _services;

    public static string Samples => Path.Combine(AppContext.BaseDirectory, "samples", "demo-park");

    public Park Park { get; private set; } = null!;

    public Task<AppDbContext> OpenAsync() => Get<IDbContextFactory<AppDbContext>>().CreateDbContextAsync();

    public T Get<T>()
        where T : notnull => _services!.GetRequiredService<T>();

    public async ValueTask InitializeAsync()
    {
        var clock = new DemoClock();
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddEcoPark(new ServeOptions { DataFolder = _folder, Urls = "", Time = clock });
        _services = services.BuildServiceProvider();
        await WebHost.MigrateAsync(_services, CancellationToken.None);
        using var files = new DemoFiles(Samples);
        await new DemoLoader(_services, clock, files).LoadAsync(CancellationToken.None);
        await using var db = await Get<IDbContextFactory<AppDbContext>>().CreateDbContextAsync();
        Park = await db.Set<Park>().SingleAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _services!.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }
}
