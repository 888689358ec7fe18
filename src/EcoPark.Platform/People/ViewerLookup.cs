using System.Collections.Immutable;
using System.Security.Claims;
using EcoPark.Platform.Database;
using EcoPark.Platform.Tokens;
using Microsoft.EntityFrameworkCore;

namespace EcoPark.Platform.People;

/// <summary>Turns a signed-in identity into a viewer, from the assignments as they stand in the database.</summary>
public sealed class ViewerLookup(IDbContextFactory<AppDbContext> databases, TimeProvider time)
{
    /// <summary>Carries the id of the token by which a program came.</summary>
    public const string TokenClaim = "ecopark:token";

    private const string StampClaim = "AspNet.Identity.SecurityStamp";

    /// <returns>Null for nobody, a disabled person, an ended session or a token that no longer holds.</returns>
    public async Task<Viewer?> FindAsync(ClaimsPrincipal principal, string? address, CancellationToken cancellation)
    {
        if (!Guid.TryParse(principal.FindFirstValue(ClaimTypes.NameIdentifier), out var id))
        {
            return null;
        }

        await using var db = await databases.CreateDbContextAsync(cancellation);
        var person = await db.Users.AsNoTracking().Include(p => p.Assignments).SingleOrDefaultAsync(p => p.Id == id, cancellation);
        if (person is null || person.IsDisabled || IsEnded(principal, person))
        {
            return null;
        }

        var viewer = Of(person, address);
        return principal.FindFirstValue(TokenClaim) is { } token ? await LimitAsync(db, viewer, token, cancellation) : viewer;
    }

    /// <summary>Until a given password has been replaced there is nothing to see.</summary>
    public Viewer Of(Person person, string? address) => new()
    {
        PersonId = person.Id,
        Name = person.DisplayName,
        Address = address,
        MustChangePassword = person.MustChangePassword,
        Scopes = person.MustChangePassword ? [] : [.. person.Assignments.Where(Holds).Select(Scope)],
    };

    // A new password, a new role or a withdrawn one, a second factor: sessions from before are over.
    private static bool IsEnded(ClaimsPrincipal principal, Person person) =>
        principal.FindFirstValue(StampClaim) is { } stamp && stamp != person.SecurityStamp;

    private async Task<Viewer?> LimitAsync(AppDbContext db, Viewer viewer, string token, CancellationToken cancellation)
    {
        var id = Guid.ParseExact(token, "N");
        var found = await db.Set<ApiToken>().AsNoTracking().SingleOrDefaultAsync(t => t.Id == id && t.PersonId == viewer.PersonId, cancellation);
        return found is null || !found.HoldsAt(time.GetUtcNow().UtcDateTime) ? null : viewer with
        {
            Name = $"{viewer.Name} · {found.Name}",
            Limit = found.Limit(),
            Scopes = [.. viewer.Scopes.Where(scope => scope.Covers(found.Park)).Select(scope => scope with { Park = found.Park })],
        };
    }

    private bool Holds(Assignment assignment) => assignment.ExpiresAt is not { } end || end > time.GetUtcNow().UtcDateTime;

    private static Scope Scope(Assignment assignment) => new(assignment.Role, assignment.Park)
    {
        Organisation = assignment.Organisation,
        Enterprise = assignment.Enterprise,
        Year = assignment.Year,
    };
}
