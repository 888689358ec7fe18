using EcoPark.Platform.Database;
using EcoPark.Platform.Notices;
using EcoPark.Platform.People;
using EcoPark.Platform.Scopes;
using Microsoft.EntityFrameworkCore;

namespace EcoPark.Platform.Ui.Shell;

/// <summary>What waits for this viewer in one park, overdue first.</summary>
public sealed class OpenNotices(IDbContextFactory<AppDbContext> databases)
{
    private const int Shown = 50;

    /// <returns>How many there are, and the first of them.</returns>
    public async Task<(int Total, IReadOnlyList<Notice> First)> OfAsync(Viewer viewer, ParkId park, CancellationToken cancellation = default)
    {
        var scopes = viewer.Scopes.Where(scope => scope.Covers(park)).ToList();
        var roles = scopes.Where(scope => scope.Organisation is null && scope.Enterprise is null).Select(scope => (Role?)scope.Role).ToList();
        var offices = scopes.Select(scope => scope.Organisation).Where(id => id is not null).ToList();
        var enterprises = scopes.Select(scope => scope.Enterprise).Where(id => id is not null).ToList();
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var open = db.Set<Notice>().AsNoTracking().Where(notice => notice.Park == park && notice.ClosedAt == null
            && ((notice.PersonId != null && notice.PersonId == viewer.PersonId) || roles.Contains(notice.Role)
                || (notice.Organisation != null && offices.Contains(notice.Organisation))
                || (notice.Enterprise != null && enterprises.Contains(notice.Enterprise))));
        var total = await open.CountAsync(cancellation);
        var first = await open.OrderBy(notice => notice.Due == null).ThenBy(notice => notice.Due).ThenBy(notice => notice.CreatedAt).Take(Shown).ToListAsync(cancellation);
        return (total, first);
    }
}
