using EcoPark.Platform.Database;
using EcoPark.Platform.People;
using EcoPark.Platform.Scopes;
using Microsoft.EntityFrameworkCore;

namespace EcoPark.Host.Web;

/// <summary>The page each role begins with; without a park, the first-run assistant.</summary>
internal sealed class HomeAddress(IDbContextFactory<AppDbContext> databases)
{
    public async Task<string> OfAsync(Viewer viewer)
    {
        await using var db = await databases.CreateDbContextAsync();
        var own = viewer.Scopes.Select(scope => scope.Park).FirstOrDefault(park => park is not null);
        var park = await db.Set<Park>().AsNoTracking().Where(row => own == null || row.Id == own).OrderBy(row => row.Key).FirstOrDefaultAsync();
        if (park is null)
        {
            return viewer.May(Permission.ParkWrite) ? "/first-run" : "/not-allowed";
        }

        var year = $"/p/{park.Key}/y/{park.CurrentYear}";
        return viewer.Scopes.Select(scope => scope.Role).DefaultIfEmpty(Role.Leader).Min() switch
        {
            Role.ParkAdministrator or Role.EcoOfficer => $"{year}/workbench",
            Role.DepartmentClerk or Role.EnterpriseReporter => "/forms",
            Role.DepartmentApprover => $"{year}/review",
            Role.Inspector or Role.DutyOfficer => $"/p/{park.Key}/registers",
            Role.Planner => $"/p/{park.Key}/enterprises",
            Role.Leader => $"{year}/brief",
            Role.Reviewer => $"/p/{park.Key}/y/{viewer.Scopes.Select(scope => scope.Year).Max() ?? park.CurrentYear}/assessment",
            Role.SecurityAdministrator => $"/p/{park.Key}/admin/people",
            Role.Auditor => $"/p/{park.Key}/admin/audit",
            var role => throw new ArgumentOutOfRangeException(nameof(viewer), role, "There is no home page for this role."),
        };
    }
}
