using EcoPark.Standards.Factors;
using EcoPark.Standards.Quantities;
using EcoPark.Standards.Reading;

namespace EcoPark.Standards.Tests.Factors;

public sealed class EnergyAccountTests
{
    private static readonly SetName Calorific = new("gbt2589-2020");
    private static readonly SetName Equivalent = new("electricity-equivalent");

    [Fact]
    public void Calorific_account_by_hand()
    {
        // 1000 t × 0.7143 = 714.3; 100 万kWh = 1,000,000 × 0.1229 kg = 122.9 t; 10 万m³ = 100,000 × 1.2143 kg = 121.43 t;
        // 500 GJ = 500,000 MJ × 0.0341 kg = 17.05 t; given away 200,000 × 0.1229 kg = 24.58 t.
        // 714.3 + 122.9 + 121.43 + 17.05 − 24.58 = 951.1
        var account = Good(Compute(EnergyBasis.Calorific, null,
            Sets.Amount("raw-coal", "1000", "吨"), Sets.Amount("electricity", "100", "万kWh"), Sets.Amount("natural-gas", "10", "万立方米"),
            Sets.Amount("heat", "500", "GJ"), Sets.Amount("electricity", "200000", "kWh", EnergyFlow.Exported)));
        Assert.Equal(Sets.Number("951.1"), account.Total);
        Assert.Equal(["714.3", "122.9", "121.43", "17.05", "-24.58"], account.Lines.Select(line => line.StandardCoal.ToString()));
        Assert.Equal("电力按当量值折算", account.BasisText.Zh);
        var coal = account.Lines[0];
        Assert.Equal((Sets.Number("0.7143"), "吨标煤", "吨", "V", new SetName("gbt2589-2020", "1"), false),
            (coal.Coefficient, coal.CoefficientUnit.Symbol, coal.Per.Symbol, coal.Provenance.Certainty, coal.Set, coal.IsGiven));
    }

    [Fact]
    public void Equivalent_account_takes_the_coefficient_that_the_park_gives()
    {
        // 1,000,000 kWh × 0.31 kg = 310 t; coal stays 714.3.
        var power = Sets.Amount("electricity", "1000000", "kWh") with { Coefficient = new GivenCoefficient(Sets.Number("0.31"), "上年火电煤耗通报") };
        var account = Good(Compute(EnergyBasis.Equivalent, Equivalent, Sets.Amount("raw-coal", "1000", "吨"), power));
        Assert.Equal(Sets.Number("1024.3"), account.Total);
        Assert.True(account.Lines[1].IsGiven);
        Assert.Equal(("上年火电煤耗通报", "?"), (account.Lines[1].Provenance.Source, account.Lines[1].Provenance.Certainty));
        Assert.Equal("电力按等价值折算", account.BasisText.Zh);
    }

    [Fact]
    public void Own_renewable_energy_counts_as_energy_and_stands_apart()
    {
        var account = Good(Compute(EnergyBasis.Calorific, null,
            Sets.Amount("electricity", "1000", "kWh"), Sets.Amount("electricity", "3000", "kWh", EnergyFlow.OwnRenewable)));
        Assert.Equal(Sets.Number("0.4916"), account.Total);
        Assert.Equal(Sets.Number("0.3687"), account.OwnRenewable);
    }

    [Theory]
    [InlineData("uranium", "1", "吨", "unknown-carrier")]
    [InlineData("raw-coal", "1", "立方米", "wrong-unit")]
    [InlineData("raw-coal", "1", "吨CO2", "wrong-unit")]
    [InlineData("electricity", "1", "吨标煤", "wrong-unit")]
    [InlineData("raw-coal", "-1", "吨", "negative-amount")]
    [InlineData("coal-slime", "1", "吨", "coefficient-needed")]
    [InlineData("electricity-historic", "1", "kWh", "unknown-carrier")]
    public void An_amount_that_cannot_be_converted_is_refused(string carrier, string value, string unit, string code)
    {
        var result = Compute(EnergyBasis.Calorific, null, Sets.Amount("coke", "1", "吨"), Sets.Amount(carrier, value, unit));
        Assert.Equal(code, Sets.Code(result));
        Assert.Equal("amounts[1] " + carrier, result.Problems[0].Place);
    }

    [Theory]
    [InlineData("coal-slime", "吨", "0.5", "化验单", "coefficient-refused")]
    [InlineData("coal-slime", "吨", "0.35", " ", "coefficient-refused")]
    [InlineData("raw-coal", "吨", "0.6", "化验单", "coefficient-refused")]
    [InlineData("coal-slime", "吨", "0.35", "化验单", null)]
    [InlineData("natural-gas", "立方米", "1.33", "供气合同", null)]
    public void A_given_coefficient_needs_evidence_and_a_place_in_the_range(string carrier, string unit, string value, string evidence, string? code)
    {
        var result = Compute(EnergyBasis.Calorific, null,
            Sets.Amount(carrier, "1000", unit) with { Coefficient = new GivenCoefficient(Sets.Number(value), evidence) });
        Assert.Equal(code, result.IsOk ? null : result.Problems[0].Code);
    }

    [Fact]
    public void Bases_are_never_mixed()
    {
        var power = Sets.Amount("electricity", "1", "kWh");
        Assert.Equal("basis-mixed", Sets.Code(Compute(EnergyBasis.Calorific, Equivalent, power)));
        Assert.Equal("basis-mixed", Sets.Code(Compute(EnergyBasis.Equivalent, Calorific, power)));
        Assert.Equal("basis-open", Sets.Code(Compute(EnergyBasis.Equivalent, null, power)));
        Assert.Equal("coefficient-needed", Sets.Code(Compute(EnergyBasis.Equivalent, Equivalent, power)));
        var coal = Sets.Amount("raw-coal", "1", "吨");
        var one = Good(Compute(EnergyBasis.Calorific, null, coal));
        Assert.Equal("basis-mixed", Sets.Code(EnergyAccount.Sum([one, Good(Compute(EnergyBasis.Equivalent, null, coal))])));
    }

    [Fact]
    public void A_transfer_inside_the_park_cancels_in_its_sum()
    {
        var seller = Good(Compute(EnergyBasis.Calorific, null, Sets.Amount("raw-coal", "1000", "吨"), Sets.Amount("heat", "500", "GJ", EnergyFlow.Exported)));
        var buyer = Good(Compute(EnergyBasis.Calorific, null, Sets.Amount("heat", "500", "GJ")));
        Assert.Equal(Sets.Number("714.3"), Good(EnergyAccount.Sum([seller, buyer])).Total);
    }

    [Fact]
    public void Nothing_given_is_not_zero()
    {
        Assert.Equal("no-amounts", Sets.Code(Compute(EnergyBasis.Calorific, null)));
        Assert.Equal("no-amounts", Sets.Code(EnergyAccount.Sum([])));
        Assert.Equal(Rational.Zero, Good(Compute(EnergyBasis.Calorific, null, Sets.Amount("coke", "0", "吨"))).Total);
    }

    [Fact]
    public void All_problems_are_reported_together() =>
        Assert.Equal(["unknown-carrier", "wrong-unit"], Compute(EnergyBasis.Calorific, null,
            Sets.Amount("uranium", "1", "吨"), Sets.Amount("coke", "1", "kWh")).Problems.Select(problem => problem.Code));

    private static Result<EnergyAccount> Compute(EnergyBasis basis, SetName? equivalent, params CarrierAmount[] amounts) => EnergyAccount.Compute(
        new EnergyRequest { Amounts = [.. amounts], Basis = basis, Set = Calorific, EquivalentSet = equivalent }, Sets.Library);

    private static EnergyAccount Good(Result<EnergyAccount> result) => result.Value ?? throw new InvalidOperationException(result.Problems[0].ToString());
}
