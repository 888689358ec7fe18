using EcoPark.Standards.Definitions;

namespace EcoPark.Assessment.LifeCycle.Rules;

/// <summary>The states of a title and the ways between them, for both measures.</summary>
public sealed record TitleStates
{
    public required string Source { get; init; }

    public required string Certainty { get; init; }

    public required IReadOnlyList<Station> Stations { get; init; }

    public required IReadOnlyList<TitleState> States { get; init; }

    public required IReadOnlyList<TitleTransition> Transitions { get; init; }
}

/// <summary>A place on the drawn track; several states may stand on one.</summary>
public sealed record Station
{
    public required string Code { get; init; }

    public required string Zh { get; init; }

    public required string En { get; init; }

    /// <summary>What stands under it while no date does: 每年.</summary>
    public required string RestZh { get; init; }

    public required string RestEn { get; init; }

    public LocalText Name => new(Zh, En);

    public LocalText Rest => new(RestZh, RestEn);
}

public sealed record TitleState
{
    public required string Code { get; init; }

    public required string Zh { get; init; }

    public required string En { get; init; }

    public required string Station { get; init; }

    /// <summary>The papers that are gathered in it: application, acceptance, review.</summary>
    public required string Dossier { get; init; }

    public LocalText Name => new(Zh, En);
}

/// <summary>One allowed step, under the measures named.</summary>
public sealed record TitleTransition
{
    /// <summary>Null: the first record of a park.</summary>
    public required string? From { get; init; }

    public required string To { get; init; }

    public required IReadOnlyList<string> Regimes { get; init; }

    /// <summary>The review results with which it may be taken; empty: it has no result.</summary>
    public required IReadOnlyList<string> Results { get; init; }

    public required string Source { get; init; }

    public required string Certainty { get; init; }
}
