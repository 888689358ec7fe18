using EcoPark.Platform.Database;
using EcoPark.Platform.People;
using EcoPark.Platform.Ui;
using EcoPark.Platform.Ui.Shell;
using EcoPark.Registry.Industries;
using Microsoft.EntityFrameworkCore;

namespace EcoPark.Registry.Enterprises.List;

/// <summary>Enterprises in the search box.</summary>
internal sealed class EnterpriseSearchSource(ListEnterprises list, IndustryCodes industries) : SearchSource
{
    private const int Most = 6;

    public override async Task<IReadOnlyList<SearchHit>> FindAsync(PageContext page, string text, CancellationToken cancellation)
    {
        if (page.Park is not { } park)
        {
            return [];
        }

        var found = await list.HandleAsync(page.Viewer, new EnterpriseQuery { Park = park.Key, Search = text, Size = Most }, cancellation);
        return [.. (found.Value?.Rows ?? []).Select(row => new SearchHit(Words.Say("企业", "Enterprise"), row.Name, $"{page.ParkAddress}/enterprises/{row.Uscc}") { Detail = industries.NameOf(row.IndustryCode) })];
    }
}

/// <summary>How many enterprises are here, beside the entry of the rail.</summary>
internal sealed class EnterpriseRailCount(IDbContextFactory<AppDbContext> databases) : RailCounts
{
    public override async Task<IReadOnlyList<RailCount>> OfAsync(PageContext page, CancellationToken cancellation)
    {
        if (page.Park is not { } park || !(page.Viewer.Parks(Permission.EnterpriseRead)?.Contains(park.Id) ?? true))
        {
            return [];
        }

        await using var db = await databases.CreateDbContextAsync(cancellation);
        var here = await db.EnterprisesOf(page.Viewer, Permission.EnterpriseRead, park.Id).CountAsync(e => e.Until == null || e.Until >= park.CurrentYear, cancellation);
        return [new RailCount(RegistrySetup.EnterprisesAddress, here, Urgent: false)];
    }
}
