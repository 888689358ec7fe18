using EcoPark.Platform.People;
using EcoPark.Platform.Scopes;

namespace EcoPark.Registry.Contracts;

/// <summary>The enterprise whose page is open, and who looks at it.</summary>
public sealed record EnterpriseSubject(Viewer Viewer, Park Park, EnterpriseId Id)
{
    public required string Uscc { get; init; }

    public required string Name { get; init; }

    /// <summary>The year of the context bar; the park's current year where the address names none.</summary>
    public required int Year { get; init; }
}
