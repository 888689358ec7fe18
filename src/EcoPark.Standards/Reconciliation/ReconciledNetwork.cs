using System.Collections.Immutable;

namespace EcoPark.Standards.Reconciliation;

/// <summary>Everything the balances say about a network of measurements.</summary>
public sealed record ReconciledNetwork
{
    /// <summary>The flows, in the order of the network.</summary>
    public required ImmutableArray<ReconciledFlow> Flows { get; init; }

    /// <summary>The nodes, in the order of the network.</summary>
    public required ImmutableArray<NodeBalance> Nodes { get; init; }

    /// <summary>The test of all measurements together.</summary>
    public required GlobalTest Global { get; init; }

    /// <summary>The serial elimination, step by step; empty when nothing is suspected.</summary>
    public ImmutableArray<Elimination> Search { get; init; } = [];

    /// <summary>What the search came to.</summary>
    public required Suspicion Suspicion { get; init; }

    /// <summary>The most doubtful flow; null when nothing is suspected or the balances cannot tell.</summary>
    public string? MostDoubtful => Suspicion is Suspicion.OneValue or Suspicion.SeveralValues ? Search[0].Candidates[0] : null;
}
