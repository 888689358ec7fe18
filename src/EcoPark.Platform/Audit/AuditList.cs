using EcoPark.Platform.Database;
using EcoPark.Platform.People;
using EcoPark.Platform.Scopes;
using Microsoft.EntityFrameworkCore;

namespace EcoPark.Platform.Audit;

/// <summary>Who did what. For auditors, within their parks; nobody changes it.</summary>
public sealed class AuditList(IDbContextFactory<AppDbContext> databases)
{
    public const int PageSize = 100;

    public async Task<AuditRows> HandleAsync(Viewer viewer, AuditRequest request, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var wanted = Wanted(db, viewer, request);
        return new AuditRows(await wanted.OrderByDescending(record => record.Seq).Skip(request.Page * PageSize).Take(PageSize).ToListAsync(cancellation), await wanted.CountAsync(cancellation));
    }

    /// <summary>All of them in the order of the chain, for an export; read as they are written out.</summary>
    public async IAsyncEnumerable<AuditRecord> ReadAsync(Viewer viewer, AuditRequest request, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        await foreach (var record in Wanted(db, viewer, request).OrderBy(record => record.Seq).AsAsyncEnumerable().WithCancellation(cancellation))
        {
            yield return record;
        }
    }

    private static IQueryable<AuditRecord> Wanted(AppDbContext db, Viewer viewer, AuditRequest request)
    {
        var records = db.Set<AuditRecord>().AsNoTracking();
        if (viewer.Parks(Permission.AuditRead) is { } parks)
        {
            var ids = parks.Select(park => (ParkId?)park).ToList();
            records = records.Where(record => record.Park != null && ids.Contains(record.Park));
        }

        records = request.Action is { Length: > 0 } action ? records.Where(record => record.Action.StartsWith(action)) : records;
        records = request.Person is { Length: > 0 } person ? records.Where(record => record.PersonName.Contains(person)) : records;
        records = request.Subject is { Length: > 0 } subject ? records.Where(record => record.SubjectKind == subject || record.SubjectId == subject) : records;
        var from = request.From is { } first ? ParkTime.Utc(first.ToDateTime(TimeOnly.MinValue)) : (DateTime?)null;
        var until = request.Until is { } last ? ParkTime.Utc(last.AddDays(1).ToDateTime(TimeOnly.MinValue)) : (DateTime?)null;
        return records.Where(record => (from == null || record.RecordedAt >= from) && (until == null || record.RecordedAt < until));
    }
}

/// <summary>Which of them.</summary>
public sealed record AuditRequest
{
    /// <summary>The beginning of an action: <c>person.</c> for everything done to people.</summary>
    public string? Action { get; init; }

    /// <summary>Part of the name of who did it.</summary>
    public string? Person { get; init; }

    /// <summary>A kind of thing, or the id of one.</summary>
    public string? Subject { get; init; }

    /// <summary>First day, in the park's time.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>From 0.</summary>
    public int Page { get; init; }
}

public sealed record AuditRows(IReadOnlyList<AuditRecord> Records, int Total);
