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

    public ImmutableArray<Scope> Scopes { get; init; } = [];

    /// <summary>The parks in which the permission holds at all; null: every park.</summary>
    public IReadOnlySet<ParkId>? Parks(Permission permission) => IsSystem || With(permission).Any(scope => scope.Park is null)
        ? null
        : With(permission).Select(scope => scope.Park).OfType<ParkId>().ToHashSet();

    public bool May(Permission permission) => IsSystem || With(permission).Any();

    /// <summary>Whether the permission holds for the whole park, not only for one office or enterprise of it.</summary>
    public bool MayInPark(Permission permission, ParkId park) =>
        IsSystem || With(permission).Any(scope => scope.Covers(park) && scope.Organisation is null && scope.Enterprise is null);

    /// <summary>Whether the permission holds for this enterprise of the park.</summary>
    public bool MayFor(Permission permission, ParkId park, EnterpriseId enterprise) => IsSystem
        || With(permission).Any(scope => scope.Covers(park) && (scope.Enterprise is null || scope.Enterprise == enterprise));

    /// <summary>Whether the permission holds for this office of the park.</summary>
    public bool MayFor(Permission permission, ParkId park, OrganisationId organisation) => IsSystem
        || With(permission).Any(scope => scope.Covers(park) && scope.Enterprise is null && (scope.Organisation is null || scope.Organisation == organisation));

    /// <summary>The enterprises of the park to which the permission is limited; null: all of them.</summary>
    public IReadOnlySet<EnterpriseId>? Enterprises(Permission permission, ParkId park)
    {
        var scopes = With(permission).Where(scope => scope.Covers(park)).ToList();
        return IsSystem || scopes.Any(scope => scope.Enterprise is null) ? null : scopes.Select(scope => scope.Enterprise).OfType<EnterpriseId>().ToHashSet();
    }

    /// <summary>Whether the year may be seen: a reviewer sees one.</summary>
    public bool MayInYear(Permission permission, ParkId park, int year) =>
        IsSystem || With(permission).Any(scope => scope.Covers(park) && (scope.Year is null || scope.Year == year));

    public bool Is(Role role) => Scopes.Any(scope => scope.Role == role);

    private IEnumerable<Scope> With(Permission permission) => Scopes.Where(scope => RolePermissions.Of(scope.Role).Contains(permission));
}

/// <summary>One assignment as it holds now.</summary>
public sealed record Scope(Role Role, ParkId? Park)
{
    public OrganisationId? Organisation { get; init; }

    public EnterpriseId? Enterprise { get; init; }

    public int? Year { get; init; }

    public bool Covers(ParkId park) => Park is null || Park == park;
}
