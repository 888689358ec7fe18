using EcoPark.Platform.Scopes;

namespace EcoPark.Collection.Submissions;

/// <summary>Which form of whom and when.</summary>
public sealed record FormKey(ParkId Park, string Form, int Year)
{
    public EnterpriseId? Enterprise { get; init; }

    public OrganisationId? Organisation { get; init; }
}
