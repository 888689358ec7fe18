using System.Globalization;
using EcoPark.Standards.Reading;

namespace EcoPark.Standards.Reconciliation;

/// <summary>What a network must be before anything is computed.</summary>
internal static class NetworkCheck
{
    // Squared, and in double: beyond this ratio the greater uncertainty swallows the smaller.
    private const double GreatestRatio = 1e6;

    public static Problem? Refusal(FlowNetwork network) => Size(network) ?? Names(network) ?? network.Flows.Select(flow => Of(network, flow)).FirstOrDefault(problem => problem is not null) ?? Apart(network);

    private static Problem? Size(FlowNetwork network) => network.Nodes.Length > FlowNetwork.MostNodes || network.Flows.Length > FlowNetwork.MostFlows
        ? new Problem("too-large", "network",
            $"网络有 {network.Nodes.Length} 个节点、{network.Flows.Length} 条流，上限是 {FlowNetwork.MostNodes} 和 {FlowNetwork.MostFlows}；请按企业或按介质拆开。",
            $"The network has {network.Nodes.Length} nodes and {network.Flows.Length} flows, at most {FlowNetwork.MostNodes} and {FlowNetwork.MostFlows}; split it by firm or medium.")
        : null;

    private static Problem? Names(FlowNetwork network) => Twice(network.Nodes) is { } node
        ? new Problem("duplicate-node", node, $"节点“{node}”出现两次；请改名。", $"The node '{node}' is there twice; rename one.")
        : Twice(network.Flows.Select(flow => flow.Code)) is { } code
            ? new Problem("duplicate-flow", code, $"流“{code}”出现两次；请改名。", $"The flow '{code}' is there twice; rename one.")
            : null;

    private static Problem? Of(FlowNetwork network, NetworkFlow flow) => flow switch
    {
        { From: { } from } when !network.Nodes.Contains(from) => Unknown(flow, from),
        { To: { } to } when !network.Nodes.Contains(to) => Unknown(flow, to),
        _ when flow.From == flow.To => new Problem("loose-flow", flow.Code, $"流“{flow.Code}”两端相同，不进入任何平衡；请写明起点或终点。",
            $"The flow '{flow.Code}' has the same at both ends and is in no balance; name where it comes from or goes to."),
        { Value: { } value } when !double.IsFinite(value) || !double.IsFinite(flow.Uncertainty) => new Problem("not-a-number", flow.Code,
            $"流“{flow.Code}”的值或不确定度不是有限的数；没有值时留空。", $"Value or uncertainty of '{flow.Code}' is no finite number; leave it out when there is none."),
        { Value: not null, Uncertainty: <= 0 } => new Problem("no-uncertainty", flow.Code,
            $"流“{flow.Code}”的标准不确定度是 {Text(flow.Uncertainty)}，须大于 0；没有完全准确的测量。", $"The standard uncertainty of '{flow.Code}' is {Text(flow.Uncertainty)}; it must be above 0, no measurement is perfect."),
        _ => null,
    };

    private static Problem? Apart(FlowNetwork network)
    {
        var given = network.Flows.Where(flow => flow.Value is not null).Select(flow => flow.Uncertainty).ToList();
        return given.Count > 0 && given.Max() > GreatestRatio * given.Min()
            ? new Problem("uncertainties-apart", "network", $"最大与最小的不确定度相差超过 10⁶ 倍，无法可靠计算；请检查单位。",
                $"The uncertainties differ by more than a factor of 10⁶, which cannot be computed reliably; check the units.")
            : null;
    }

    private static Problem Unknown(NetworkFlow flow, string node) => new("unknown-node", flow.Code,
        $"流“{flow.Code}”的节点“{node}”不在网络中；请补上节点或改正。", $"The node '{node}' of flow '{flow.Code}' is not in the network; add it or correct the flow.");

    private static string Text(double value) => value.ToString("G4", CultureInfo.InvariantCulture);

    private static string? Twice(IEnumerable<string> names) => names.GroupBy(name => name, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1)?.Key;
}
