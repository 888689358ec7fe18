namespace EcoPark.Reporting.Contracts;

/// <summary>A frozen version of a report, or a paper handed out, as far as a proof of it may say.</summary>
public sealed record KnownVersion
{
    /// <summary>The frozen version.</summary>
    public required Guid Id { get; init; }

    /// <summary>The park's key in addresses.</summary>
    public required string ParkKey { get; init; }

    public required string ParkName { get; init; }

    /// <summary>True: 示例数据.</summary>
    public bool IsDemo { get; init; }

    /// <summary>The report year.</summary>
    public required int Year { get; init; }

    /// <summary>plan, self-report or brief: it is not the report set but a paper that was handed out, and never public; null: the report set.</summary>
    public string? Paper { get; init; }

    /// <summary>1 for the first frozen version of the year, then one more for each; 0 for a paper.</summary>
    public required int Number { get; init; }

    /// <summary>Which publication of the year it is, from 1; null: it is not published.</summary>
    public int? Edition { get; init; }

    public required DateTime FrozenAt { get; init; }

    public DateTime? PublishedAt { get; init; }

    /// <summary>The hash of its facts, lower-case hexadecimal.</summary>
    public required string FactsHash { get; init; }
}
