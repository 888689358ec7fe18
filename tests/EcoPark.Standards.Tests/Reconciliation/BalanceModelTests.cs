using System.Text;
using EcoPark.Standards.Definitions;
using EcoPark.Standards.Reconciliation;

namespace EcoPark.Standards.Tests.Reconciliation;

public sealed class BalanceModelTests
{
    private const string Small = """
        {"code":"x","zh":"水","en":"Water","medium":"water","of":"park","unit":"万立方米","floor":"0.001","source":"s","certainty":"own",
        "nodes":[{"code":"n","zh":"节点","en":"Node"}],
        "flows":[{"code":"in","zh":"进","en":"In","to":"n","item":"fresh_water","halfWidth":"0.02","means":{"zh":"水表","en":"meter"}},{"code":"out","zh":"出","en":"Out","from":"n"}]}
        """;

    [Fact]
    public void Shipped_balances_are_sound_and_of_every_medium()
    {
        var read = BalanceModelReader.Read(Repository.StandardFiles(), Repository.Library.Items);

        Assert.True(read.IsOk, string.Join('\n', read.Problems));
        Assert.Equal(["energy", "waste", "water"], read.Value.Select(model => model.Medium).Distinct().Order());
        Assert.All(read.Value, model => Assert.Equal("own", model.Certainty));
    }

    // 10⁴ m³ and 10⁴ t are alike at 1 t/m³; t to 10⁴ m³ is 1/10 000.
    [Fact]
    public void Factors_of_shipped_balances_fit_the_units_of_the_items()
    {
        var models = BalanceModelReader.Read(Repository.StandardFiles(), Repository.Library.Items).Value;
        Assert.NotNull(models);
        var flows = models.SelectMany(model => model.Flows.Where(flow => flow.Item is not null).Select(flow => (Model: model, Flow: flow)));
        Assert.All(flows, pair =>
        {
            Assert.True(Repository.Library.Items.TryFindItem(pair.Flow.Item ?? "", out var item));
            var expected = (item.Unit.Symbol, pair.Model.Unit) switch
            {
                var (own, other) when own == other => "1",
                ("万吨", "万立方米") => "1",
                ("吨", "万立方米") => "0.0001",
                var other => throw new InvalidOperationException($"{pair.Flow.Item}: {other}"),
            };
            Assert.Equal(expected, pair.Flow.Factor.ToSignificant(4));
        });
    }

    [Fact]
    public void A_small_balance_reads()
    {
        var read = Read(Small);

        Assert.True(read.IsOk, string.Join('\n', read.Problems));
        Assert.Equal(["in", "out"], read.Value[0].Flows.Select(flow => flow.Code));
    }

    [Theory]
    [InlineData("\"fresh_water\"", "\"fresh_wader\"", "unknown-item")]
    [InlineData("\"to\":\"n\"", "\"to\":\"m\"", "unknown-node")]
    [InlineData("\"halfWidth\":\"0.02\"", "\"halfWidth\":\"0\"", "out-of-range")]
    [InlineData("\"floor\":\"0.001\"", "\"floor\":\"2\"", "out-of-range")]
    [InlineData("\"medium\":\"water\"", "\"medium\":\"air\"", "unknown-word")]
    [InlineData("\"unit\"", "\"units\"", "missing-member")]
    [InlineData(",\"from\":\"n\"}", "}", "loose-flow")]
    [InlineData("{\"code\":\"out\"", "{\"code\":\"in\"", "duplicate-flow")]
    public void What_is_wrong_in_a_file_is_named(string good, string bad, string code) =>
        Assert.Contains(code, Read(Small.Replace(good, bad, StringComparison.Ordinal)).Problems.Select(problem => problem.Code));

    [Fact]
    public void The_same_code_twice_is_refused()
    {
        var bytes = Encoding.UTF8.GetBytes(Small);

        Assert.Equal("duplicate-balance", Assert.Single(BalanceModelReader.Read([new("balances/a.json", bytes), new("balances/b.json", bytes)], Repository.Library.Items).Problems).Code);
    }

    private static EcoPark.Standards.Reading.Result<IReadOnlyList<BalanceModel>> Read(string text) =>
        BalanceModelReader.Read([new SourceFile("balances/x.json", Encoding.UTF8.GetBytes(text))], Repository.Library.Items);
}
