using System.Numerics;

namespace EcoPark.Standards.Quantities;

/// <summary>
/// A positive number cut to 256 binary digits (77 decimal ones). Exact powers of a root of high degree would have
/// ten thousands of digits, of which the forty-five that are kept need none.
/// </summary>
internal readonly struct CutNumber
{
    private const int Bits = 256;
    private readonly BigInteger _mantissa;
    private readonly int _exponent;

    private CutNumber(BigInteger mantissa, int exponent)
    {
        var excess = (int)mantissa.GetBitLength() - Bits;
        _mantissa = excess > 0 ? mantissa >> excess : mantissa;
        _exponent = excess > 0 ? exponent + excess : exponent;
    }

    public static CutNumber From(Rational value)
    {
        var shift = (2 * Bits) + (int)value.Denominator.GetBitLength();
        return new CutNumber((value.Numerator << shift) / value.Denominator, -shift);
    }

    /// <summary>Two to a power, to the precision of the floating-point processor.</summary>
    public static CutNumber PowerOfTwo(double power)
    {
        var whole = Math.Floor(power);
        return new CutNumber(new BigInteger(Math.ScaleB(Math.Pow(2, power - whole), 52)), (int)whole - 52);
    }

    public static CutNumber operator *(CutNumber a, CutNumber b) => new(a._mantissa * b._mantissa, a._exponent + b._exponent);

    public static CutNumber operator /(CutNumber a, CutNumber b) =>
        new((a._mantissa << (2 * Bits)) / b._mantissa, a._exponent - (2 * Bits) - b._exponent);

    public static CutNumber operator +(CutNumber a, CutNumber b) => a._exponent >= b._exponent
        ? new((a._mantissa << (a._exponent - b._exponent)) + b._mantissa, b._exponent)
        : b + a;

    public static CutNumber Whole(int value) => new(value, 0);

    public CutNumber Pow(int exponent)
    {
        var result = Whole(1);
        var factor = this;
        for (var rest = exponent; rest > 0; rest >>= 1)
        {
            result = (rest & 1) == 1 ? result * factor : result;
            factor *= factor;
        }

        return result;
    }

    /// <summary>The whole part of the number times 10^<paramref name="power"/>.</summary>
    public BigInteger Floor(int power)
    {
        var above = power >= 0 ? _mantissa * PowersOfTen.Whole(power) : _mantissa;
        var whole = _exponent >= 0 ? above << _exponent : above >> -_exponent;
        return power >= 0 ? whole : whole / PowersOfTen.Whole(-power);
    }
}
