using CsCheck;
using EcoPark.Standards.Quantities;
using static EcoPark.Standards.Tests.Quantities.Numbers;

namespace EcoPark.Standards.Tests.Quantities;

public sealed class RationalTests
{
    [Fact]
    public void Addition_and_multiplication_commute_associate_and_distribute() =>
        Gen.Select(Any, Any, Any).Sample((a, b, c) =>
            a + b == b + a && a * b == b * a
            && a + (b + c) == (a + b) + c && a * (b * c) == (a * b) * c
            && a * (b + c) == (a * b) + (a * c), iter: 2_000);

    [Fact]
    public void Subtraction_undoes_addition_and_division_undoes_multiplication() =>
        Gen.Select(Any, Any).Sample((a, b) => a + b - b == a && (b.Sign == 0 || a * b / b == a), iter: 2_000);

    [Fact]
    public void Every_number_is_in_lowest_terms_with_a_positive_denominator() =>
        Gen.Select(Gen.Long, Gen.Long).Where((_, below) => below != 0).Sample((above, below) =>
        {
            var value = Rational.Of(above, below);
            return value.Denominator.Sign > 0
                && System.Numerics.BigInteger.GreatestCommonDivisor(value.Numerator, value.Denominator).IsOne
                && value.Numerator * below == value.Denominator * above;
        }, iter: 2_000);

    [Fact]
    public void Order_agrees_with_the_sign_of_the_difference() =>
        Gen.Select(Any, Any).Sample((a, b) =>
            Math.Sign(a.CompareTo(b)) == (a - b).Sign && (a < b) == (b > a) && (a <= b) == !(a > b) && (a == b) == !(a != b), iter: 2_000);

    [Fact]
    public void Equal_numbers_have_equal_hash_codes() =>
        Fraction.Sample(a => (a * 7 / 7).GetHashCode() == a.GetHashCode() && Equals(a * 7 / 7, a));

    [Fact]
    public void Powers_multiply_out_and_negative_powers_invert() =>
        Gen.Select(Fraction, Gen.Int[0, 8]).Sample((a, n) =>
            a.Pow(n) == Enumerable.Repeat(a, n).Aggregate(Rational.One, (x, y) => x * y)
            && (a.Sign == 0 || a.Pow(-n) * a.Pow(n) == Rational.One));

    [Fact]
    public void The_default_value_is_zero_over_one()
    {
        Rational nothing = default;
        Assert.Equal(0, nothing.Sign);
        Assert.Equal(1, nothing.Denominator);
        Assert.Equal("0", nothing.ToString());
        Assert.Equal(Rational.One, nothing + 1);
    }

    [Fact]
    public void A_zero_denominator_is_a_bug_of_the_caller()
    {
        Assert.Throws<DivideByZeroException>(() => Rational.Of(1, 0));
        Assert.Throws<DivideByZeroException>(() => Rational.One / Rational.Zero);
        Assert.Throws<DivideByZeroException>(() => Rational.Zero.Pow(-1));
    }

    [Theory]
    [InlineData("0", "0")]
    [InlineData("-0.10", "-1/10")]
    [InlineData("79228162514264337593543950335", "79228162514264337593543950335")]
    [InlineData("-7.9228162514264337593543950335", "-79228162514264337593543950335/10000000000000000000000000000")]
    public void A_decimal_is_copied_exactly(string given, string expected) =>
        Assert.Equal(N(expected), Rational.From(decimal.Parse(given, System.Globalization.CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData("1/4", 0.25)]
    [InlineData("-12345678901234567890", -12345678901234567890d)]
    [InlineData("1/3", 0.3333333333333333)]
    [InlineData("1e300", 1e300)]
    [InlineData("1e-300", 1e-300)]
    public void The_double_is_the_nearest(string given, double expected) => Assert.Equal(expected, N(given).ToDouble());
}
