using EcoPark.Standards.Reconciliation;

namespace EcoPark.Standards.Tests.Reconciliation;

/// <summary>
/// The heat exchanger with bypass of Narasimhan and Jordache 2000: stream 1 is split into 2 (through the exchanger, then 4) and 3
/// (through the valve, then 5), which meet in the mixer and leave as 6. The book's numbers are quoted from memory, the book was not
/// opened; each was derived again by hand from the means F = (y1 + y6)/2, a = (y2 + y4)/2, b = (y3 + y5)/2 and the defect F − a − b.
/// </summary>
internal static class Bypass
{
    public static readonly double[] Fair = [101.91, 64.45, 34.65, 64.20, 36.44, 98.88];
    public static readonly double[] Biased = [101.91, 68.45, 34.65, 64.20, 36.44, 98.88]; // 4 too much in stream 2

    public static FlowNetwork Of(double[] values, params int[] unmeasured) => new(
        ["splitter", "exchanger", "valve", "mixer"],
        [
            .. new[] { (null, "splitter"), ("splitter", "exchanger"), ("splitter", "valve"), ("exchanger", "mixer"), ("valve", "mixer"), ("mixer", (string?)null) }
                .Select((ends, index) => new NetworkFlow($"{index + 1}", ends.Item1, ends.Item2)
                {
                    Value = unmeasured.Contains(index + 1) ? null : values[index],
                    Uncertainty = 1,
                }),
        ]);

    public static ReconciledNetwork Good(FlowNetwork network)
    {
        var result = FlowReconciliation.Of(network);
        Assert.True(result.IsOk, string.Join('\n', result.Problems));
        return result.Value;
    }
}
