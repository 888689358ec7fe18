using EcoPark.Platform.Scopes;

namespace EcoPark.Platform.People;

/// <summary>A role on a part of the world: a park, one of its offices, one of its enterprises, one frozen year, until a day.</summary>
public sealed class Assignment
{
    private Assignment()
    {
    }

    public Assignment(Role role, ParkId? park)
    {
        Id = Guid.CreateVersion7();
        Role = role;
        Park = park;
    }

    public Guid Id { get; private set; }

    public Guid PersonId { get; private set; }

    public Role Role { get; private set; }

    /// <summary>Null: the whole installation (security administrator, auditor).</summary>
    public ParkId? Park { get; private set; }

    public OrganisationId? Organisation { get; private set; }

    public EnterpriseId? Enterprise { get; private set; }

    /// <summary>A reviewer sees one park-year.</summary>
    public int? Year { get; private set; }

    public DateTime? ExpiresAt { get; private set; }

    public Assignment For(OrganisationId organisation)
    {
        Organisation = organisation;
        return this;
    }

    public Assignment For(EnterpriseId enterprise)
    {
        Enterprise = enterprise;
        return this;
    }

    public Assignment Until(DateTime expiresAt)
    {
        ExpiresAt = expiresAt;
        return this;
    }

    public Assignment For(int year, DateTime expiresAt)
    {
        (Year, ExpiresAt) = (year, expiresAt);
        return this;
    }
}
