using EcoPark.Platform.Database;

namespace EcoPark.Host.Web;

/// <summary>What one run of the web application is given.</summary>
internal sealed record ServeOptions
{
    public required string DataFolder { get; init; }

    /// <summary>Addresses to listen on, separated by semicolons.</summary>
    public required string Urls { get; init; }

    /// <summary>Null: embedded, in the data folder.</summary>
    public string? PostgreSql { get; init; }

    /// <summary>True: nothing is written; for looking at an installation that may be running.</summary>
    public bool IsReadOnly { get; init; }

    /// <summary>The clock; the demo park's stands in its own year.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    public DatabaseAddress Database => PostgreSql is { Length: > 0 } server
        ? DatabaseAddress.Server(server)
        : IsReadOnly ? DatabaseAddress.InFolderReadOnly(Path.GetFullPath(DataFolder)) : DatabaseAddress.InFolder(Path.GetFullPath(DataFolder));
}
