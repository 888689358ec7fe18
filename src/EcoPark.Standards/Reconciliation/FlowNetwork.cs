using System.Collections.Immutable;

namespace EcoPark.Standards.Reconciliation;

/// <summary>Nodes in which nothing appears or vanishes, and the flows between them; all flows in one unit.</summary>
/// <param name="Nodes">The nodes that balance; outside is not one of them.</param>
/// <param name="Flows">The flows; each touches at least one node.</param>
public sealed record FlowNetwork(ImmutableArray<string> Nodes, ImmutableArray<NetworkFlow> Flows)
{
    /// <summary>Most nodes of one network: the matrices are dense.</summary>
    public const int MostNodes = 200;

    /// <summary>Most flows of one network.</summary>
    public const int MostFlows = 600;
}
