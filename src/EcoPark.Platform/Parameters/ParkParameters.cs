using System.Collections.Immutable;
using EcoPark.Platform.Database;
using EcoPark.Platform.Scopes;
using Microsoft.EntityFrameworkCore;

namespace EcoPark.Platform.Parameters;

/// <summary>Reads what parks have decided.</summary>
public sealed class ParkParameters(IDbContextFactory<AppDbContext> databases)
{
    /// <summary>What holds now, or held at a time.</summary>
    public async Task<ParameterValues> ReadAsync(ParkId park, DateTime? asOf, CancellationToken cancellation)
    {
        var decided = (await LastAsync(park, asOf, cancellation)).Where(change => change.Value is not null).ToList();
        return decided.Count == 0 ? ParameterValues.None : new ParameterValues(decided.ToImmutableDictionary(change => change.Code, change => change.Value ?? "", StringComparer.Ordinal));
    }

    /// <summary>The last decision on each parameter, also where it was to go back to what is shipped.</summary>
    public async Task<IReadOnlyList<ParameterChange>> LastAsync(ParkId park, DateTime? asOf, CancellationToken cancellation)
    {
        var until = asOf ?? DateTime.MaxValue;
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var changes = await db.Set<ParameterChange>().AsNoTracking().Where(change => change.Park == park && change.At <= until).ToListAsync(cancellation);
        return [.. changes.GroupBy(change => change.Code, StringComparer.Ordinal).Select(one => one.OrderBy(change => change.Number).Last())];
    }
}
