using EcoPark.Platform.Database;
using EcoPark.Platform.People;
using EcoPark.Platform.Scopes;
using EcoPark.Registry.Enterprises;
using Microsoft.EntityFrameworkCore;

namespace EcoPark.Registry;

/// <summary>The narrowing of every query of this module to what the viewer may see.</summary>
internal static class RegistryScope
{
    public static async Task<Park?> FindParkAsync(this AppDbContext db, Viewer viewer, Permission permission, string key, CancellationToken cancellation)
    {
        var park = await db.Set<Park>().AsNoTracking().SingleOrDefaultAsync(p => p.Key == key, cancellation);
        return park is not null && (viewer.Parks(permission)?.Contains(park.Id) ?? true) ? park : null;
    }

    public static IQueryable<Enterprise> EnterprisesOf(this AppDbContext db, Viewer viewer, Permission permission, ParkId park)
    {
        var all = db.Set<Enterprise>().Where(e => e.Park == park);
        if (viewer.Enterprises(permission, park) is not { } own)
        {
            return all;
        }

        var ids = own.ToList();
        return all.Where(e => ids.Contains(e.Id));
    }
}
