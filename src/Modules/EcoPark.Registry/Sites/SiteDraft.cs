using System.Globalization;
using EcoPark.Registry.Enterprises.Open;

namespace EcoPark.Registry.Sites;

/// <summary>An outlet or a facility while it is typed.</summary>
public sealed class SiteDraft(bool isOutlet)
{
    public bool IsOutlet { get; } = isOutlet;

    /// <summary>The version that was seen; null: a new one.</summary>
    public int? Version { get; private init; }

    public string Code { get; set; } = "";

    public string Name { get; set; } = "";

    public OutletKind OutletKind { get; set; }

    public FacilityKind FacilityKind { get; set; }

    public string? Mn { get; set; }

    public string? Receiver { get; set; }

    public string? Longitude { get; set; }

    public string? Latitude { get; set; }

    public string? Feeds { get; set; }

    public static SiteDraft Of(OutletRow outlet) => new(true)
    {
        Version = outlet.Version,
        Code = outlet.Code,
        Name = outlet.Description.Name,
        OutletKind = outlet.Description.Kind,
        Mn = outlet.Description.Mn,
        Receiver = outlet.Description.Receiver,
        Longitude = outlet.Description.Longitude?.ToString(CultureInfo.InvariantCulture),
        Latitude = outlet.Description.Latitude?.ToString(CultureInfo.InvariantCulture),
    };

    public static SiteDraft Of(FacilityRow facility) => new(false)
    {
        Version = facility.Version,
        Code = facility.Code,
        Name = facility.Name,
        FacilityKind = facility.Kind,
        Feeds = facility.Feeds,
    };
}
