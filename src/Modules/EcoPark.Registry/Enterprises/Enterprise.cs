using EcoPark.Platform.Scopes;

namespace EcoPark.Registry.Enterprises;

/// <summary>A firm in the park, known by its unified social credit code.</summary>
public sealed class Enterprise
{
    private Enterprise() => Uscc = Name = ShortName = IndustryCode = ChangedBy = "";

    public Enterprise(ParkId park, string uscc, string name)
    {
        Id = EnterpriseId.Create();
        Park = park;
        Uscc = uscc;
        Name = ShortName = name;
        IndustryCode = ChangedBy = "";
    }

    public EnterpriseId Id { get; private set; }

    public ParkId Park { get; private set; }

    /// <summary>18 characters, GB 32100, check character verified before it gets here.</summary>
    public string Uscc { get; private set; }

    public string Name { get; private set; }

    public string ShortName { get; private set; }

    /// <summary>GB/T 4754-2017, as many digits as are known; empty: not yet classified.</summary>
    public string IndustryCode { get; private set; }

    /// <summary>规上: counted by the statistics office as above designated size.</summary>
    public bool IsAboveScale { get; private set; }

    /// <summary>First year of a valid high-tech certificate; null: none known.</summary>
    public int? HighTechFrom { get; private set; }

    public int? HighTechUntil { get; private set; }

    public string? Address { get; private set; }

    public string? LegalPerson { get; private set; }

    public string? ContactName { get; private set; }

    public string? ContactPhone { get; private set; }

    /// <summary>CGCS2000 degrees; null: not yet placed on the map.</summary>
    public double? Longitude { get; private set; }

    public double? Latitude { get; private set; }

    /// <summary>The first year it takes part in the park's totals; null: always.</summary>
    public int? Since { get; private set; }

    /// <summary>The last year it takes part; null: still here.</summary>
    public int? Until { get; private set; }

    /// <summary>The grid of the park's inspectors; null: not assigned.</summary>
    public string? Grid { get; private set; }

    /// <summary>The block of land it stands on.</summary>
    public string? Block { get; private set; }

    public DateOnly? StartedOn { get; private set; }

    /// <summary>重点排污单位: on the authority's list.</summary>
    public bool IsKeyDischarger { get; private set; }

    /// <summary>How often it was saved; a change names the one it saw.</summary>
    public int Version { get; private set; }

    public DateTime ChangedAt { get; private set; } = DateTime.UnixEpoch;

    public string ChangedBy { get; private set; }

    internal Edition Edition => new(Version, ChangedBy, ChangedAt);

    public bool IsHighTechIn(int year) => HighTechFrom <= year && (HighTechUntil is null || HighTechUntil >= year);

    public bool IsHereIn(int year) => (Since is null || Since <= year) && (Until is null || Until >= year);

    public void Describe(EnterpriseDescription description)
    {
        Name = description.Name;
        ShortName = description.ShortName ?? description.Name;
        IndustryCode = description.IndustryCode ?? "";
        IsAboveScale = description.IsAboveScale;
        (HighTechFrom, HighTechUntil) = (description.HighTechFrom, description.HighTechUntil);
        (Address, LegalPerson) = (description.Address, description.LegalPerson);
        (ContactName, ContactPhone) = (description.ContactName, description.ContactPhone);
        (Longitude, Latitude) = (description.Longitude, description.Latitude);
        (Since, Until) = (description.Since, description.Until);
        (Grid, Block, StartedOn, IsKeyDischarger) = (description.Grid, description.Block, description.StartedOn, description.IsKeyDischarger);
    }

    public EnterpriseDescription ToDescription() => new()
    {
        Name = Name,
        ShortName = ShortName,
        IndustryCode = IndustryCode,
        IsAboveScale = IsAboveScale,
        HighTechFrom = HighTechFrom,
        HighTechUntil = HighTechUntil,
        Address = Address,
        LegalPerson = LegalPerson,
        ContactName = ContactName,
        ContactPhone = ContactPhone,
        Longitude = Longitude,
        Latitude = Latitude,
        Since = Since,
        Until = Until,
        Grid = Grid,
        Block = Block,
        StartedOn = StartedOn,
        IsKeyDischarger = IsKeyDischarger,
    };

    internal void Saved(string by, DateTime at) => (Version, ChangedBy, ChangedAt) = (Version + 1, by, at);
}

/// <summary>Everything about a firm that may change while it stays the same firm.</summary>
public sealed record EnterpriseDescription
{
    public required string Name { get; init; }

    public string? ShortName { get; init; }

    public string? IndustryCode { get; init; }

    public bool IsAboveScale { get; init; }

    public int? HighTechFrom { get; init; }

    public int? HighTechUntil { get; init; }

    public string? Address { get; init; }

    public string? LegalPerson { get; init; }

    public string? ContactName { get; init; }

    public string? ContactPhone { get; init; }

    public double? Longitude { get; init; }

    public double? Latitude { get; init; }

    public int? Since { get; init; }

    public int? Until { get; init; }

    public string? Grid { get; init; }

    public string? Block { get; init; }

    public DateOnly? StartedOn { get; init; }

    public bool IsKeyDischarger { get; init; }
}
