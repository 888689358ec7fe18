using EcoPark.Platform.Database;
using EcoPark.Platform.Scopes;
using Microsoft.EntityFrameworkCore;

namespace EcoPark.Platform.People.Administering;

/// <summary>The offices of a park, for those who give roles in them; Registry changes them.</summary>
public sealed class OrganisationList(IDbContextFactory<AppDbContext> databases)
{
    public async Task<IReadOnlyList<Organisation>> ReadAsync(Viewer viewer, ParkId park, CancellationToken cancellation)
    {
        if (!viewer.MayInPark(Permission.PeopleAdminister, park))
        {
            return [];
        }

        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await db.Set<Organisation>().AsNoTracking().Where(office => office.Park == park).OrderBy(office => office.Name).ToListAsync(cancellation);
    }
}
