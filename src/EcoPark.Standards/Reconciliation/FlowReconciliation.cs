using System.Collections.Immutable;
using EcoPark.Standards.Reading;

namespace EcoPark.Standards.Reconciliation;

/// <summary>
/// Data reconciliation of a flow network: weighted least squares under the balances of its nodes, the global, nodal and measurement
/// tests, and a serial elimination that names the most doubtful value, or says that the balances cannot tell.
/// </summary>
/// <remarks>
/// Statistics in <c>double</c>: results explain and never become data. Errors are taken as independent and normal. Equal input gives
/// equal output, bit by bit; nothing is drawn at random. Negative results are given as they come: a flow cannot run backwards, which is
/// for the reader to judge.
/// </remarks>
/// <source>
/// S. Narasimhan and C. Jordache, Data Reconciliation and Gross Error Detection, Gulf 2000, chapters 3, 7 and 8 (serial elimination);
/// J. A. Romagnoli and M. C. Sánchez, Data Processing and Reconciliation for Chemical Process Operations, 2000.
/// </source>
public static class FlowReconciliation
{
    // Flows of the same single balance have equal test values up to rounding.
    private const double Tie = 1e-6;

    /// <summary>Reconciles a network.</summary>
    /// <param name="network">Nodes and flows.</param>
    /// <param name="significance">Probability with which the global test fails by chance; above 0, at most 0.5.</param>
    /// <returns>
    /// The network reconciled, or a problem at the node or flow: <c>too-large</c>, <c>duplicate-node</c>, <c>duplicate-flow</c>,
    /// <c>unknown-node</c>, <c>loose-flow</c> (no node, or the same at both ends), <c>not-a-number</c>, <c>no-uncertainty</c>,
    /// <c>uncertainties-apart</c> or <c>significance</c>.
    /// </returns>
    public static Result<ReconciledNetwork> Of(FlowNetwork network, double significance = 0.05)
    {
        if (!(significance > 0 && significance <= 0.5))
        {
            return new Problem("significance", "significance", "显著性水平须大于 0、不超过 0.5；通常用 0.05。", "The significance is above 0 and at most 0.5; 0.05 is usual.");
        }

        return NetworkCheck.Refusal(network) is { } problem ? problem : Reconcile(network, significance);
    }

    private static ReconciledNetwork Reconcile(FlowNetwork network, double significance)
    {
        var measured = network.Flows.Select(flow => flow.Value is not null).ToArray();
        var equations = new BalanceEquations(network, measured);
        var adjustment = new WeightedAdjustment(equations.Balances, network.Flows);
        var values = network.Flows.Select((flow, index) => flow.Value + adjustment.Adjustment(index)).ToArray();
        var global = Test(adjustment, equations, significance);
        var search = global.IsPassed ? [] : Search(network, significance);
        return new ReconciledNetwork
        {
            Flows = [.. network.Flows.Select((flow, index) => flow.Value is { } value
                ? new ReconciledFlow(flow.Code, adjustment.IsInBalance[index] ? FlowClass.Redundant : FlowClass.NonRedundant)
                {
                    Measured = value,
                    Reconciled = values[index],
                    Adjustment = adjustment.Adjustment(index),
                    TestValue = adjustment.TestValue(index),
                }
                : Unmeasured(flow, equations.EquationOf(index, measured), index, values))],
            Nodes = [.. network.Nodes.Select(node => Balance(network, node))],
            Global = global,
            Search = search,
            Suspicion = global.DegreesOfFreedom == 0 ? Suspicion.NotTestable : Of(search),
        };
    }

    private static ReconciledFlow Unmeasured(NetworkFlow flow, double[]? equation, int index, double?[] values) => equation is null
        ? new ReconciledFlow(flow.Code, FlowClass.Unobservable)
        : new ReconciledFlow(flow.Code, FlowClass.Observable)
        {
            // 0 − x, not −x: no negative zero.
            Reconciled = 0 - (equation.Select((coefficient, other) => other == index ? 0 : coefficient * values[other].GetValueOrDefault()).Sum() / equation[index]),
        };

    private static NodeBalance Balance(FlowNetwork network, string node)
    {
        var flows = network.Flows.Where(flow => flow.From == node || flow.To == node).ToList();
        var inflow = flows.Where(flow => flow.To == node).Sum(flow => flow.Value.GetValueOrDefault());
        var outflow = flows.Where(flow => flow.From == node).Sum(flow => flow.Value.GetValueOrDefault());
        var complete = flows.Count > 0 && flows.TrueForAll(flow => flow.Value is not null);
        return new NodeBalance(node, inflow, outflow)
        {
            IsComplete = complete,
            TestValue = complete ? Math.Abs(inflow - outflow) / Math.Sqrt(flows.Sum(flow => flow.Uncertainty * flow.Uncertainty)) : null,
        };
    }

    private static GlobalTest Test(WeightedAdjustment adjustment, BalanceEquations equations, double significance) => equations.Balances.Count is > 0 and var degrees
        ? new GlobalTest(adjustment.Statistic, degrees, ChiSquare.Critical(degrees, significance))
        : new GlobalTest(0, 0, 0);

    // Leaves out the flow with the greatest test value until the rest agrees. The last balance always agrees with itself.
    private static ImmutableArray<Elimination> Search(FlowNetwork network, double significance)
    {
        var steps = ImmutableArray.CreateBuilder<Elimination>();
        for (var current = network; steps.Count == 0 || !steps[^1].After.IsPassed;)
        {
            var adjustment = AdjustmentOf(current, out _);
            var tests = current.Flows.Select((flow, index) => (flow.Code, Value: flow.Value is null ? null : adjustment.TestValue(index))).ToList();
            var greatest = tests.Max(test => test.Value).GetValueOrDefault();
            ImmutableArray<string> candidates = [.. tests.Where(test => test.Value >= greatest * (1 - Tie)).Select(test => test.Code)];
            current = current with { Flows = [.. current.Flows.Select(flow => flow.Code == candidates[0] ? flow with { Value = null } : flow)] };
            var after = AdjustmentOf(current, out var equations);
            steps.Add(new Elimination(candidates, greatest, Test(after, equations, significance)));
        }

        return steps.ToImmutable();
    }

    private static WeightedAdjustment AdjustmentOf(FlowNetwork network, out BalanceEquations equations)
    {
        equations = new BalanceEquations(network, [.. network.Flows.Select(flow => flow.Value is not null)]);
        return new WeightedAdjustment(equations.Balances, network.Flows);
    }

    private static Suspicion Of(ImmutableArray<Elimination> search) => search switch
    {
        [] => Suspicion.None,
        [{ Candidates.Length: > 1 }, ..] => Suspicion.CannotTell,
        [{ After.DegreesOfFreedom: 0 }] => Suspicion.CannotTell,
        [_] => Suspicion.OneValue,
        _ => Suspicion.SeveralValues,
    };
}
