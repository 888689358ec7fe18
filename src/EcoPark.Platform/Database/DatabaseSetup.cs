using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EcoPark.Platform.Database;

public static class DatabaseSetup
{
    /// <summary>The migrations of each kind are a project of their own: the tables are the same, their types are not.</summary>
    public static IServiceCollection AddDatabase(this IServiceCollection services, DatabaseAddress address)
    {
        services.AddSingleton(address);
        return services.AddDbContextFactory<AppDbContext>(options => options.Use(address));
    }

    public static DbContextOptionsBuilder Use(this DbContextOptionsBuilder options, DatabaseAddress address)
    {
        _ = address.Kind switch
        {
            DatabaseKind.Sqlite => options.UseSqlite(address.ConnectionString, sqlite => sqlite.MigrationsAssembly("EcoPark.Migrations.Sqlite"))
                .AddInterceptors(WriteAheadLog.Instance),
            DatabaseKind.PostgreSql => options.UseNpgsql(address.ConnectionString, npgsql => npgsql.MigrationsAssembly("EcoPark.Migrations.PostgreSql")),
            _ => throw new ArgumentOutOfRangeException(nameof(address)),
        };
        return options.UseSnakeCaseNamingConvention();
    }
}
