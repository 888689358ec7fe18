using CsCheck;
using EcoPark.Standards.Quantities;
using static EcoPark.Standards.Tests.Quantities.Numbers;

namespace EcoPark.Standards.Tests.Quantities;

public sealed class UnitTests
{
    private static UnitTable Units => Repository.Library.Units;

    [Theory]
    [InlineData("1", "万元", "元", "10000")]
    [InlineData("1", "亿元", "万元", "10000")]
    [InlineData("480.25", "万立方米", "立方米", "4802500")]
    [InlineData("1", "平方公里", "平方米", "1000000")]
    [InlineData("62.5", "%", "—", "0.625")]
    [InlineData("0.7", "—", "%", "70")]
    [InlineData("9", "亿元/平方公里", "万元/平方公里", "90000")]
    [InlineData("1", "万吨", "吨", "10000")]
    [InlineData("3", "吨/万元", "千克/元", "0.3")]
    public void Known_conversions(string value, string from, string to, string expected) =>
        Assert.Equal(N(expected), new Quantity(N(value), Unit(from)).In(Unit(to)).Value);

    [Fact]
    public void Conversion_there_and_back_gives_the_same_number()
    {
        var units = Units.Spellings.Order(StringComparer.Ordinal).Select(Unit).ToList();
        Gen.Select(Any, Gen.Int[0, units.Count - 1], Gen.Int[0, units.Count - 1]).Sample((value, one, other) =>
        {
            if (units[one].Dimension != units[other].Dimension)
            {
                Assert.Throws<ArgumentException>(() => new Quantity(value, units[one]).In(units[other]));
                return true;
            }

            return new Quantity(value, units[one]).In(units[other]).In(units[one]).Value == value;
        });
    }

    [Fact]
    public void Sums_are_taken_in_the_unit_of_the_first()
    {
        var sum = new Quantity(1, Unit("亿元")) + new Quantity(5000, Unit("万元"));
        Assert.Equal("1.5 亿元", sum.ToString());
        Assert.Equal("0.5 亿元", (sum - new Quantity(10000, Unit("万元"))).ToString());
    }

    [Theory]
    [InlineData("人", "家")]
    [InlineData("人", "万元")]
    [InlineData("起", "次")]
    [InlineData("吨", "吨标煤")]
    [InlineData("元", "美元")]
    public void Unlike_things_are_never_added(string one, string other)
    {
        Assert.NotEqual(Unit(one).Dimension, Unit(other).Dimension);
        Assert.Throws<ArgumentException>(() => new Quantity(1, Unit(one)) + new Quantity(1, Unit(other)));
        Assert.Throws<ArgumentException>(() => new Quantity(1, Unit(one)) - new Quantity(1, Unit(other)));
    }

    [Fact]
    public void Dimensions_multiply_and_divide_like_powers()
    {
        Gen<Dimension> dimension = Gen.Select(Gen.Int[-3, 3], Gen.Int[-3, 3], Gen.Int[-3, 3],
            (energy, mass, person) => Dimension.Of([new("energy", energy), new("mass", mass), new("person", person)]));
        Gen.Select(dimension, dimension, dimension).Sample((a, b, c) =>
            a * b == b * a && a * (b * c) == a * b * c && a * b / b == a && a / a == Dimension.None
            && (a * b / b).GetHashCode() == a.GetHashCode() && a * Dimension.None == a);
    }

    [Fact]
    public void Quotient_and_product_of_quantities_carry_the_dimension()
    {
        var intensity = new Quantity(176000, Unit("吨标煤")) / new Quantity(352000, Unit("万元"));
        Assert.Equal(N("0.5"), intensity.In(Unit("吨标煤/万元")).Value);
        Assert.Equal(N("176000"), (intensity * new Quantity(352000, Unit("万元"))).In(Unit("吨标煤")).Value);
        Assert.Throws<DivideByZeroException>(() => intensity / new Quantity(0, Unit("人")));
    }

    [Fact]
    public void A_compound_unit_is_composed_left_to_right()
    {
        Assert.Equal(Unit("吨").Dimension / Unit("万元").Dimension / Unit("年").Dimension, Unit("吨/万元/年").Dimension);
        Assert.Equal(Unit("吨").Dimension * Unit("公里").Dimension, Unit("吨·公里").Dimension);
        Assert.Equal("吨/万元", Unit("吨/万元").Symbol);
        Assert.Equal("t/10⁴ CNY", Unit("吨/万元").English);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/")]
    [InlineData("吨/")]
    [InlineData("/吨")]
    [InlineData("吨//万元")]
    [InlineData("吨·")]
    [InlineData("斤两")]
    [InlineData("吨/斤两")]
    [InlineData("吨 /万元")]
    [InlineData("吨/吨/吨/吨/吨/吨/吨/吨/吨/吨/吨/吨/吨/吨/吨/吨/吨/吨/吨/吨/吨/吨/吨/吨/吨/吨/吨/吨/吨/吨/吨")]
    public void An_unknown_unit_is_not_found(string symbol) => Assert.False(Units.TryFind(symbol, out _));

    [Fact]
    public void Two_units_of_one_spelling_are_a_bug_of_the_caller() =>
        Assert.Throws<ArgumentException>(() => new UnitTable([(EcoPark.Standards.Quantities.Unit.One, ["x"]), (EcoPark.Standards.Quantities.Unit.One, ["x"])]));

    private static Unit Unit(string symbol) => Units.TryFind(symbol, out var unit) ? unit : throw new ArgumentException(symbol);
}
