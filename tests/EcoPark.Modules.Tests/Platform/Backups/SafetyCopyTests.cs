using EcoPark.Modules.Tests.Databases;
using EcoPark.Platform.Backups;
using EcoPark.Platform.Database;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace EcoPark.Modules.Tests.Platform.Backups;

public sealed class SafetyCopyTests
{
    [Fact]
    public async Task An_embedded_database_is_copied_only_when_its_tables_are_about_to_change()
    {
        await using var park = await TestPark.OpenAsync(DatabaseKind.Sqlite);
        Assert.Null(await park.Get<SafetyCopy>().KeepAsync(CancellationToken.None));
        await using (var db = await park.DatabaseAsync())
        {
            // As an older program left it: something was applied, and the newest is not.
            await db.Database.ExecuteSqlRawAsync("UPDATE \"__EFMigrationsHistory\" SET \"migration_id\" = '20000101000000_Older' WHERE \"migration_id\" = (SELECT MAX(\"migration_id\") FROM \"__EFMigrationsHistory\")");
        }

        var copy = await park.Get<SafetyCopy>().KeepAsync(CancellationToken.None);

        Assert.Equal("ecopark-20200518-020000.db", Path.GetFileName(copy));
        await using var kept = new SqliteConnection($"Data Source={copy};Mode=ReadOnly;Pooling=False");
        await kept.OpenAsync();
        await using var command = kept.CreateCommand();
        command.CommandText = "SELECT name FROM parks";
        Assert.Equal("测试园区", await command.ExecuteScalarAsync());
    }

    [Fact]
    public async Task A_server_keeps_its_own_copies()
    {
        await using var park = await TestPark.OpenAsync(DatabaseKind.PostgreSql);

        Assert.Null(await park.Get<SafetyCopy>().KeepAsync(CancellationToken.None));
    }
}
