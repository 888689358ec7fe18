using System.Numerics;

namespace EcoPark.Standards.Quantities;

/// <summary>
/// Roots of exact numbers: exact where the root is a fraction, otherwise cut to 45 significant digits.
/// The cut is far below every printed digit and below the 17 digits that leave the engine, and compares with a limit as
/// the root itself does.
/// </summary>
public static class Roots
{
    private const int SignificantDigits = 45;

    /// <summary>The real root of a number that is not negative.</summary>
    /// <param name="value">0 or more.</param>
    /// <param name="degree">1 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">A negative number or a degree below 1.</exception>
    public static Rational Root(Rational value, int degree)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(degree, 1);
        if (value.Sign < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(value), "A root of a negative number is not real.");
        }

        if (degree == 1 || value.Sign == 0)
        {
            return value;
        }

        var above = Floor(value.Numerator, degree);
        var below = Floor(value.Denominator, degree);
        if (BigInteger.Pow(above, degree) == value.Numerator && BigInteger.Pow(below, degree) == value.Denominator)
        {
            return Rational.Of(above, below);
        }

        return Approximate(value, degree);
    }

    // Newton's method from a start good to some thirteen digits: each step doubles them, less what the degree takes.
    private static Rational Approximate(Rational value, int degree)
    {
        var power = (BigInteger.Log(value.Numerator, 2) - BigInteger.Log(value.Denominator, 2)) / degree;
        var target = CutNumber.From(value);
        var root = CutNumber.PowerOfTwo(power);
        var steps = degree <= 64 ? 3 : 6;
        for (var step = 0; step < steps; step++)
        {
            root = ((CutNumber.Whole(degree - 1) * root) + (target / root.Pow(degree - 1))) / CutNumber.Whole(degree);
        }

        // In the middle between two marks of 45 digits, and so never on one: an irrational root a hair beside a limit stays
        // on its side of the limit.
        var decimals = SignificantDigits - (int)Math.Floor(power * Math.Log10(2));
        return Rational.Of((root.Floor(decimals) * 10) + 5, BigInteger.One) * PowersOfTen.Exact(-decimals - 1);
    }

    // The greatest r with r^degree <= value.
    private static BigInteger Floor(BigInteger value, int degree)
    {
        if (value.IsZero || value.IsOne)
        {
            return value;
        }

        var root = Start(value, degree, out var isWithinOne);
        while (!isWithinOne)
        {
            var next = (((degree - 1) * root) + (value / BigInteger.Pow(root, degree - 1))) / degree;
            isWithinOne = BigInteger.Abs(next - root) <= BigInteger.One;
            root = next;
        }

        while (BigInteger.Pow(root, degree) > value)
        {
            root--;
        }

        while (BigInteger.Pow(root + 1, degree) <= value)
        {
            root++;
        }

        return root;
    }

    // The logarithm gives some thirteen digits. A root as short as that needs no refining, and must have none: Newton's
    // method from below jumps far beyond a small root of high degree and takes thousands of steps to come back.
    private static BigInteger Start(BigInteger value, int degree, out bool isWithinOne)
    {
        var log = BigInteger.Log10(value) / degree;
        var whole = (int)Math.Floor(log);
        isWithinOne = whole < 12;
        if (whole < 15)
        {
            return BigInteger.Max(1, new BigInteger(Math.Pow(10, log)));
        }

        return new BigInteger(Math.Pow(10, log - whole + 15)) * BigInteger.Pow(10, whole - 15);
    }
}
