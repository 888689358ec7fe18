using CsCheck;
using EcoPark.Standards.Reconciliation;

namespace EcoPark.Standards.Tests.Reconciliation;

public sealed class FlowReconciliationLaws
{
    private static readonly Gen<double[]> Values = Gen.Double[1, 1000].Array[6];
    private static readonly Gen<double> Flow = Gen.Double[10, 1000];

    [Fact]
    public void Every_balance_closes_after_reconciliation() => Values.Sample(values =>
    {
        var x = Bypass.Good(Bypass.Of(values)).Flows.Select(flow => flow.Reconciled.GetValueOrDefault()).ToArray();

        Assert.Equal(x[0], x[1] + x[2], 1e-8);
        Assert.Equal(x[1], x[3], 1e-8);
        Assert.Equal(x[2], x[4], 1e-8);
        Assert.Equal(x[5], x[3] + x[4], 1e-8);
    });

    [Fact]
    public void A_balanced_network_stays_as_it_is() => Gen.Select(Flow, Flow).Sample((a, b) =>
    {
        var got = Bypass.Good(Bypass.Of([a + b, a, b, a, b, a + b]));

        Assert.All(got.Flows, flow => Assert.Equal(0, flow.Adjustment.GetValueOrDefault(), 1e-9));
        Assert.Equal(Suspicion.None, got.Suspicion);
    });

    [Fact]
    public void Another_unit_scales_the_flows_and_leaves_the_tests() => Gen.Select(Values, Gen.Double[0.001, 1000]).Sample((values, unit) =>
    {
        var network = Bypass.Of(values);
        var one = Bypass.Good(network);
        var other = Bypass.Good(network with { Flows = [.. network.Flows.Select(flow => flow with { Value = flow.Value * unit, Uncertainty = flow.Uncertainty * unit })] });

        Assert.All(one.Flows.Zip(other.Flows), pair => Assert.Equal(pair.First.Reconciled.GetValueOrDefault() * unit, pair.Second.Reconciled.GetValueOrDefault(), 1e-6 * unit));
        Assert.All(one.Flows.Zip(other.Flows), pair => Assert.Equal(pair.First.TestValue.GetValueOrDefault(), pair.Second.TestValue.GetValueOrDefault(), 1e-6));
    });

    [Fact]
    public void A_planted_gross_error_is_the_one_that_is_named() => Gen.Select(Flow, Flow, Gen.Int[0, 5], Gen.Double[20, 500]).Sample((a, b, wrong, error) =>
    {
        double[] values = [a + b, a, b, a, b, a + b];
        values[wrong] += error;

        var got = Bypass.Good(Bypass.Of(values));

        Assert.Equal($"{wrong + 1}", got.MostDoubtful);
        Assert.Equal(Suspicion.OneValue, got.Suspicion);
    });

    [Fact]
    public void The_square_of_the_greatest_test_value_is_what_its_removal_saves() => Gen.Select(Values, Gen.Double[50, 500]).Sample((values, error) =>
    {
        values[0] += error;
        var got = Bypass.Good(Bypass.Of(values));
        if (!got.Search.IsEmpty)
        {
            Assert.Equal(got.Global.Statistic - (got.Search[0].TestValue * got.Search[0].TestValue), got.Search[0].After.Statistic, 1e-6 * got.Global.Statistic);
        }
    });

    [Fact]
    public void Equal_input_gives_equal_output_to_the_last_bit() => Values.Sample(values =>
        Assert.Equal(Bypass.Good(Bypass.Of(values)).Flows, Bypass.Good(Bypass.Of(values)).Flows));
}
