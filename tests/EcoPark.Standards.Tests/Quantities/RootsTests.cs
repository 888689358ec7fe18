using System.Diagnostics;
using CsCheck;
using EcoPark.Standards.Quantities;
using static EcoPark.Standards.Tests.Quantities.Numbers;

namespace EcoPark.Standards.Tests.Quantities;

public sealed class RootsTests
{
    private static readonly Rational Tolerance = ((Rational)10).Pow(-40);

    [Theory]
    [InlineData("4", 2, "2")]
    [InlineData("1.520875", 3, "1.15")]
    [InlineData("0.81", 2, "0.9")]
    [InlineData("8/27", 3, "2/3")]
    [InlineData("1", 300, "1")]
    [InlineData("0", 7, "0")]
    [InlineData("1e400", 200, "100")]
    [InlineData("1e-400", 200, "0.01")]
    [InlineData("17.3", 1, "17.3")]
    public void A_root_that_is_a_fraction_is_exact(string value, int degree, string expected) =>
        Assert.Equal(N(expected), Roots.Root(N(value), degree));

    [Fact]
    public void The_root_of_a_power_is_the_base_exactly() =>
        Gen.Select(Gen.Long[1, 100_000], Gen.Long[1, 100_000], Gen.Int[1, 40])
            .Sample((above, below, degree) => Roots.Root(Rational.Of(above, below).Pow(degree), degree) == Rational.Of(above, below), iter: 300);

    // Published digits of the square root of 2, the cube root of 3 and the twelfth root of 2 (OEIS A002193, A002581, A010774).
    [Theory]
    [InlineData("2", 2, "1.41421356237309504880168872420969807856967")]
    [InlineData("3", 3, "1.44224957030740838232163831078010958839187")]
    [InlineData("2", 12, "1.05946309435929526456182529494634170077920")]
    public void An_irrational_root_has_the_published_digits(string value, int degree, string expected) =>
        Assert.True((Roots.Root(N(value), degree) / N(expected) - 1).Abs() < ((Rational)10).Pow(-38));

    [Fact]
    public void An_inexact_root_raised_to_the_power_is_the_value_to_forty_digits() =>
        Gen.Select(Gen.OneOf(Fraction, Extreme).Select(value => value.Abs()).Where(value => value.Sign > 0), Gen.Int[2, 200])
            .Sample((value, degree) => (Roots.Root(value, degree).Pow(degree) / value - 1).Abs() < Tolerance, iter: 150);

    [Theory]
    [InlineData("123456789012345678.123456789012/0.000000000007", 300)]
    [InlineData("0.000000000007/123456789012345678.123456789012", 300)]
    [InlineData("7e400", 300)]
    [InlineData("7e-400", 300)]
    [InlineData("7e400", 2)]
    [InlineData("7e-400", 3)]
    public void Huge_and_tiny_numbers_and_high_degrees_stay_exact_and_quick(string value, int degree)
    {
        var watch = Stopwatch.StartNew();
        var root = Roots.Root(N(value), degree);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"took {watch.Elapsed}");
        Assert.True((root.Pow(degree) / N(value) - 1).Abs() < Tolerance);
    }

    // Regression: cut to 45 digits, both were 0.97 exactly, and a reduction of a hair less than 3 % was met.
    [Theory]
    [InlineData("1e-60", 1)]
    [InlineData("-1e-60", -1)]
    public void A_root_a_hair_beside_a_limit_stays_on_its_side(string hair, int side) =>
        Assert.Equal(side, Roots.Root(N("0.97").Pow(5) + N(hair), 5).CompareTo(N("0.97")));

    [Fact]
    public void A_negative_number_or_a_degree_below_one_is_a_bug_of_the_caller()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Roots.Root(-1, 3));
        Assert.Throws<ArgumentOutOfRangeException>(() => Roots.Root(2, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Roots.Root(2, -5));
    }
}
