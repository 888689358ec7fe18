using System.Numerics;

namespace EcoPark.Standards.Quantities;

/// <summary>
/// Rounding by GB/T 8170-2008: to the nearest multiple of the interval, exactly half goes to the even multiple,
/// a negative number by its absolute value, once and never in steps, on the exact value.
/// </summary>
public static class Rounding
{
    /// <summary>The multiple of <paramref name="interval"/> (1, 0.01, 0.5, 20 …; positive) nearest to the value.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The interval is not positive.</exception>
    public static Rational ToInterval(Rational value, Rational interval)
    {
        if (interval.Sign <= 0)
        {
            throw new ArgumentOutOfRangeException(nameof(interval), "The rounding interval must be positive.");
        }

        var count = ToInteger(value.Abs() / interval);
        var rounded = Rational.Of(count, BigInteger.One) * interval;
        return value.Sign < 0 ? -rounded : rounded;
    }

    /// <summary>The value as text with exactly so many decimals; a negative value that rounds to zero prints without sign.</summary>
    /// <param name="value">The unrounded value.</param>
    /// <param name="decimals">0 or more.</param>
    public static string ToText(Rational value, int decimals)
    {
        var scaled = Scaled(value.Abs(), decimals);
        return RationalText.Fixed(value.Sign < 0 ? -scaled : scaled, decimals);
    }

    /// <summary>The integer nearest to a value that is not negative, half to even.</summary>
    internal static BigInteger ToInteger(Rational value) => Quotient(value.Numerator, value.Denominator);

    /// <summary>The integer nearest to a value that is not negative, times 10^<paramref name="power"/>, half to even.</summary>
    internal static BigInteger Scaled(Rational value, int power) => power >= 0
        ? Quotient(value.Numerator * PowersOfTen.Whole(power), value.Denominator)
        : Quotient(value.Numerator, value.Denominator * PowersOfTen.Whole(-power));

    private static BigInteger Quotient(BigInteger numerator, BigInteger denominator)
    {
        var quotient = BigInteger.DivRem(numerator, denominator, out var remainder);
        var twice = (remainder * 2).CompareTo(denominator);
        return twice > 0 || (twice == 0 && !quotient.IsEven) ? quotient + 1 : quotient;
    }
}
