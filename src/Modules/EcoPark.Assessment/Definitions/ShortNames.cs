using EcoPark.Standards.Definitions;

namespace EcoPark.Assessment.Definitions;

/// <summary>Names for places with little room; ours, never in a document.</summary>
public sealed record ShortNames
{
    public required string Standard { get; init; }

    public required string Source { get; init; }

    public required string Certainty { get; init; }

    public required IReadOnlyList<ShortName> Names { get; init; }
}

public sealed record ShortName
{
    public required int Indicator { get; init; }

    public required string Zh { get; init; }

    public required string En { get; init; }

    public LocalText Text => new(Zh, En);
}
