using System.Collections.Immutable;

namespace EcoPark.Standards.Reconciliation;

/// <summary>One step of the search: the flows with the greatest test value, and the global test when one of them is left out.</summary>
/// <param name="Candidates">Flows that the balances cannot tell apart: leaving out any one of them has the same effect. In the order of the network.</param>
/// <param name="TestValue">Their test value.</param>
/// <param name="After">The global test without the first of them.</param>
public sealed record Elimination(ImmutableArray<string> Candidates, double TestValue, GlobalTest After);
