using System.Collections.Immutable;
using EcoPark.Platform.Scopes;

namespace EcoPark.Platform.People;

/// <summary>
/// The person a request or a page acts for, with the assignments that hold now. Every handler takes one and narrows its
/// queries by it: what is outside the scope is not found, rather than forbidden, so that nobody learns what exists.
/// </summary>
public sealed record Viewer
{
    /// <summary>Commands of the host and background jobs: everything, under their own name in the audit.</summary>
    public static Viewer System(string name) => new() { Name = name, IsSystem = true };

    public Guid? PersonId { get; init; }

    public required string Name { get; init; }

    /// <summary>Where the request came from.</summary>
    public string? Address { get; init; }

    public bool IsSystem { get; init; }

    /// <summary>Signed in with a password somebody else gave: may do nothing but replace it.</summary>
    public bool MustChangePassword { get; init; }

    public ImmutableArray<Scope> Scopes { get; init; } = [];

    /// <summary>What an API token leaves of the person's permissions; null: all of them.</summary>
    public ViewerLimit? Limit { get; init; }

    /// <summary>Whether the viewer has any role in the park: may know that it exists.</summary>
    public bool Knows(ParkId park) => IsSystem || Scopes.Any(scope => scope.Covers(park));

    /// <summary>The parks in which the permission holds at all; null: every park.</summary>
    public IReadOnlySet<ParkId>? Parks(Permission permission) => IsSystem || With(permission).Any(scope => scope.Park is null)
        ? null
        : With(permission).Select(scope => scope.Park).OfType<ParkId>().ToHashSet();

    public bool May(Permission permission) => IsSystem || With(permission).Any();

    /// <summary>Whether the permission holds for the whole park, not only for one office or enterprise of it.</summary>
    public bool MayInPark(Permission permission, ParkId park) =>
        IsSystem
        || (Limit?.Enterprises is null && With(permission).Any(scope => scope.Covers(park) && scope.Organisation is null && scope.Enterprise is null));

    /// <summary>Whether the permission holds for this enterprise of the park.</summary>
    public bool MayFor(Permission permission, ParkId park, EnterpriseId enterprise) => IsSystem
        || (Limit?.Covers(enterprise) is not false && With(permission).Any(scope => scope.Covers(park) && (scope.Enterprise is null || scope.Enterprise == enterprise)));

    /// <summary>Whether the permission holds for this office of the park.</summary>
    public bool MayFor(Permission permission, ParkId park, OrganisationId organisation) => IsSystem
        || (Limit?.Enterprises is null && With(permission).Any(scope => scope.Covers(park) && scope.Enterprise is null && (scope.Organisation is null || scope.Organisation == organisation)));

    /// <summary>The enterprises of the park to which the permission is limited; null: all of them.</summary>
    public IReadOnlySet<EnterpriseId>? Enterprises(Permission permission, ParkId park)
    {
        var scopes = With(permission).Where(scope => scope.Covers(park)).ToList();
        var all = IsSystem || scopes.Any(scope => scope.Enterprise is null);
        var own = scopes.Select(scope => scope.Enterprise).OfType<EnterpriseId>();
        return (all, Limit?.Enterprises) switch
        {
            (true, null) => null,
            (true, { } limit) => limit,
            (false, null) => own.ToHashSet(),
            (false, { } limit) => own.Where(limit.Contains).ToHashSet(),
        };
    }

    /// <summary>Whether the year may be seen: a reviewer sees one.</summary>
    public bool MayInYear(Permission permission, ParkId park, int year) =>
        IsSystem || With(permission).Any(scope => scope.Covers(park) && (scope.Year is null || scope.Year == year));

    public bool Is(Role role) => Scopes.Any(scope => scope.Role == role);

    /// <summary>Whether a token may read the item; a signed-in person reads what the permission allows.</summary>
    public bool MayReadItem(string item) => Limit?.Items is not { } items || items.Contains(item);

    /// <summary>Whether this assignment gives the permission, after what a token leaves of it.</summary>
    public bool Allows(Scope scope, Permission permission) =>
        Limit?.Permissions.Contains(permission) is not false && RolePermissions.Of(scope.Role).Contains(permission);

    private IEnumerable<Scope> With(Permission permission) => Scopes.Where(scope => Allows(scope, permission));
}

/// <summary>One assignment as it holds now.</summary>
public sealed record Scope(Role Role, ParkId? Park)
{
    public OrganisationId? Organisation { get; init; }

    public EnterpriseId? Enterprise { get; init; }

    public int? Year { get; init; }

    public bool Covers(ParkId park) => Park is null || Park == park;
}
