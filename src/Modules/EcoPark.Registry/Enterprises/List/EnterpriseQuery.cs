using EcoPark.Platform.Ui;

namespace EcoPark.Registry.Enterprises.List;

/// <summary>What is looked for; null conditions do not narrow.</summary>
public sealed record EnterpriseQuery
{
    public const int LargestPage = 200;

    public required string Park { get; init; }

    /// <summary>Part of a name or of the credit code.</summary>
    public string? Search { get; init; }

    /// <summary>The first digits of the industry.</summary>
    public string? Industry { get; init; }

    public bool? AboveScale { get; init; }

    /// <summary>With a high-tech certificate of the park's current year.</summary>
    public bool? HighTech { get; init; }

    /// <summary>With a permit that is valid today.</summary>
    public bool? Permit { get; init; }

    /// <summary>False: not yet on the map.</summary>
    public bool? Placed { get; init; }

    public bool? KeyDischarger { get; init; }

    /// <summary>True: left the park; null: those who are here.</summary>
    public bool? Closed { get; init; }

    public EnterpriseOrder Order { get; init; }

    public bool Descending { get; init; }

    /// <summary>From 1.</summary>
    public int Page { get; init; } = 1;

    public int Size { get; init; } = 50;

    /// <summary>As the address of the list, the map, the export and the API says: ?view=key&amp;f.industry=28&amp;q=…&amp;sort=-name.</summary>
    public static EnterpriseQuery Of(string park, ListQuery query) => new()
    {
        Park = park,
        Search = query.Search,
        Industry = query.Filters.GetValueOrDefault("industry"),
        AboveScale = Yes(query, "scale"),
        HighTech = Yes(query, "hightech"),
        Permit = query.View == "no-permit" ? false : Yes(query, "permit"),
        Placed = query.View == "not-placed" ? false : Yes(query, "placed"),
        KeyDischarger = query.View == "key" ? true : Yes(query, "key"),
        Closed = query.View == "closed" ? true : null,
        Order = query.Sort switch
        {
            "uscc" => EnterpriseOrder.Uscc,
            "industry" => EnterpriseOrder.Industry,
            "grid" => EnterpriseOrder.Grid,
            "permit" => EnterpriseOrder.PermitUntil,
            "changed" => EnterpriseOrder.ChangedAt,
            _ => EnterpriseOrder.Name,
        },
        Descending = query.Descending,
        Page = query.Page,
        Size = query.Size,
    };

    private static bool? Yes(ListQuery query, string filter) => query.Filters.GetValueOrDefault(filter) switch { "1" => true, "0" => false, _ => null };
}

public enum EnterpriseOrder
{
    Name,
    Uscc,
    Industry,
    Grid,
    PermitUntil,
    ChangedAt,
}
