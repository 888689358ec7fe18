using EcoPark.Platform.Database;
using EcoPark.Platform.People;
using EcoPark.Standards.Reading;
using Microsoft.EntityFrameworkCore;

namespace EcoPark.Platform.Scopes;

/// <summary>Finds the park of an address among those the viewer has any role in.</summary>
public sealed class ParkLookup(IDbContextFactory<AppDbContext> databases)
{
    public async Task<Result<Park>> FindAsync(Viewer viewer, string key, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var park = await db.Set<Park>().AsNoTracking().SingleOrDefaultAsync(found => found.Key == key, cancellation);
        return park is not null && viewer.Knows(park.Id) ? park : new Problem("park-not-found", key,
            "没有这个园区，或不在您的权限内。请检查地址。", "No such park, or not within your scope. Check the address.");
    }
}
