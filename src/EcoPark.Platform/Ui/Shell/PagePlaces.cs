using EcoPark.Platform.Database;
using EcoPark.Platform.People;
using EcoPark.Platform.Scopes;
using Microsoft.EntityFrameworkCore;

namespace EcoPark.Platform.Ui.Shell;

/// <summary>The park a page is about, within what the viewer may see, and the name of the viewer's office.</summary>
public sealed class PagePlaces(IDbContextFactory<AppDbContext> databases)
{
    /// <summary>The park of the address; without one, the viewer's first.</summary>
    /// <returns>Null where there is none, or none that this viewer may see.</returns>
    public async Task<Park?> ParkAsync(Viewer viewer, string? key, CancellationToken cancellation = default)
    {
        // Security administrators and auditors work in a park without reading its data.
        var everywhere = viewer.IsSystem || viewer.Scopes.Any(scope => scope.Park is null);
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var parks = db.Set<Park>().AsNoTracking();
        if (!everywhere)
        {
            var ids = viewer.Scopes.Select(scope => scope.Park).OfType<ParkId>().ToList();
            parks = parks.Where(park => ids.Contains(park.Id));
        }

        return key is null ? await parks.OrderBy(park => park.Name).FirstOrDefaultAsync(cancellation) : await parks.SingleOrDefaultAsync(park => park.Key == key, cancellation);
    }

    public async Task<string?> OfficeAsync(Viewer viewer, ParkId park, CancellationToken cancellation = default)
    {
        if (viewer.Scopes.Where(scope => scope.Covers(park)).Select(scope => scope.Organisation).FirstOrDefault(id => id is not null) is not { } office)
        {
            return null;
        }

        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await db.Set<Organisation>().Where(organisation => organisation.Id == office).Select(organisation => organisation.Name).SingleOrDefaultAsync(cancellation);
    }
}
