using System.Globalization;
using EcoPark.Collection;
using EcoPark.Collection.Ledger;
using EcoPark.Host.Web;
using EcoPark.Platform.Chain;
using EcoPark.Platform.Database;
using EcoPark.Platform.People;
using EcoPark.Platform.Scopes;
using EcoPark.Registry.Enterprises;
using EcoPark.Standards.Codes;
using EcoPark.Standards.Forms;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EcoPark.Benchmarks.Platform;

/// <summary>A park of invented firms with ten years of facts, written through the same chain as any other.</summary>
internal sealed class LedgerPark : IAsyncDisposable
{
    public const int Years = 10;
    public const int FirstYear = 2010;
    private readonly string _folder;
    private readonly ServiceProvider _services;

    private LedgerPark(string folder, ServiceProvider services, Park park) => (_folder, _services, Park) = (folder, services, park);

    public Park Park { get; }

    public IReadOnlyList<EnterpriseId> Firms { get; private set; } = [];

    public long DatabaseSize => Directory.EnumerateFiles(_folder, "ecopark.db*").Sum(file => new FileInfo(file).Length);

    public static async Task<LedgerPark> BuildAsync(int firms)
    {
        var folder = Directory.CreateTempSubdirectory("ecopark-ledger-").FullName;
        var services = Services(folder);
        await WebHost.MigrateAsync(services, CancellationToken.None);
        var park = new Park("bench", "示例园区", FirstYear, "hj274-2015");
        park.MarkAsDemo();
        var result = new LedgerPark(folder, services, park);
        await result.AddFirmsAsync(firms);
        for (var year = FirstYear; year < FirstYear + Years; year++)
        {
            await result.AddYearAsync(year);
        }

        return result;
    }

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    /// <summary>The same data folder opened by a new process, as far as caches are concerned.</summary>
    public ServiceProvider Reopen() => Services(_folder);

    public async Task ChangeOneAsync(int value)
    {
        await using var work = await Get<ChainWriter>().BeginAsync(Viewer.System("bench"), CancellationToken.None);
        work.Append(Viewer.System("bench"), Fact("energy_consumption", FirstYear + Years - 1, FactSubject.Of(Firms[0]), value));
        await work.CommitAsync(CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    private static ServiceProvider Services(string folder)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddEcoPark(new ServeOptions { DataFolder = folder, Urls = "" });
        return services.BuildServiceProvider();
    }

    private async Task AddFirmsAsync(int count)
    {
        await using var db = await Get<IDbContextFactory<AppDbContext>>().CreateDbContextAsync();
        db.Add(Park);
        var firms = Enumerable.Range(0, count).Select(index => new Enterprise(Park.Id, Code(index), $"示例企业{index}")).ToList();
        db.AddRange(firms);
        await db.SaveChangesAsync();
        Firms = [.. firms.Select(firm => firm.Id)];
    }

    private async Task AddYearAsync(int year)
    {
        var rules = Get<FormsOfPark>().Library.ParkValues.Values;
        await using var work = await Get<ChainWriter>().BeginAsync(Viewer.System("bench"), CancellationToken.None);
        foreach (var rule in rules)
        {
            var ofFirms = rule.From.Contains(ParkValueSource.Enterprises);
            var item = rule.EnterpriseItem ?? rule.Item;
            if (ofFirms && item == rule.Item)
            {
                foreach (var (firm, index) in Firms.Select((firm, index) => (firm, index)))
                {
                    work.Append(Viewer.System("bench"), Fact(item, year, FactSubject.Of(firm), (1000 + index * 7 + year) % 9973));
                }
            }
            else if (!ofFirms)
            {
                work.Append(Viewer.System("bench"), Fact(rule.Item, year, FactSubject.Of(Park.Id), 100) with { Scope = rule.Scope ?? "" });
            }
        }

        await work.CommitAsync(CancellationToken.None);
    }

    private NewFact Fact(string item, int year, FactSubject subject, int value) => new()
    {
        Park = Park.Id,
        Subject = subject,
        Item = item,
        Period = FactPeriod.OfYear(year),
        Kind = FactKind.Reported,
        Standing = FactStanding.Accepted,
        Value = value.ToString(CultureInfo.InvariantCulture),
    };

    // Only has to be different for each firm: nothing here checks it.
    private static string Code(int index) => "99" + index.ToString("D16", CultureInfo.InvariantCulture);
}
