using System.Linq.Expressions;
using EcoPark.Platform.Database;
using EcoPark.Platform.People;
using EcoPark.Platform.People.Administering;
using EcoPark.Platform.Scopes;
using Microsoft.EntityFrameworkCore;

namespace EcoPark.Registry.Enterprises.List;

/// <summary>The register as the list from which a reporter's enterprise is chosen.</summary>
internal sealed class RegisterDirectory(IDbContextFactory<AppDbContext> databases) : EnterpriseDirectory
{
    private const int Most = 8;

    public override async Task<IReadOnlyList<EnterpriseEntry>> FindAsync(Viewer viewer, ParkId park, string text, CancellationToken cancellation)
    {
        var wanted = text.Trim();
        if (wanted.Length == 0 || !viewer.MayInPark(Permission.PeopleAdminister, park))
        {
            return [];
        }

        var upper = wanted.ToUpperInvariant();
        return await ReadAsync(enterprise => enterprise.Park == park && (enterprise.Name.Contains(wanted) || enterprise.Uscc.Contains(upper)), Most, cancellation);
    }

    public override Task<IReadOnlyList<EnterpriseEntry>> OfAsync(ParkId park, IReadOnlyCollection<EnterpriseId> enterprises, CancellationToken cancellation) =>
        ReadAsync(enterprise => enterprise.Park == park && enterprises.Contains(enterprise.Id), enterprises.Count, cancellation);

    public override Task<IReadOnlyList<EnterpriseEntry>> OfAsync(ParkId park, IReadOnlyCollection<string> creditCodes, CancellationToken cancellation) =>
        ReadAsync(enterprise => enterprise.Park == park && creditCodes.Contains(enterprise.Uscc), creditCodes.Count, cancellation);

    private async Task<IReadOnlyList<EnterpriseEntry>> ReadAsync(Expression<Func<Enterprise, bool>> which, int most, CancellationToken cancellation)
    {
        if (most == 0)
        {
            return [];
        }

        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await db.Set<Enterprise>().AsNoTracking().Where(which).OrderBy(enterprise => enterprise.Name).Take(most)
            .Select(enterprise => new EnterpriseEntry(enterprise.Id, enterprise.Name, enterprise.Uscc)).ToListAsync(cancellation);
    }
}
