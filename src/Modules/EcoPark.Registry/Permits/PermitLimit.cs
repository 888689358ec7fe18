using System.Text.Json.Serialization;

namespace EcoPark.Registry.Permits;

/// <summary>What a permit allows of one pollutant at one outlet, or of the whole enterprise.</summary>
public sealed class PermitLimit
{
    private PermitLimit() => Pollutant = Name = Unit = Source = "";

    internal PermitLimit(LimitDescription description)
    {
        Id = Guid.CreateVersion7();
        (Outlet, Pollutant, Name, Basis) = (description.Outlet, description.Pollutant, description.Name, description.Basis);
        (Lower, Upper, Unit) = (description.Lower, description.Upper, description.Unit);
        (Source, ValidFrom, ValidUntil) = (description.Source, description.ValidFrom, description.ValidUntil);
    }

    public Guid Id { get; private set; }

    /// <summary>The outlet's code; null: the enterprise as a whole.</summary>
    public string? Outlet { get; private set; }

    /// <summary>Code of the pollutant: cod, nox.</summary>
    public string Pollutant { get; private set; }

    public string Name { get; private set; }

    public LimitBasis Basis { get; private set; }

    /// <summary>Only of ranges: pH 6–9.</summary>
    public decimal? Lower { get; private set; }

    public decimal? Upper { get; private set; }

    public string Unit { get; private set; }

    /// <summary>The standard or clause the permit gives for it.</summary>
    public string Source { get; private set; }

    public DateOnly? ValidFrom { get; private set; }

    public DateOnly? ValidUntil { get; private set; }

    public bool HoldsOn(DateOnly day) => (ValidFrom is null || ValidFrom <= day) && (ValidUntil is null || ValidUntil >= day);

    public LimitDescription ToDescription() => new(Pollutant, Name, Basis)
    {
        Outlet = Outlet,
        Lower = Lower,
        Upper = Upper,
        Unit = Unit,
        Source = Source,
        ValidFrom = ValidFrom,
        ValidUntil = ValidUntil,
    };
}

/// <summary>One limit to be recorded.</summary>
public sealed record LimitDescription(string Pollutant, string Name, LimitBasis Basis)
{
    public string? Outlet { get; init; }

    public decimal? Lower { get; init; }

    public decimal? Upper { get; init; }

    public string Unit { get; init; } = "";

    public string Source { get; init; } = "";

    public DateOnly? ValidFrom { get; init; }

    public DateOnly? ValidUntil { get; init; }
}

/// <summary>Over which time the limit is meant.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<LimitBasis>))]
public enum LimitBasis
{
    /// <summary>A concentration; the permit names no averaging time.</summary>
    Concentration,
    HourMean,
    DayMean,
    YearAmount,
}
