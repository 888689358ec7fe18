using System.Collections.Immutable;
using EcoPark.Standards.Reconciliation;

namespace EcoPark.Standards.Tests.Reconciliation;

public sealed class FlowReconciliationTests
{
    // F = 100.395, a = 64.325, b = 35.545; the defect 0.525 is shared by three means of equal variance.
    [Fact]
    public void Bypass_with_all_streams_measured_gives_the_book_s_flows()
    {
        var got = Bypass.Good(Bypass.Of(Bypass.Fair));

        Near([100.22, 64.50, 35.72, 64.50, 35.72, 100.22], got.Flows.Select(flow => flow.Reconciled), 1e-9);
        Assert.Equal(4, got.Global.DegreesOfFreedom);
        Assert.Equal(Suspicion.None, got.Suspicion);
    }

    // F = 100.395 with variance 1/2, a = 64.45 and b = 36.44 with variance 1; the defect −0.495 over 2.5.
    [Fact]
    public void Bypass_without_streams_3_and_4_gives_them_from_the_balances()
    {
        var got = Bypass.Good(Bypass.Of(Bypass.Fair, 3, 4));

        Near([100.494, 64.252, 36.242, 64.252, 36.242, 100.494], got.Flows.Select(flow => flow.Reconciled), 1e-9);
        Assert.Equal([FlowClass.Redundant, FlowClass.Redundant, FlowClass.Observable, FlowClass.Observable, FlowClass.Redundant, FlowClass.Redundant], got.Flows.Select(flow => flow.Class));
        Assert.Equal(2, got.Global.DegreesOfFreedom);
    }

    [Fact]
    public void Bypass_with_two_streams_measured_is_observable_and_cannot_be_tested()
    {
        var got = Bypass.Good(Bypass.Of(Bypass.Fair, 3, 4, 5, 6));

        Near([101.91, 64.45, 37.46, 64.45, 37.46, 101.91], got.Flows.Select(flow => flow.Reconciled), 1e-9);
        Assert.All(got.Flows.Take(2), flow => Assert.Equal(FlowClass.NonRedundant, flow.Class));
        Assert.All(got.Flows.Take(2), flow => Assert.Null(flow.TestValue));
        Assert.Equal(Suspicion.NotTestable, got.Suspicion);
    }

    [Fact]
    public void Bypass_with_its_ends_measured_leaves_the_inner_streams_unobservable()
    {
        var got = Bypass.Good(Bypass.Of(Bypass.Fair, 2, 3, 4, 5));

        Assert.Equal([FlowClass.Redundant, FlowClass.Unobservable, FlowClass.Unobservable, FlowClass.Unobservable, FlowClass.Unobservable, FlowClass.Redundant], got.Flows.Select(flow => flow.Class));
        Assert.All(got.Flows.Skip(1).Take(4), flow => Assert.Null(flow.Reconciled));
    }

    // 3.03²/2 + 4.25²/2 + 1.79²/2 + 1.475²/1.5 = 16.674 > χ²(4) = 9.488.
    [Fact]
    public void Bypass_with_a_bias_of_4_fails_the_global_test_as_in_the_book()
    {
        var got = Bypass.Good(Bypass.Of(Bypass.Biased));

        Assert.Equal(16.674, got.Global.Statistic, 0.0005);
        Assert.Equal(9.488, got.Global.Critical, 0.0005);
        Assert.False(got.Global.IsPassed);
    }

    // Imbalances −1.19, 4.25, −1.79, 1.76 over √3, √2, √2, √3.
    [Fact]
    public void Nodal_tests_of_the_biased_bypass_point_at_the_exchanger()
    {
        var got = Bypass.Good(Bypass.Of(Bypass.Biased));

        Near([0.6870, 3.0052, 1.2657, 1.0161], got.Nodes.Select(node => node.TestValue), 0.0001);
    }

    // Adjustments −3.07/3, … over √(2/3).
    [Fact]
    public void Measurement_tests_of_the_biased_bypass_name_stream_2()
    {
        var got = Bypass.Good(Bypass.Of(Bypass.Biased));

        Near([1.2533, 3.2047, 0.4940, 2.0004, 1.6984, 2.4577], got.Flows.Select(flow => flow.TestValue), 0.0001);
        Assert.Equal("2", got.MostDoubtful);
        Assert.Equal(Suspicion.OneValue, got.Suspicion);
        Assert.Equal(6.4037, Assert.Single(got.Search).After.Statistic, 0.0005); // 16.674 − 3.2047²
        Assert.Equal(7.815, got.Search[0].After.Critical, 0.0005);
    }

    [Fact]
    public void One_balance_alone_cannot_tell_which_value_is_wrong()
    {
        var got = Bypass.Good(Single(68.2, 59.9, 1));

        Assert.Equal(Suspicion.CannotTell, got.Suspicion);
        Assert.Null(got.MostDoubtful);
        Assert.Equal(["in", "out"], got.Search[0].Candidates);
        Assert.Equal(0, got.Search[0].After.DegreesOfFreedom);
    }

    [Fact]
    public void A_small_imbalance_is_no_suspicion_and_is_shared_by_variance()
    {
        var got = Bypass.Good(new FlowNetwork(["n"], [new("in", null, "n") { Value = 103, Uncertainty = 1 }, new("out", "n", null) { Value = 100, Uncertainty = 2 }]));

        Near([102.4, 102.4], got.Flows.Select(flow => flow.Reconciled), 1e-12); // 3 shared 1 : 4
        Assert.Equal(Suspicion.None, got.Suspicion);
        Assert.Equal(1.8, got.Global.Statistic, 1e-12); // 3²/5
    }

    [Theory]
    [InlineData(1, 3.841)]
    [InlineData(2, 5.991)]
    [InlineData(3, 7.815)]
    [InlineData(10, 18.307)]
    [InlineData(100, 124.342)]
    public void Critical_values_are_those_of_the_printed_tables(int degrees, double expected)
    {
        var nodes = Enumerable.Range(0, degrees).Select(index => $"n{index}").ToImmutableArray();
        var got = Bypass.Good(new FlowNetwork(nodes,
            [.. nodes.SelectMany(node => new[] { new NetworkFlow(node + "+", null, node) { Value = 1, Uncertainty = 1 }, new NetworkFlow(node + "-", node, null) { Value = 1, Uncertainty = 1 } })]));

        Assert.Equal(expected, got.Global.Critical, 0.0005);
    }

    [Theory]
    [InlineData("duplicate-node")]
    [InlineData("duplicate-flow")]
    [InlineData("unknown-node")]
    [InlineData("loose-flow")]
    [InlineData("not-a-number")]
    [InlineData("no-uncertainty")]
    [InlineData("uncertainties-apart")]
    [InlineData("too-large")]
    public void What_is_no_network_is_refused_with_its_place(string code)
    {
        var good = Single(1, 1, 1);
        var bad = code switch
        {
            "duplicate-node" => good with { Nodes = ["n", "n"] },
            "duplicate-flow" => good with { Flows = [good.Flows[0], good.Flows[0]] },
            "unknown-node" => good with { Flows = [good.Flows[0] with { From = "m" }] },
            "loose-flow" => good with { Flows = [good.Flows[0] with { To = null }] },
            "not-a-number" => Single(double.NaN, 1, 1),
            "no-uncertainty" => Single(1, 1, 0),
            "uncertainties-apart" => good with { Flows = [good.Flows[0] with { Uncertainty = 1e7 }, good.Flows[1]] },
            _ => good with { Flows = [.. Enumerable.Range(0, 601).Select(index => new NetworkFlow($"f{index}", null, "n"))] },
        };

        Assert.Equal(code, Assert.Single(FlowReconciliation.Of(bad).Problems).Code);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(0.6)]
    [InlineData(double.NaN)]
    public void A_significance_that_is_none_is_refused(double significance) =>
        Assert.Equal("significance", FlowReconciliation.Of(Single(1, 1, 1), significance).Problems[0].Code);

    private static FlowNetwork Single(double inflow, double outflow, double uncertainty) =>
        new(["n"], [new("in", null, "n") { Value = inflow, Uncertainty = uncertainty }, new("out", "n", null) { Value = outflow, Uncertainty = uncertainty }]);

    private static void Near(double[] expected, IEnumerable<double?> got, double tolerance) =>
        Assert.All(expected.Zip(got), pair => Assert.Equal(pair.First, Assert.NotNull(pair.Second), tolerance));
}
