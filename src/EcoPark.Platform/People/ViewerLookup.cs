using System.Collections.Immutable;
using System.Security.Claims;
using EcoPark.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace EcoPark.Platform.People;

/// <summary>Turns a signed-in identity into a viewer, from the assignments as they stand in the database.</summary>
public sealed class ViewerLookup(IDbContextFactory<AppDbContext> databases, TimeProvider time)
{
    /// <returns>Null for nobody, a disabled person, or one who was removed.</returns>
    public async Task<Viewer?> FindAsync(ClaimsPrincipal principal, string? address, CancellationToken cancellation)
    {
        if (!Guid.TryParse(principal.FindFirstValue(ClaimTypes.NameIdentifier), out var id))
        {
            return null;
        }

        await using var db = await databases.CreateDbContextAsync(cancellation);
        var person = await db.Users.AsNoTracking().Include(p => p.Assignments).SingleOrDefaultAsync(p => p.Id == id, cancellation);
        return person is null || person.IsDisabled ? null : Of(person, address);
    }

    public Viewer Of(Person person, string? address) => new()
    {
        PersonId = person.Id,
        Name = person.DisplayName,
        Address = address,
        Scopes = [.. person.Assignments.Where(Holds).Select(Scope)],
    };

    private bool Holds(Assignment assignment) => assignment.ExpiresAt is not { } end || end > time.GetUtcNow().UtcDateTime;

    private static Scope Scope(Assignment assignment) => new(assignment.Role, assignment.Park)
    {
        Organisation = assignment.Organisation,
        Enterprise = assignment.Enterprise,
        Year = assignment.Year,
    };
}
