using System.Numerics;

namespace EcoPark.Standards.Quantities;

/// <summary>Powers of ten, which every reading and printing of a number needs; those of usual size are made once.</summary>
internal static class PowersOfTen
{
    private static readonly BigInteger[] Usual = [.. Enumerable.Range(0, 64).Select(power => BigInteger.Pow(10, power))];

    /// <summary>10^<paramref name="power"/>.</summary>
    /// <param name="power">0 or more.</param>
    public static BigInteger Whole(int power) => power < Usual.Length ? Usual[power] : BigInteger.Pow(10, power);

    /// <summary>10^<paramref name="power"/>, a fraction when the power is negative.</summary>
    public static Rational Exact(int power) =>
        power >= 0 ? Rational.Of(Whole(power), BigInteger.One) : Rational.Of(BigInteger.One, Whole(-power));
}
