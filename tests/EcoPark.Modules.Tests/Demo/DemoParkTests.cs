using EcoPark.Assessment.Evaluations;
using EcoPark.Host.Commands.Demo.Loading;
using EcoPark.Host.Inputs;
using EcoPark.Host.Web;
using EcoPark.Platform.Chain;
using EcoPark.Platform.Database;
using EcoPark.Platform.Scopes;
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

    private static string Line(IndicatorResult result) => $"{result.Indicator.Number} {result.Verdict} {result.Value} {result.Printed} {result.IsSelected}";
}

public sealed class DemoPark : IAsyncLifetime
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"ecopark-test-{Guid.CreateVersion7():N}");
    private ServiceProvider? _services;

    public static string Samples => Path.Combine(AppContext.BaseDirectory, "samples", "demo-park");

    public Park Park { get; private set; } = null!;

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
