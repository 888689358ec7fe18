using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Numerics;

namespace EcoPark.Standards.Quantities;

/// <summary>Reading and printing exact numbers as decimal text, always in the invariant form (point, no grouping).</summary>
public static class RationalText
{
    private const int LongestText = 400;
    private const int LargestExponent = 400;

    /// <summary>
    /// Reads a JSON-style number (<c>-12.5</c>, <c>1e5</c>) or, with <paramref name="allowFraction"/>, <c>1/12</c>.
    /// Never throws; text longer than 400 characters or with an exponent beyond ±400 is refused, so that no
    /// number from outside can cost unbounded time.
    /// </summary>
    public static bool TryParse(ReadOnlySpan<char> text, out Rational value, bool allowFraction = false)
    {
        value = default;
        if (text.IsEmpty || text.Length > LongestText)
        {
            return false;
        }

        var slash = allowFraction ? text.IndexOf('/') : -1;
        if (slash < 0)
        {
            return TryDecimal(text, out value);
        }

        if (!TryDecimal(text[..slash], out var above) || !TryDecimal(text[(slash + 1)..], out var below) || below.Sign == 0)
        {
            return false;
        }

        value = above / below;
        return true;
    }

    /// <summary>The decimal text of the number when it is finite and has at most 40 digits after the point.</summary>
    public static bool TryExact(Rational value, [NotNullWhen(true)] out string? text) => TryExact(value, 40, out text);

    /// <summary>The same with another limit.</summary>
    public static bool TryExact(Rational value, int mostDecimals, [NotNullWhen(true)] out string? text)
    {
        var decimals = Decimals(value, mostDecimals);
        text = decimals < 0 ? null : Fixed(value.Numerator * (PowersOfTen.Whole(decimals) / value.Denominator), decimals);
        return text is not null;
    }

    /// <summary>The number of decimals of the finite decimal form, or -1 when there is none within 40.</summary>
    public static int Decimals(Rational value) => Decimals(value, 40);

    /// <summary>An integer count of 10^-<paramref name="decimals"/> as text, with exactly that many decimals.</summary>
    public static string Fixed(BigInteger scaled, int decimals)
    {
        var digits = BigInteger.Abs(scaled).ToString(CultureInfo.InvariantCulture);
        if (decimals > 0)
        {
            digits = digits.PadLeft(decimals + 1, '0');
            digits = digits[..^decimals] + "." + digits[^decimals..];
        }

        return scaled.Sign < 0 ? "-" + digits : digits;
    }

    /// <summary>So many significant digits, half to even, trailing zeros dropped; exponent form outside 10^-7 … 10^21.</summary>
    internal static string Significant(Rational value, int digits)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(digits, 1);
        if (value.Sign == 0)
        {
            return "0";
        }

        var exponent = Magnitude(value);
        var scaled = Rounding.Scaled(value.Abs(), digits - 1 - exponent);
        var mantissa = scaled.ToString(CultureInfo.InvariantCulture);
        if (mantissa.Length > digits)
        {
            exponent++;
        }

        mantissa = mantissa.TrimEnd('0');
        var sign = value.Sign < 0 ? "-" : "";
        return exponent is < -7 or > 20 ? sign + Scientific(mantissa, exponent) : sign + Plain(mantissa, exponent);
    }

    private static int Decimals(Rational value, int most)
    {
        var denominator = value.Denominator;
        var decimals = 0;
        while (!denominator.IsOne)
        {
            var divisor = BigInteger.GreatestCommonDivisor(denominator, 10);
            if (divisor.IsOne || decimals == most)
            {
                return -1;
            }

            denominator /= divisor;
            decimals++;
        }

        return decimals;
    }

    private static string Scientific(string mantissa, int exponent) =>
        (mantissa.Length == 1 ? mantissa : mantissa[..1] + "." + mantissa[1..])
        + "e" + exponent.ToString(CultureInfo.InvariantCulture);

    private static string Plain(string mantissa, int exponent) => exponent switch
    {
        < 0 => "0." + new string('0', -exponent - 1) + mantissa,
        _ when mantissa.Length > exponent + 1 => mantissa[..(exponent + 1)] + "." + mantissa[(exponent + 1)..],
        _ => mantissa.PadRight(exponent + 1, '0'),
    };

    // The exponent e with 10^e <= |value| < 10^(e+1).
    private static int Magnitude(Rational value)
    {
        var guess = (int)Math.Floor(BigInteger.Log10(BigInteger.Abs(value.Numerator)) - BigInteger.Log10(value.Denominator));
        var size = value.Abs();
        while (PowersOfTen.Exact(guess) > size)
        {
            guess--;
        }

        while (PowersOfTen.Exact(guess + 1) <= size)
        {
            guess++;
        }

        return guess;
    }

    private static bool TryDecimal(ReadOnlySpan<char> text, out Rational value)
    {
        value = default;
        var rest = text.StartsWith("-", StringComparison.Ordinal) ? text[1..] : text;
        var exponent = 0;
        var mark = rest.IndexOfAny('e', 'E');
        if (mark >= 0)
        {
            // The framework's reader overlooks NUL characters after the digits.
            if (rest.Contains('\0')
                || !int.TryParse(rest[(mark + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out exponent)
                || Math.Abs((long)exponent) > LargestExponent)
            {
                return false;
            }

            rest = rest[..mark];
        }

        var point = rest.IndexOf('.');
        var whole = point < 0 ? rest : rest[..point];
        var part = point < 0 ? [] : rest[(point + 1)..];
        if (whole.IsEmpty || (point >= 0 && part.IsEmpty) || !AllDigits(whole) || !AllDigits(part))
        {
            return false;
        }

        var digits = BigInteger.Parse(string.Concat(whole, part), NumberStyles.None, CultureInfo.InvariantCulture);
        digits = text[0] == '-' ? -digits : digits;
        exponent -= part.Length;
        value = exponent >= 0
            ? Rational.Of(digits * PowersOfTen.Whole(exponent), BigInteger.One)
            : Rational.Of(digits, PowersOfTen.Whole(-exponent));
        return true;
    }

    private static bool AllDigits(ReadOnlySpan<char> text) => text.IndexOfAnyExceptInRange('0', '9') < 0;
}
