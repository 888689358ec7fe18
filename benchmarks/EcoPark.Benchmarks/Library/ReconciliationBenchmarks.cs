using EcoPark.Standards.Reconciliation;

namespace EcoPark.Benchmarks.Library;

public class ReconciliationBenchmarks
{
    private static readonly (string? From, string? To)[] Pipes =
        [(null, "splitter"), ("splitter", "exchanger"), ("splitter", "valve"), ("exchanger", "mixer"), ("valve", "mixer"), ("mixer", null)];

    private static readonly double[] Values = [101.91, 68.45, 34.65, 64.20, 36.44, 98.88];
    private readonly FlowNetwork[] _firms = [.. Enumerable.Range(0, 1000).Select(Of)];

    [Benchmark, Budget("reconcile the flows of 1,000 firms, six flows each, one of them wrong")]
    public int Thousand() => _firms.Count(firm => FlowReconciliation.Of(firm).IsOk);

    private static FlowNetwork Of(int firm) => new(
        ["splitter", "exchanger", "valve", "mixer"],
        [.. Pipes.Select((ends, index) => new NetworkFlow($"{index + 1}", ends.From, ends.To) { Value = Values[index] + firm, Uncertainty = 1 })]);
}
