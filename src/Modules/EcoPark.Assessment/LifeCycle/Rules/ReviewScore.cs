using EcoPark.Standards.Definitions;

namespace EcoPark.Assessment.LifeCycle.Rules;

/// <summary>The bands of a review's result, which a notice gives, and the items of our own self-score, which no rule gives.</summary>
public sealed record ReviewScore
{
    public required string Source { get; init; }

    public required string Certainty { get; init; }

    /// <summary>Best first.</summary>
    public required IReadOnlyList<ScoreBand> Bands { get; init; }

    public required IReadOnlyList<ScoreItem> Items { get; init; }
}

public sealed record ScoreBand
{
    public required string Code { get; init; }

    public required string Zh { get; init; }

    public required string En { get; init; }

    /// <summary>Points from which it holds, of 100.</summary>
    public required decimal From { get; init; }

    public required string Source { get; init; }

    public required string Certainty { get; init; }

    public LocalText Name => new(Zh, En);
}

/// <summary>One item of the self-score and how its points come about.</summary>
public sealed record ScoreItem
{
    public required string Code { get; init; }

    public required string Zh { get; init; }

    public required string En { get; init; }

    public required decimal Max { get; init; }

    public required ScoreBy How { get; init; }

    /// <summary>The page below the park where its evidence stands; null: none.</summary>
    public required string? Page { get; init; }

    /// <summary>The standard whose numbers <see cref="Indicators"/> are.</summary>
    public required string? Standard { get; init; }

    public required IReadOnlyList<int> Indicators { get; init; }

    public required string? Register { get; init; }

    /// <summary>Points off for each overdue record of a register; null: none.</summary>
    public required decimal? PerOverdue { get; init; }

    public required string Source { get; init; }

    public required string Certainty { get; init; }

    public LocalText Name => new(Zh, En);
}

public enum ScoreBy
{
    /// <summary>The share of the judged indicators that are met.</summary>
    JudgedIndicators,

    /// <summary>The share of the listed indicators that are met.</summary>
    ListedIndicators,

    /// <summary>The share of a register's records of the year that are done.</summary>
    RegisterDone,

    /// <summary>The share of the papers that are complete.</summary>
    Dossier,

    /// <summary>By a person with evidence: the system cannot know it.</summary>
    Entered,
}
