using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace EcoPark.Platform.Database;

/// <summary>Readers go on while one writes. FULL: a commit is on the disk before the user is told so.</summary>
internal sealed class WriteAheadLog : DbConnectionInterceptor
{
    public static readonly WriteAheadLog Instance = new();

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Set(connection);

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Set(connection);
        return Task.CompletedTask;
    }

    private static void Set(DbConnection connection)
    {
        if (connection.ConnectionString.Contains("Mode=ReadOnly", StringComparison.OrdinalIgnoreCase))
        {
            return;
        }

        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;";
        command.ExecuteNonQuery();
    }
}
