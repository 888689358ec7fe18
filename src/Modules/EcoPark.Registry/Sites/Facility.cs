using System.Text.Json.Serialization;
using EcoPark.Platform.Scopes;

namespace EcoPark.Registry.Sites;

/// <summary>A production line or a treatment plant of an enterprise.</summary>
public sealed class Facility
{
    private Facility() => Code = Name = "";

    public Facility(EnterpriseId enterprise, string code)
    {
        Id = Guid.CreateVersion7();
        Enterprise = enterprise;
        Code = code;
        Name = "";
    }

    public Guid Id { get; private set; }

    public EnterpriseId Enterprise { get; private set; }

    /// <summary>As in the permit: TS001.</summary>
    public string Code { get; private set; }

    public string Name { get; private set; }

    public FacilityKind Kind { get; private set; }

    /// <summary>Codes of the outlets it discharges through, separated by commas.</summary>
    public string? Feeds { get; private set; }

    public int Version { get; private set; }

    public void Describe(string name, FacilityKind kind, string? feeds)
    {
        (Name, Kind, Feeds) = (name, kind, feeds);
        Version++;
    }
}

[JsonConverter(typeof(JsonStringEnumConverter<FacilityKind>))]
public enum FacilityKind
{
    Production,
    WastewaterTreatment,
    ExhaustTreatment,
    WasteStorage,
    Energy,
    Other,
}
