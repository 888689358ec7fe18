using System.Numerics;
using EcoPark.Standards.Quantities;

namespace EcoPark.Assessment.Numbers;

/// <summary>Rounds parts so that what is printed still sums to the printed total: what rounding leaves over goes to the parts that lost most.</summary>
internal static class Apportionment
{
    /// <returns>The parts in the same order, each a multiple of the last printed digit.</returns>
    public static IReadOnlyList<Rational> Round(IReadOnlyList<Rational> parts, int decimals)
    {
        var unit = ((Rational)10).Pow(-decimals);
        var total = parts.Aggregate(Rational.Zero, (sum, part) => sum + part);
        var floors = parts.Select(part => Floor(part / unit)).ToArray();
        var left = (int)((Rounding.ToInterval(total, unit) / unit).Numerator - floors.Aggregate(BigInteger.Zero, (sum, floor) => sum + floor));
        foreach (var index in parts.Select((part, index) => (Lost: (part / unit) - Rational.Of(floors[index], BigInteger.One), index)).OrderByDescending(part => part.Lost).ThenBy(part => part.index).Take(left).Select(part => part.index).ToList())
        {
            floors[index] += 1;
        }

        return [.. floors.Select(floor => unit * Rational.Of(floor, BigInteger.One))];
    }

    private static BigInteger Floor(Rational value)
    {
        var quotient = BigInteger.DivRem(value.Numerator, value.Denominator, out var rest);
        return rest.Sign < 0 ? quotient - 1 : quotient;
    }
}
