using System.Numerics;
using CsCheck;
using EcoPark.Standards.Quantities;

namespace EcoPark.Standards.Tests.Quantities;

/// <summary>Generators of exact numbers: small fractions, decimals as parks give them, and very large and small ones.</summary>
internal static class Numbers
{
    public static Gen<Rational> Fraction { get; } =
        Gen.Select(Gen.Long[-1_000_000, 1_000_000], Gen.Long[1, 1_000_000], (above, below) => Rational.Of(above, below));

    public static Gen<Rational> Finite { get; } =
        Gen.Select(Gen.Long, Gen.Int[0, 12], (digits, decimals) => Rational.Of(digits, BigInteger.Pow(10, decimals)));

    public static Gen<Rational> Extreme { get; } =
        Gen.Select(Gen.Long[-999_999_999, 999_999_999], Gen.Int[-300, 300], (digits, power) => digits * ((Rational)10).Pow(power));

    public static Gen<Rational> Any { get; } = Gen.OneOf(Fraction, Finite, Extreme, Gen.Const(Rational.Zero));

    /// <summary>A number from its text, for literals in tests.</summary>
    public static Rational N(string text) => RationalText.TryParse(text, out var value, allowFraction: true)
        ? value
        : throw new ArgumentException($"{text} is no number.", nameof(text));
}
