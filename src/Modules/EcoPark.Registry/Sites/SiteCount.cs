using EcoPark.Platform.Database;
using EcoPark.Registry.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EcoPark.Registry.Sites;

/// <summary>The number behind the tab: outlets and facilities together.</summary>
internal static class SiteCount
{
    public static async Task<int?> OfAsync(IServiceProvider services, EnterpriseSubject subject, CancellationToken cancellation)
    {
        await using var db = await services.GetRequiredService<IDbContextFactory<AppDbContext>>().CreateDbContextAsync(cancellation);
        return await db.Set<Outlet>().CountAsync(o => o.Enterprise == subject.Id, cancellation) + await db.Set<Facility>().CountAsync(f => f.Enterprise == subject.Id, cancellation);
    }
}
