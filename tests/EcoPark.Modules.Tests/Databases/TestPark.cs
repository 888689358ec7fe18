using EcoPark.Host.Web;
using EcoPark.Platform.Chain;
using EcoPark.Platform.Database;
using EcoPark.Platform.People;
using EcoPark.Platform.Scopes;
using EcoPark.Registry.Enterprises;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace EcoPark.Modules.Tests.Databases;

/// <summary>All modules on a real, empty, migrated database with one park; gone when the test ends.</summary>
internal sealed class TestPark : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly string _folder;
    private readonly string? _postgres;

    private TestPark(ServiceProvider services, Park park, string folder, string? postgres) =>
        (_services, Park, _folder, _postgres) = (services, park, folder, postgres);

    public Park Park { get; }

    public TestClock Clock => (TestClock)_services.GetRequiredService<TimeProvider>();

    public IServiceProvider Services => _services;

    /// <summary>The data folder.</summary>
    public string Folder => _folder;

    public Viewer Officer { get; private set; } = null!;

    public static async Task<TestPark> OpenAsync(DatabaseKind kind)
    {
        var folder = Path.Combine(Path.GetTempPath(), $"ecopark-test-{Guid.CreateVersion7():N}");
        string? postgres = null;
        if (kind == DatabaseKind.PostgreSql)
        {
            Assert.SkipUnless(PostgreSqlServer.IsThere, "no PostgreSQL server: ./test installs and starts one as root (package postgresql-15)");
            postgres = await PostgreSqlServer.CreateDatabaseAsync(async connection =>
            {
                await using var migrated = Build(folder, connection);
                await WebHost.MigrateAsync(migrated, CancellationToken.None);
            });
        }

        var services = Build(folder, postgres);
        if (postgres is null)
        {
            await WebHost.MigrateAsync(services, CancellationToken.None);
        }

        var park = new Park("test", "测试园区", 2014, "hj274-2015");
        park.WorkOn(2019);
        await using var db = await services.GetRequiredService<IDbContextFactory<AppDbContext>>().CreateDbContextAsync();
        db.Add(park);
        await db.SaveChangesAsync();
        var test = new TestPark(services, park, folder, postgres);
        test.Officer = test.Viewer(Role.EcoOfficer);
        return test;
    }

    public T Get<T>()
        where T : notnull => _services.CreateScope().ServiceProvider.GetRequiredService<T>();

    public Task<AppDbContext> DatabaseAsync() => _services.GetRequiredService<IDbContextFactory<AppDbContext>>().CreateDbContextAsync();

    public Task<ChainWork> WriteAsync(Viewer? viewer = null) => _services.GetRequiredService<ChainWriter>().BeginAsync(viewer ?? Officer, CancellationToken.None);

    public Viewer Viewer(Role role) => new() { Name = $"{role}", PersonId = Guid.CreateVersion7(), Scopes = [new Scope(role, Park.Id)] };

    public Viewer Reporter(EnterpriseId enterprise) =>
        new() { Name = "Reporter", PersonId = Guid.CreateVersion7(), Scopes = [new Scope(Role.EnterpriseReporter, Park.Id) { Enterprise = enterprise }] };

    public Viewer Member(Role role, OrganisationId organisation) =>
        new() { Name = $"{role}", PersonId = Guid.CreateVersion7(), Scopes = [new Scope(role, Park.Id) { Organisation = organisation }] };

    public async Task<Enterprise> AddEnterpriseAsync(string uscc, string name)
    {
        var enterprise = new Enterprise(Park.Id, uscc, name);
        await using var db = await DatabaseAsync();
        db.Add(enterprise);
        await db.SaveChangesAsync();
        return enterprise;
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        if (_postgres is not null)
        {
            await PostgreSqlServer.DropAsync(_postgres);
        }

        Directory.Delete(_folder, recursive: true);
    }

    private static ServiceProvider Build(string folder, string? postgres)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        var added = services.AddEcoPark(new ServeOptions { DataFolder = folder, Urls = "", PostgreSql = postgres, Time = new TestClock() });
        Assert.True(added.IsOk, string.Join('\n', added.Problems));
        return services.BuildServiceProvider();
    }
}

/// <summary>A clock that the test moves; it starts on the day of the demo park.</summary>
internal sealed class TestClock : TimeProvider
{
    private DateTimeOffset _now = new(2020, 5, 18, 2, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => _now;

    public void Advance(TimeSpan by) => _now += by;

    public void Set(DateTimeOffset now) => _now = now;
}
