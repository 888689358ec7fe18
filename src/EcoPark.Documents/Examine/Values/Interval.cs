using System.Runtime.InteropServices;

namespace EcoPark.Documents.Examine.Values;

/// <summary>The numbers a printed value can stand for: a masked one by its widths, a known one by the rounding of its last digit.</summary>
/// <param name="Low">The smallest.</param>
/// <param name="High">The largest.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Interval(double Low, double High)
{
    // Wide enough for the rounding of double arithmetic, far below the last printed digit.
    private const double Slack = 1e-9;

    /// <summary>One exact number.</summary>
    public static Interval Exactly(double value) => new(value, value);

    /// <summary>Whether zero is among the numbers.</summary>
    public bool HoldsZero => Low <= 0 && High >= 0;

    /// <summary>Whether both can stand for one number.</summary>
    public bool Meets(Interval other)
    {
        var slack = Slack * Math.Max(1e-6, Math.Max(Math.Abs(Low), Math.Abs(High)));
        return Low <= other.High + slack && other.Low <= High + slack;
    }

    /// <summary>All sums.</summary>
    public static Interval operator +(Interval a, Interval b) => new(a.Low + b.Low, a.High + b.High);

    /// <summary>All differences.</summary>
    public static Interval operator -(Interval a, Interval b) => new(a.Low - b.High, a.High - b.Low);

    /// <summary>All opposite numbers.</summary>
    public static Interval operator -(Interval a) => new(-a.High, -a.Low);

    /// <summary>All products.</summary>
    public static Interval operator *(Interval a, Interval b)
    {
        Span<double> corners = [a.Low * b.Low, a.Low * b.High, a.High * b.Low, a.High * b.High];
        return Around(corners);
    }

    /// <summary>All products with one positive number.</summary>
    public static Interval operator *(Interval a, double factor) => new(a.Low * factor, a.High * factor);

    /// <summary>All quotients; null when the divisor can be zero.</summary>
    public static Interval? Divide(Interval a, Interval b)
    {
        if (b.HoldsZero)
        {
            return null;
        }

        Span<double> corners = [a.Low / b.Low, a.Low / b.High, a.High / b.Low, a.High / b.High];
        return Around(corners);
    }

    /// <summary>All n-th roots; null when a number can be negative.</summary>
    public Interval? Root(double n) => Low < 0 ? null : new Interval(Math.Pow(Low, 1 / n), Math.Pow(High, 1 / n));

    private static Interval Around(ReadOnlySpan<double> corners)
    {
        var low = corners[0];
        var high = corners[0];
        foreach (var corner in corners)
        {
            low = Math.Min(low, corner);
            high = Math.Max(high, corner);
        }

        return new Interval(low, high);
    }
}
