using EcoPark.Collection.Submissions;
using EcoPark.Platform.Database;
using EcoPark.Platform.Scopes;
using Microsoft.EntityFrameworkCore;

namespace EcoPark.Collection.Contracts;

/// <summary>Which firms have handed in a form of a year, for those who count them.</summary>
public sealed class HandedInForms(IDbContextFactory<AppDbContext> databases)
{
    /// <returns>By firm: when its last form of the year was handed in (UTC).</returns>
    public async Task<IReadOnlyDictionary<EnterpriseId, DateTime>> OfFirmsAsync(ParkId park, int year, DateTime until, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var rows = await db.Set<Submission>().AsNoTracking()
            .Where(row => row.Park == park && row.Year == year && row.Enterprise != null && row.SubmittedAt != null && row.SubmittedAt <= until)
            .Select(row => new { row.Enterprise, row.SubmittedAt }).ToListAsync(cancellation);
        return rows.GroupBy(row => row.Enterprise.GetValueOrDefault()).ToDictionary(group => group.Key, group => group.Max(row => row.SubmittedAt.GetValueOrDefault()));
    }
}
