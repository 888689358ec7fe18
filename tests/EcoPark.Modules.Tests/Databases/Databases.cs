using EcoPark.Platform.Database;
using Npgsql;
using Xunit;

namespace EcoPark.Modules.Tests.Databases;

/// <summary>Both databases, for theories: <c>[Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]</c>.</summary>
public static class Both
{
    public static TheoryData<DatabaseKind> Kinds => [DatabaseKind.Sqlite, DatabaseKind.PostgreSql];
}

/// <summary>The PostgreSQL server that <c>./test</c> starts; without it that ring is skipped and says why.</summary>
internal static class PostgreSqlServer
{
    private const string Variable = "ECOPARK_TEST_POSTGRES";
    private static readonly SemaphoreSlim TemplateLock = new(1, 1);
    private static string? _template;

    public static string Address => Environment.GetEnvironmentVariable(Variable) ?? "";

    public static bool IsThere => Address.Length > 0;

    /// <summary>A database of its own for one test, copied from one that has been migrated once.</summary>
    public static async Task<string> CreateDatabaseAsync(Func<string, Task> migrate)
    {
        var name = $"t{Guid.CreateVersion7():N}";
        await TemplateLock.WaitAsync();
        try
        {
            if (_template is null)
            {
                var template = $"template{Environment.ProcessId}";
                await RunAsync($"CREATE DATABASE {template}");
                await migrate(Of(template));
                NpgsqlConnection.ClearAllPools();
                _template = template;
            }

            await RunAsync($"CREATE DATABASE {name} TEMPLATE {_template}");
        }
        finally
        {
            TemplateLock.Release();
        }

        return Of(name);
    }

    public static Task DropAsync(string connection)
    {
        var name = new NpgsqlConnectionStringBuilder(connection).Database;
        return RunAsync($"DROP DATABASE IF EXISTS {name} WITH (FORCE)");
    }

    private static string Of(string database) => new NpgsqlConnectionStringBuilder(Address) { Database = database, MaxPoolSize = 10 }.ConnectionString;

    private static async Task RunAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(Address);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
