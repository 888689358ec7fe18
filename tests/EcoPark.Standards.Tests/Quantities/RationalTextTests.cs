using CsCheck;
using EcoPark.Standards.Quantities;
using static EcoPark.Standards.Tests.Quantities.Numbers;

namespace EcoPark.Standards.Tests.Quantities;

public sealed class RationalTextTests
{
    [Theory]
    [InlineData("1/3", 5, "0.33333")]
    [InlineData("2/3", 5, "0.66667")]
    [InlineData("-2/3", 1, "-0.7")]
    [InlineData("2/3", 17, "0.66666666666666667")]
    [InlineData("1e30", 5, "1e30")]
    [InlineData("1.25e30", 5, "1.25e30")]
    [InlineData("1e-30", 5, "1e-30")]
    [InlineData("-1.5e-30", 5, "-1.5e-30")]
    [InlineData("9.996", 3, "10")]
    [InlineData("9.9951", 3, "10")]
    [InlineData("99999.5", 5, "100000")]
    [InlineData("999999999999999999999.9", 3, "1e21")]
    [InlineData("0.09996", 3, "0.1")]
    [InlineData("9.9951e-8", 3, "0.0000001")]
    [InlineData("1e-7", 3, "0.0000001")]
    [InlineData("1e-8", 3, "1e-8")]
    [InlineData("100000000000000000000", 3, "100000000000000000000")]
    [InlineData("1e21", 3, "1e21")]
    [InlineData("0", 3, "0")]
    [InlineData("2.5", 1, "2")]
    [InlineData("3.5", 1, "4")]
    [InlineData("-2.5", 1, "-2")]
    [InlineData("1200", 4, "1200")]
    public void Significant_digits_are_rounded_half_to_even(string given, int digits, string expected) =>
        Assert.Equal(expected, N(given).ToSignificant(digits));

    [Theory]
    [InlineData("12", 0)]
    [InlineData("12.50", 1)]
    [InlineData("1/8", 3)]
    [InlineData("1/3", -1)]
    [InlineData("1e-40", 40)]
    [InlineData("1e-41", -1)]
    [InlineData("1e30", 0)]
    public void Decimals_counts_the_digits_after_the_point_of_a_finite_decimal(string given, int expected) =>
        Assert.Equal(expected, RationalText.Decimals(N(given)));

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("+1")]
    [InlineData(".5")]
    [InlineData("5.")]
    [InlineData("1.2.3")]
    [InlineData("1e")]
    [InlineData("1e401")]
    [InlineData("1e-401")]
    [InlineData("1e2147483648")]
    [InlineData("1e-2147483648")]
    [InlineData("NaN")]
    [InlineData("Infinity")]
    [InlineData("1,000")]
    [InlineData(" 1")]
    [InlineData("1 ")]
    [InlineData("--1")]
    [InlineData("0x10")]
    [InlineData("1/2")]
    [InlineData("1e5\0")]
    [InlineData("\u0661")]
    [InlineData("\uFF11")]
    public void What_is_not_a_plain_number_is_refused(string text) => Assert.False(RationalText.TryParse(text, out _));

    [Theory]
    [InlineData("1/0")]
    [InlineData("1/")]
    [InlineData("/1")]
    [InlineData("1/2/3")]
    public void A_faulty_fraction_is_refused(string text) => Assert.False(RationalText.TryParse(text, out _, allowFraction: true));

    [Fact]
    public void A_number_of_400_characters_is_read_and_one_of_401_refused()
    {
        Assert.True(RationalText.TryParse(new string('9', 400), out var value));
        Assert.Equal(((Rational)10).Pow(400) - 1, value);
        Assert.False(RationalText.TryParse(new string('9', 401), out _));
    }

    [Fact]
    public void Finite_decimals_survive_printing_and_reading() =>
        Finite.Sample(value => RationalText.TryParse(value.ToString(), out var back) && back == value, iter: 2_000);

    [Fact]
    public void Fractions_survive_printing_as_numerator_over_denominator() =>
        Any.Sample(value => RationalText.TryParse($"{value.Numerator}/{value.Denominator}", out var back, allowFraction: true) && back == value);

    [Fact]
    public void Seventeen_significant_digits_are_within_half_a_unit_of_the_last() =>
        Any.Sample(value =>
        {
            Assert.True(RationalText.TryParse(value.ToSignificant(17), out var shown));
            return (shown - value).Abs() * 2 * ((Rational)10).Pow(16) <= value.Abs();
        }, iter: 2_000);

    [Fact]
    public void Fewer_than_one_significant_digit_is_a_bug_of_the_caller() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Rational.One.ToSignificant(0));
}
