namespace EcoPark.Platform.Database;

public enum DatabaseKind
{
    Sqlite,
    PostgreSql,
}

/// <summary>Where the records are: a file in the data folder, or a PostgreSQL server.</summary>
public sealed record DatabaseAddress(DatabaseKind Kind, string ConnectionString)
{
    /// <summary>The embedded database of a data folder.</summary>
    public static DatabaseAddress InFolder(string folder) =>
        new(DatabaseKind.Sqlite, $"Data Source={Path.Combine(folder, "ecopark.db")};Foreign Keys=True;Default Timeout=30");

    /// <summary>The same without writing: for checks beside a running installation.</summary>
    public static DatabaseAddress InFolderReadOnly(string folder) =>
        new(DatabaseKind.Sqlite, $"Data Source={Path.Combine(folder, "ecopark.db")};Mode=ReadOnly;Default Timeout=30");

    /// <summary>A PostgreSQL connection string as configured.</summary>
    public static DatabaseAddress Server(string connectionString) => new(DatabaseKind.PostgreSql, connectionString);
}
