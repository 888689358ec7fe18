using EcoPark.Platform.Scopes;

namespace EcoPark.Platform.People.Administering;

/// <summary>A role with the part of the world it holds for.</summary>
/// <param name="Role">The role.</param>
/// <param name="Park">Null: the whole installation.</param>
public sealed record RoleGrant(Role Role, ParkId? Park)
{
    public OrganisationId? Organisation { get; init; }

    public EnterpriseId? Enterprise { get; init; }

    public int? Year { get; init; }

    public DateTime? ExpiresAt { get; init; }

    internal Assignment ToAssignment()
    {
        var assignment = new Assignment(Role, Park);
        if (Organisation is { } organisation)
        {
            assignment.For(organisation);
        }

        if (Enterprise is { } enterprise)
        {
            assignment.For(enterprise);
        }

        return (Year, ExpiresAt) switch
        {
            ({ } year, { } end) => assignment.For(year, end),
            (null, { } end) => assignment.Until(end),
            _ => assignment,
        };
    }
}

/// <summary>Roles as the audit writes them: stable, without translation.</summary>
internal static class RoleText
{
    public static string Of(IEnumerable<Assignment> assignments) => string.Join("; ", assignments.Select(Of));

    public static string Of(Assignment assignment) => string.Join(' ', new[]
    {
        assignment.Role.ToString(), assignment.Park is { } park ? $"park={park}" : "everywhere", assignment.Organisation is { } office ? $"organisation={office}" : null,
        assignment.Enterprise is { } firm ? $"enterprise={firm}" : null, assignment.Year is { } year ? $"year={year}" : null,
        assignment.ExpiresAt is { } end ? $"until={end:yyyy-MM-dd}" : null,
    }.OfType<string>());
}
