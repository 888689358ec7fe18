using System.Globalization;
using System.Numerics;

namespace EcoPark.Standards.Quantities;

/// <summary>
/// An exact number: a fraction of two integers in lowest terms. Sums, products and quotients are exact, so a
/// value compared with a limit and a tie of GB/T 8170 are decided on the true value and never on a rounded one.
/// <c>default</c> is zero.
/// </summary>
/// <remarks>Division by zero throws <see cref="DivideByZeroException"/>: formulas test the denominator first.</remarks>
public readonly struct Rational : IEquatable<Rational>, IComparable<Rational>
{
    // 0 stands for 1, so that default(Rational) is 0/1.
    private readonly BigInteger _denominator;

    private Rational(BigInteger numerator, BigInteger denominator)
    {
        Numerator = numerator;
        _denominator = denominator.IsOne ? BigInteger.Zero : denominator;
    }

    /// <summary>The integer above the line; carries the sign.</summary>
    public BigInteger Numerator { get; }

    /// <summary>The integer below the line; always positive.</summary>
    public BigInteger Denominator => _denominator.IsZero ? BigInteger.One : _denominator;

    /// <summary>The number 0.</summary>
    public static Rational Zero => default;

    /// <summary>The number 1.</summary>
    public static Rational One { get; } = new(BigInteger.One, BigInteger.One);

    /// <summary>The number 100, by which a ratio becomes a percentage.</summary>
    public static Rational Hundred { get; } = new(100, BigInteger.One);

    /// <summary>-1, 0 or 1.</summary>
    public int Sign => Numerator.Sign;

    /// <summary>True when the denominator is 1.</summary>
    public bool IsInteger => _denominator.IsZero;

    /// <summary>The fraction <paramref name="numerator"/> / <paramref name="denominator"/> in lowest terms.</summary>
    /// <exception cref="DivideByZeroException">The denominator is 0.</exception>
    public static Rational Of(BigInteger numerator, BigInteger denominator)
    {
        if (denominator.IsOne)
        {
            return new Rational(numerator, denominator);
        }

        if (denominator.IsZero)
        {
            throw new DivideByZeroException();
        }

        if (denominator.Sign < 0)
        {
            numerator = -numerator;
            denominator = -denominator;
        }

        var divisor = BigInteger.GreatestCommonDivisor(numerator, denominator);
        return divisor.IsOne ? new Rational(numerator, denominator) : new Rational(numerator / divisor, denominator / divisor);
    }

    /// <summary>An exact copy of a decimal.</summary>
    public static Rational From(decimal value)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        var magnitude = unchecked(((BigInteger)(uint)bits[2] << 64) | ((BigInteger)(uint)bits[1] << 32) | (uint)bits[0]);
        var scale = (bits[3] >> 16) & 0xFF;
        return Of(value < 0 ? -magnitude : magnitude, PowersOfTen.Whole(scale));
    }

    /// <summary>An exact copy of an integer.</summary>
    public static implicit operator Rational(long value) => new(value, BigInteger.One);

    /// <summary>The exact sum.</summary>
    public static Rational operator +(Rational a, Rational b) => a._denominator == b._denominator
        ? Of(a.Numerator + b.Numerator, a.Denominator)
        : Of((a.Numerator * b.Denominator) + (b.Numerator * a.Denominator), a.Denominator * b.Denominator);

    /// <summary>The exact difference.</summary>
    public static Rational operator -(Rational a, Rational b) => a + -b;

    /// <summary>The opposite number.</summary>
    public static Rational operator -(Rational a) => new(-a.Numerator, a.Denominator);

    /// <summary>The exact product.</summary>
    public static Rational operator *(Rational a, Rational b) => Of(a.Numerator * b.Numerator, a.Denominator * b.Denominator);

    /// <summary>The exact quotient.</summary>
    /// <exception cref="DivideByZeroException"><paramref name="b"/> is 0.</exception>
    public static Rational operator /(Rational a, Rational b) => Of(a.Numerator * b.Denominator, a.Denominator * b.Numerator);

    /// <summary>True when <paramref name="a"/> is the smaller.</summary>
    public static bool operator <(Rational a, Rational b) => a.CompareTo(b) < 0;

    /// <summary>True when <paramref name="a"/> is the greater.</summary>
    public static bool operator >(Rational a, Rational b) => a.CompareTo(b) > 0;

    /// <summary>True when <paramref name="a"/> is not the greater.</summary>
    public static bool operator <=(Rational a, Rational b) => a.CompareTo(b) <= 0;

    /// <summary>True when <paramref name="a"/> is not the smaller.</summary>
    public static bool operator >=(Rational a, Rational b) => a.CompareTo(b) >= 0;

    /// <summary>True when both are the same number.</summary>
    public static bool operator ==(Rational a, Rational b) => a.Equals(b);

    /// <summary>True when they are different numbers.</summary>
    public static bool operator !=(Rational a, Rational b) => !a.Equals(b);

    /// <summary>The number without its sign.</summary>
    public Rational Abs() => Numerator.Sign < 0 ? -this : this;

    /// <summary>The exact integer power; a negative exponent inverts.</summary>
    /// <exception cref="DivideByZeroException">0 to a negative power.</exception>
    public Rational Pow(int exponent) => exponent >= 0
        ? new Rational(BigInteger.Pow(Numerator, exponent), BigInteger.Pow(Denominator, exponent))
        : One / Pow(-exponent);

    /// <inheritdoc/>
    public int CompareTo(Rational other) => _denominator == other._denominator
        ? Numerator.CompareTo(other.Numerator)
        : (Numerator * other.Denominator).CompareTo(other.Numerator * Denominator);

    /// <inheritdoc/>
    public bool Equals(Rational other) =>
        Numerator == other.Numerator && _denominator == other._denominator;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Rational other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Numerator, _denominator);

    /// <summary>The nearest double; for solvers, ranks and charts, never for a verdict.</summary>
    /// <remarks>By way of text, because the framework cuts a large BigInteger where it should round.</remarks>
    public double ToDouble() => double.Parse(ToSignificant(40), NumberStyles.Float, CultureInfo.InvariantCulture);

    /// <summary>The number as text: exact when it has a finite decimal form of at most 40 digits, else 17 significant digits.</summary>
    public override string ToString() => RationalText.TryExact(this, out var text) ? text : ToSignificant(17);

    /// <summary>The number rounded half to even to so many significant digits, in plain or exponent form.</summary>
    /// <param name="digits">1 or more.</param>
    public string ToSignificant(int digits) => RationalText.Significant(this, digits);
}
