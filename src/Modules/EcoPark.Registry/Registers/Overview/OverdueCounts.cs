using EcoPark.Platform.Database;
using EcoPark.Platform.Ui.Shell;
using EcoPark.Registry.Registers.Declarations;
using EcoPark.Registry.Registers.Records;
using Microsoft.EntityFrameworkCore;

namespace EcoPark.Registry.Registers.Overview;

/// <summary>The red numbers beside the registers in the rail: what is overdue, within the viewer's scope.</summary>
internal sealed class OverdueCounts(IDbContextFactory<AppDbContext> databases, RegisterCatalogue catalogue, ParkDay day) : RailCounts
{
    public override async Task<IReadOnlyList<RailCount>> OfAsync(PageContext page, CancellationToken cancellation)
    {
        if (page.Park is not { } park)
        {
            return [];
        }

        var today = day.Today;
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var counts = new List<RailCount>();
        foreach (var declaration in catalogue.All.Where(declaration => page.Viewer.May(declaration.Read)))
        {
            var overdue = await new RegisterScope(page.Viewer, park, declaration).Records(db).CountAsync(record => !record.IsClosed && record.Due < today, cancellation);
            counts.Add(new($"/p/{{park}}/registers/{declaration.Code}", overdue, Urgent: true));
        }

        return [.. counts, new("/p/{park}/registers", counts.Sum(count => count.Count), Urgent: true)];
    }
}
