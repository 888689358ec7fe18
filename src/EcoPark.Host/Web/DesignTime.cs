using EcoPark.Platform.Database;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore;

namespace EcoPark.Host.Web;

/// <summary>Gives the migration tool the whole model; <c>build/migrations</c> names the kind of database.</summary>
internal sealed class DesignTime : IDesignTimeDbContextFactory<AppDbContext>
{
    public AppDbContext CreateDbContext(string[] args)
    {
        var address = args.Contains("PostgreSql")
            ? DatabaseAddress.Server("Host=localhost;Database=ecopark")
            : new DatabaseAddress(DatabaseKind.Sqlite, "Data Source=:memory:");
        var services = new ServiceCollection();
        var folder = Path.Combine(Path.GetTempPath(), "ecopark-design");
        var added = services.AddEcoPark(new ServeOptions { DataFolder = folder, Urls = "" });
        if (!added.IsOk)
        {
            throw new InvalidOperationException(string.Join('\n', added.Problems));
        }

        return new AppDbContext((DbContextOptions<AppDbContext>)new DbContextOptionsBuilder<AppDbContext>().Use(address).Options,
            services.BuildServiceProvider().GetServices<ModelPart>());
    }
}
