using EcoPark.Standards.Definitions;

namespace EcoPark.Assessment.LifeCycle.Rules;

/// <summary>One of the measures under which a title is given, kept and lost: what was read of it, each fact with its source.</summary>
public sealed record Regime
{
    public required string Code { get; init; }

    public required string Zh { get; init; }

    public required string En { get; init; }

    /// <summary>The number of the document: 环发〔2015〕167号.</summary>
    public required string Number { get; init; }

    public required DateOnly Issued { get; init; }

    /// <summary>Nothing before this day can have happened under it; null: earlier steps are recorded here too.</summary>
    public required DateOnly? From { get; init; }

    public required string Source { get; init; }

    public required string Certainty { get; init; }

    public required LocalText Note { get; init; }

    /// <summary>Years from naming to a review and from one review to the next; null: not found in the text.</summary>
    public required RuledNumber? ReviewYears { get; init; }

    /// <summary>Years a creation lasts; null: not found in the text.</summary>
    public required RuledNumber? CreationYears { get; init; }

    public required IReadOnlyList<RegimeFact> Facts { get; init; }

    public required IReadOnlyList<Consequence> Consequences { get; init; }

    public LocalText Name => new(Zh, En);

    public RegimeFact? Fact(string topic) => Facts.FirstOrDefault(fact => fact.Topic == topic);
}

/// <summary>A number that a rule gives.</summary>
public sealed record RuledNumber
{
    public required int Value { get; init; }

    public required string Source { get; init; }

    public required string Certainty { get; init; }
}

/// <summary>What one measure says on a topic that both are compared by.</summary>
public sealed record RegimeFact
{
    public required string Topic { get; init; }

    public required string Zh { get; init; }

    public required string En { get; init; }

    public required string Source { get; init; }

    public required string Certainty { get; init; }

    public LocalText Text => new(Zh, En);
}

/// <summary>What follows if a duty is not met.</summary>
public sealed record Consequence
{
    public required Severity Severity { get; init; }

    public required string Zh { get; init; }

    public required string En { get; init; }

    /// <summary>The document; the article where it could be read.</summary>
    public required string Clause { get; init; }

    public required string Source { get; init; }

    public required string Certainty { get; init; }

    public LocalText Text => new(Zh, En);
}

public enum Severity
{
    /// <summary>The title or the place on the list is lost.</summary>
    Revoked,

    /// <summary>Something has to be put right.</summary>
    Rectify,
}
