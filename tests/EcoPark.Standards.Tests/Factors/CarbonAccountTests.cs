using EcoPark.Standards.Factors;
using EcoPark.Standards.Quantities;
using EcoPark.Standards.Reading;

namespace EcoPark.Standards.Tests.Factors;

public sealed class CarbonAccountTests
{
    private static readonly CarbonRequest Jiangsu = new()
    {
        Year = 2022,
        Amounts = [],
        FuelSet = new SetName("fuels-sector-guides"),
        Place = new GridPlace(GridLevel.Provincial, "江苏"),
        HeatSet = new SetName("fuels-direct"),
    };

    [Fact]
    public void Account_by_hand()
    {
        // 1000 t × 23.204 GJ/t × 0.02618 tC/GJ × 0.93 × 44/12 = 2071.5092552 t
        // 10 万m³ × 389.31 × 0.0153 × 0.99 × 44/12 = 10 × 21.62188809 = 216.2188809 t
        // 1,000,000 kWh × 0.5978 kg = 597.8 t; given away 300,000 kWh × 0.5978 kg = 179.34 t; own solar 0; 1000 GJ × 0.11 = 110 t
        var account = Good(Compute(Jiangsu,
            Sets.Amount("bituminous-coal", "1000", "吨"), Sets.Amount("natural-gas", "100000", "立方米"), Sets.Amount("electricity", "100", "万kWh"),
            Sets.Amount("electricity", "300", "MWh", EnergyFlow.Exported), Sets.Amount("electricity", "500", "MWh", EnergyFlow.OwnRenewable),
            Sets.Amount("heat", "1000", "GJ")));
        Assert.Equal(["2071.5092552", "216.2188809", "597.8", "-179.34", "0", "110"], account.Lines.Select(line => line.Emission.ToString()));
        Assert.Equal(Sets.Number("2816.1881361"), account.Total);
        Assert.Equal(Sets.Number("2287.7281361"), account.Of(CarbonSource.Fuel));
        Assert.Equal(Sets.Number("418.46"), account.Of(CarbonSource.Electricity));
        Assert.Equal(Sets.Number("110"), account.Of(CarbonSource.Heat));
        Assert.Equal(new SetName("grid-co2-2022", "1"), account.Lines[2].Set);
        Assert.Equal(["23.204", "0.02618", "0.93", "3.6666666666666667"], account.Lines[0].Factors.Select(factor => factor.Quantity.Value.ToString()));
        Assert.Null(account.Lines[4].Set);
    }

    [Fact]
    public void The_year_of_the_data_decides_the_factor()
    {
        // 1,000,000 kWh: 597.8 t with 2022, 645.1 t with 2021.
        var power = Sets.Amount("electricity", "1000000", "kWh");
        Assert.Equal(Sets.Number("597.8"), Good(Compute(Jiangsu, power)).Total);
        Assert.Equal(Sets.Number("645.1"), Good(Compute(Jiangsu with { Year = 2021 }, power)).Total);
        var problem = Assert.Single(Compute(Jiangsu with { Year = 2014 }, power).Problems);
        Assert.Equal("no-factor-for-year", problem.Code);
        Assert.Contains("2021, 2022", problem.En, StringComparison.Ordinal);
    }

    [Fact]
    public void Direct_factors_are_a_method_of_their_own()
    {
        // 1000 t × 1.9003 = 1900.3 t; 1000 m³ × 2.1622 kg = 2.1622 t
        var direct = Jiangsu with { FuelSet = new SetName("fuels-direct") };
        var account = Good(Compute(direct, Sets.Amount("raw-coal", "1000", "吨"), Sets.Amount("natural-gas", "1000", "立方米")));
        Assert.Equal(Sets.Number("1902.4622"), account.Total);
        Assert.False(account.FuelsByCalorificValue);
        var other = Good(Compute(Jiangsu, Sets.Amount("coke", "1", "吨")));
        Assert.Equal("methods-mixed", Sets.Code(CarbonAccount.Sum([account, other])));
    }

    [Fact]
    public void A_transfer_inside_the_park_cancels_in_its_sum()
    {
        var seller = Good(Compute(Jiangsu, Sets.Amount("bituminous-coal", "1000", "吨"), Sets.Amount("heat", "500", "GJ", EnergyFlow.Exported)));
        var buyer = Good(Compute(Jiangsu, Sets.Amount("heat", "500", "GJ")));
        var park = Good(CarbonAccount.Sum([seller, buyer]));
        Assert.Equal(Sets.Number("2071.5092552"), park.Total);
        Assert.True(park.FuelsByCalorificValue);
        Assert.Equal("years-mixed", Sets.Code(CarbonAccount.Sum([seller, buyer with { Year = 2021 }])));
        Assert.Equal("no-amounts", Sets.Code(CarbonAccount.Sum([])));
    }

    [Theory]
    [InlineData("raw-coal", "吨", "unknown-carrier")]
    [InlineData("coke", "kWh", "wrong-unit")]
    [InlineData("coke", "吨CO2", "wrong-unit")]
    [InlineData("electricity", "吨标煤", "wrong-unit")]
    [InlineData("heat", "吨", "wrong-unit")]
    public void An_amount_without_a_fitting_factor_is_refused(string carrier, string unit, string code) =>
        Assert.Equal(code, Sets.Code(Compute(Jiangsu, Sets.Amount(carrier, "1", unit))));

    [Fact]
    public void What_was_not_named_is_not_guessed()
    {
        var bare = new CarbonRequest { Year = 2022, Amounts = [] };
        Assert.Equal("no-amounts", Sets.Code(Compute(bare)));
        Assert.Equal("set-open", Sets.Code(Compute(bare, Sets.Amount("coke", "1", "吨"))));
        Assert.Equal("set-open", Sets.Code(Compute(bare, Sets.Amount("heat", "1", "GJ"))));
        Assert.Equal("place-open", Sets.Code(Compute(bare, Sets.Amount("electricity", "1", "kWh"))));
        Assert.Equal("wrong-kind", Sets.Code(Compute(bare with { FuelSet = new SetName("gbt2589-2020") }, Sets.Amount("coke", "1", "吨"))));
        Assert.Equal("negative-amount", Sets.Code(Compute(Jiangsu, Sets.Amount("coke", "-1", "吨"))));
        Assert.Equal("fossil-as-renewable", Sets.Code(Compute(Jiangsu, Sets.Amount("coke", "1", "吨", EnergyFlow.OwnRenewable))));
        Assert.Equal(Rational.Zero, Good(Compute(bare, Sets.Amount("electricity", "1", "kWh", EnergyFlow.OwnRenewable))).Total);
    }

    private static Result<CarbonAccount> Compute(CarbonRequest request, params CarrierAmount[] amounts) =>
        CarbonAccount.Compute(request with { Amounts = [.. amounts] }, Sets.Library);

    private static CarbonAccount Good(Result<CarbonAccount> result) => result.Value ?? throw new InvalidOperationException(result.Problems[0].ToString());
}
