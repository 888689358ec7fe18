using EcoPark.Platform.Database;
using EcoPark.Platform.Scopes;
using Microsoft.EntityFrameworkCore;

namespace EcoPark.Assessment.Targets;

/// <summary>The targets that hold, now or at a time.</summary>
internal sealed class ParkTargets(IDbContextFactory<AppDbContext> databases)
{
    /// <summary>By indicator, the earliest year first.</summary>
    public async Task<ILookup<int, TargetRecord>> ReadAsync(Park park, DateTime? asOf, CancellationToken cancellation)
    {
        var until = asOf ?? DateTime.MaxValue;
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var all = await db.Set<TargetRecord>().AsNoTracking()
            .Where(target => target.Park == park.Id && target.Standard == park.StandardCode && target.SetAt <= until).OrderBy(target => target.SetAt).ToListAsync(cancellation);
        return all.GroupBy(target => (target.Indicator, target.Year)).Select(group => group.Last()).Where(target => !target.IsWithdrawn)
            .OrderBy(target => target.Year).ToLookup(target => target.Indicator);
    }
}
