using System.Text.Json.Serialization;
using System.Collections.Immutable;
using System.Text.Json;
using EcoPark.Platform.Scopes;

namespace EcoPark.Registry.Parks;

/// <summary>What a park is like in one year. Each saving counts the version up and leaves both states in the audit.</summary>
public sealed class ParkProfile
{
    private ParkProfile() => (Content, ChangedBy) = ("{}", "");

    public ParkProfile(ParkId park, int year)
        : this()
    {
        Id = Guid.CreateVersion7();
        Park = park;
        Year = year;
    }

    public Guid Id { get; private set; }

    public ParkId Park { get; private set; }

    public int Year { get; private set; }

    public int Version { get; private set; }

    public DateTime ChangedAt { get; private set; }

    public string ChangedBy { get; private set; }

    /// <summary>The description as JSON: the audit keeps the same text.</summary>
    public string Content { get; private set; }

    internal Edition Edition => new(Version, ChangedBy, ChangedAt);

    public ParkDescription ToDescription() => JsonSerializer.Deserialize<ParkDescription>(Content, RecordJson.Options) ?? new ParkDescription();

    public void Describe(ParkDescription description, string by, DateTime at)
    {
        Content = JsonSerializer.Serialize(description, RecordJson.Options);
        (Version, ChangedBy, ChangedAt) = (Version + 1, by, at);
    }
}

/// <summary>Everything that may be said of a park in a year; what is null or empty is not recorded, and is not zero.</summary>
public sealed record ParkDescription
{
    /// <summary>Attributes of the standards by code: waterRegion → other.</summary>
    public ImmutableSortedDictionary<string, string> Attributes { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>GB/T 4754 division with the largest output.</summary>
    public string? DominantIndustry { get; init; }

    /// <summary>Its share in the industrial output, 0 to 1.</summary>
    public decimal? DominantIndustryShare { get; init; }

    public string? Address { get; init; }

    public string? Postcode { get; init; }

    public string? Phone { get; init; }

    public string? Email { get; init; }

    public ParkLevel? Level { get; init; }

    public ParkType? Type { get; init; }

    public TitleStatus? Status { get; init; }

    /// <summary>Area of the creation zone, km².</summary>
    public decimal? CreationAreaKm2 { get; init; }

    /// <summary>Area under the park's administration, km².</summary>
    public decimal? AdministeredAreaKm2 { get; init; }
}

/// <summary>信息公开表, 级别.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ParkLevel>))]
public enum ParkLevel
{
    National,
    Provincial,
    BelowProvincial,
}

/// <summary>信息公开表, 类型.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ParkType>))]
public enum ParkType
{
    EconomicTechnological,
    HighTech,
    Bonded,
    ExportProcessing,
    BorderCooperation,
    EconomicDevelopment,
    Other,
}

/// <summary>信息公开表, 创建中 or 已命名.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<TitleStatus>))]
public enum TitleStatus
{
    Building,
    Named,
}
