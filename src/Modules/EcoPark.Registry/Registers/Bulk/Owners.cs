using EcoPark.Platform.Database;
using EcoPark.Platform.People;
using EcoPark.Registry.Registers.Records;
using Microsoft.EntityFrameworkCore;

namespace EcoPark.Registry.Registers.Bulk;

/// <summary>Somebody who can own a record.</summary>
public sealed record Owner(Guid? Id, string? Name);

/// <summary>The people of a park who may write into a register.</summary>
internal static class Owners
{
    public static async Task<IReadOnlyList<Owner>> OfAsync(AppDbContext db, RegisterScope scope, CancellationToken cancellation)
    {
        var roles = Enum.GetValues<Role>().Where(role => RolePermissions.Of(role).Contains(scope.Declaration.Write)).ToList();
        var park = scope.Park.Id;
        return await db.Users.AsNoTracking()
            .Where(person => !person.IsDisabled && person.Assignments.Any(assignment => roles.Contains(assignment.Role) && (assignment.Park == null || assignment.Park == park)))
            .OrderBy(person => person.DisplayName).Select(person => new Owner(person.Id, person.DisplayName)).ToListAsync(cancellation);
    }
}
