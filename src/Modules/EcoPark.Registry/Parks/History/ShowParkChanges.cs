using System.Text.Json;
using EcoPark.Platform.Audit;
using EcoPark.Platform.Database;
using EcoPark.Platform.People;
using EcoPark.Registry.Parks.Change;
using EcoPark.Standards.Reading;
using Microsoft.EntityFrameworkCore;

namespace EcoPark.Registry.Parks.History;

/// <summary>What the park was called and judged by, change by change, from the audit.</summary>
public sealed class ShowParkChanges(IDbContextFactory<AppDbContext> databases)
{
    private const int Most = 50;
    private static readonly string[] Actions = ["park.change", "park.year"];

    public async Task<Result<PastParkChanges>> HandleAsync(Viewer viewer, string parkKey, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        if (await db.FindParkAsync(viewer, Permission.ParkRead, parkKey, cancellation) is not { } park)
        {
            return RegistryProblems.ParkNotFound(parkKey);
        }

        var found = await db.Set<AuditRecord>().AsNoTracking().Where(record => record.Park == park.Id && record.SubjectKind == "park" && Actions.Contains(record.Action))
            .OrderByDescending(record => record.Seq).Take(Most).ToListAsync(cancellation);
        return new PastParkChanges(ParkStanding.Of(park), [.. found.Select(Read).OfType<PastParkChange>()]);
    }

    private static PastParkChange? Read(AuditRecord record) => JsonSerializer.Deserialize<ChangedPark>(record.After ?? "null", RecordJson.Options) is { } after
        ? new PastParkChange(record.RecordedAt, record.PersonName, JsonSerializer.Deserialize<ParkStanding>(record.Before ?? "null", RecordJson.Options), after.Park) { Reason = after.Reason }
        : null;
}

/// <summary>The park as it stands, and its changes, the newest first.</summary>
public sealed record PastParkChanges(ParkStanding Now, IReadOnlyList<PastParkChange> Rows);

/// <summary>One change: a new name, standard, base year, or the next report year.</summary>
public sealed record PastParkChange(DateTime At, string By, ParkStanding? Before, ParkStanding After)
{
    public string? Reason { get; init; }
}
