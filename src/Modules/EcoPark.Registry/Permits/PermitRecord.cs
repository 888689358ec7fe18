using System.Text.Json.Serialization;
using EcoPark.Platform.Scopes;

namespace EcoPark.Registry.Permits;

/// <summary>A discharge permit of an enterprise with what it allows. A renewed or changed permit is a new record.</summary>
public sealed class PermitRecord
{
    private readonly List<PermitLimit> _limits = [];

    private PermitRecord() => Number = Source = "";

    public PermitRecord(EnterpriseId enterprise, string number)
        : this()
    {
        Id = Guid.CreateVersion7();
        Enterprise = enterprise;
        Number = number;
    }

    public Guid Id { get; private set; }

    public EnterpriseId Enterprise { get; private set; }

    public string Number { get; private set; }

    public PermitKind Kind { get; private set; }

    public DateOnly? IssuedOn { get; private set; }

    /// <summary>Null: the registration of a small discharger has no end recorded.</summary>
    public DateOnly? ValidUntil { get; private set; }

    public DateOnly? RevokedOn { get; private set; }

    /// <summary>Which document the record was taken from.</summary>
    public string Source { get; private set; }

    public int Version { get; private set; }

    public IReadOnlyList<PermitLimit> Limits => _limits;

    public void Describe(PermitDescription description)
    {
        (Kind, IssuedOn, ValidUntil) = (description.Kind, description.IssuedOn, description.ValidUntil);
        (RevokedOn, Source) = (description.RevokedOn, description.Source);
        _limits.Clear();
        _limits.AddRange(description.Limits.Select(limit => new PermitLimit(limit)));
        Version++;
    }

    public PermitDescription ToDescription() => new(Kind)
    {
        IssuedOn = IssuedOn,
        ValidUntil = ValidUntil,
        RevokedOn = RevokedOn,
        Source = Source,
        Limits = [.. _limits.Select(limit => limit.ToDescription())],
    };
}

/// <summary>Everything a permit says.</summary>
public sealed record PermitDescription(PermitKind Kind)
{
    public DateOnly? IssuedOn { get; init; }

    public DateOnly? ValidUntil { get; init; }

    public DateOnly? RevokedOn { get; init; }

    public string Source { get; init; } = "";

    public IReadOnlyList<LimitDescription> Limits { get; init; } = [];
}

/// <summary>固定污染源排污许可分类管理: 重点管理, 简化管理, 登记管理.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PermitKind>))]
public enum PermitKind
{
    Key,
    Simplified,
    Registration,
}
