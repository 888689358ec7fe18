using EcoPark.Platform.Database;
using EcoPark.Platform.Scopes;
using EcoPark.Registry.Enterprises;
using EcoPark.Registry.Permits;
using Microsoft.EntityFrameworkCore;

namespace EcoPark.Registry.Contracts;

/// <summary>One firm that needs a discharge permit.</summary>
/// <param name="Uscc">Its credit code.</param>
/// <param name="Name">Its short name.</param>
/// <param name="Holds">One is in force on the day.</param>
/// <param name="Until">The end of the one in force, or of the last one; null: none is recorded.</param>
public sealed record PermitStanding(string Uscc, string Name, bool Holds, DateOnly? Until);

/// <summary>
/// Which firms need a discharge permit and hold one on a day. Needs one: on the authority's list of key dischargers, or has ever had
/// a permit that was not revoked. Ours: the classified list of industries does not tell the scale of a firm.
/// </summary>
public sealed class PermitStandings(IDbContextFactory<AppDbContext> databases)
{
    public async Task<IReadOnlyList<PermitStanding>> OnAsync(ParkId park, DateOnly day, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var firms = await db.Set<Enterprise>().AsNoTracking().Where(firm => firm.Park == park && (firm.Since == null || firm.Since <= day.Year) && (firm.Until == null || firm.Until >= day.Year))
            .OrderBy(firm => firm.Uscc).Select(firm => new { firm.Id, firm.Uscc, firm.ShortName, firm.IsKeyDischarger }).ToListAsync(cancellation);
        var ids = firms.ConvertAll(firm => firm.Id);
        var permits = (await db.Set<PermitRecord>().AsNoTracking().Where(permit => ids.Contains(permit.Enterprise))
            .Select(permit => new { permit.Enterprise, permit.IssuedOn, permit.ValidUntil, permit.RevokedOn }).ToListAsync(cancellation)).ToLookup(permit => permit.Enterprise);
        return
        [
            .. firms.Select(firm => (firm, Own: permits[firm.Id].Where(permit => permit.RevokedOn is null || permit.RevokedOn > day).ToList()))
                .Where(row => row.firm.IsKeyDischarger || row.Own.Count > 0)
                .Select(row => new PermitStanding(row.firm.Uscc, row.firm.ShortName,
                    row.Own.Exists(permit => (permit.IssuedOn is null || permit.IssuedOn <= day) && (permit.ValidUntil is null || permit.ValidUntil >= day)), row.Own.Max(permit => permit.ValidUntil))),
        ];
    }
}
