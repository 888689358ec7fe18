using System.Text.Json.Serialization;
using EcoPark.Platform.Scopes;

namespace EcoPark.Registry.Sites;

/// <summary>A place where an enterprise discharges.</summary>
public sealed class Outlet
{
    private Outlet() => Code = Name = "";

    public Outlet(EnterpriseId enterprise, string code)
    {
        Id = Guid.CreateVersion7();
        Enterprise = enterprise;
        Code = code;
        Name = "";
    }

    public Guid Id { get; private set; }

    public EnterpriseId Enterprise { get; private set; }

    /// <summary>As in the permit: DW001, DA003.</summary>
    public string Code { get; private set; }

    public string Name { get; private set; }

    public OutletKind Kind { get; private set; }

    /// <summary>The number its data logger reports under (HJ 212: MN); null: not monitored online.</summary>
    public string? Mn { get; private set; }

    /// <summary>Where the water goes: a works or a river.</summary>
    public string? Receiver { get; private set; }

    /// <summary>CGCS2000 degrees; null: not yet placed.</summary>
    public double? Longitude { get; private set; }

    public double? Latitude { get; private set; }

    public int Version { get; private set; }

    public void Describe(OutletDescription description)
    {
        (Name, Kind, Mn) = (description.Name, description.Kind, description.Mn);
        (Receiver, Longitude, Latitude) = (description.Receiver, description.Longitude, description.Latitude);
        Version++;
    }
}

/// <summary>Everything about an outlet that may change.</summary>
public sealed record OutletDescription(string Name, OutletKind Kind)
{
    public string? Mn { get; init; }

    public string? Receiver { get; init; }

    public double? Longitude { get; init; }

    public double? Latitude { get; init; }
}

[JsonConverter(typeof(JsonStringEnumConverter<OutletKind>))]
public enum OutletKind
{
    Water,
    Air,
}
