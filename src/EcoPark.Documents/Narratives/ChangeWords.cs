using EcoPark.Standards.Quantities;

namespace EcoPark.Documents.Narratives;

/// <summary>
/// Phrases of change: computed, never typed. 增长12.3% and 下降3.1% stand against the earlier year ("比上年增长12.3%"),
/// 持平 stands with it ("与上年持平"), so the words of comparison belong to the phrase and not to the template.
/// </summary>
internal static class ChangeWords
{
    private const int MostDigits = 6;

    /// <summary>The word before the number, the number itself (without sign), its digits and the unit after it.</summary>
    /// <param name="now">The later value.</param>
    /// <param name="before">The earlier value.</param>
    /// <param name="isRate">True for values in %, whose change is given in percentage points.</param>
    /// <returns>Null when no change can be stated: growth from a value that is not positive. No digits: 持平.</returns>
    public static (string Before, Rational Number, string Printed, string After)? Of(Rational now, Rational before, bool isRate)
    {
        if (!isRate && before.Sign <= 0)
        {
            return null;
        }

        var change = isRate ? now - before : ((now / before) - Rational.One) * Rational.Hundred;
        if (change.Sign == 0)
        {
            return ("持平", Rational.Zero, "", "");
        }

        var digits = 1;
        while (digits < MostDigits && Rounding.ToInterval(change, ((Rational)10).Pow(-digits)).Sign == 0)
        {
            digits++;
        }

        var printed = Rounding.ToText(change.Abs(), digits);
        return (isRate, change.Sign > 0) switch
        {
            (true, true) => ("提高", change.Abs(), printed, "个百分点"),
            (true, false) => ("下降", change.Abs(), printed, "个百分点"),
            (false, true) => ("增长", change.Abs(), printed, "%"),
            (false, false) => ("下降", change.Abs(), printed, "%"),
        };
    }

    /// <summary>近 1300 for 1287, 1200 多 for 1234: the value to two leading digits, up or down by what is nearer.</summary>
    public static (string Before, string Printed, string After) Approximate(Rational value)
    {
        var step = Rational.One;
        while (step * Rational.Hundred <= value.Abs())
        {
            step *= 10;
        }

        var near = Rounding.ToInterval(value, step);
        var printed = Rounding.ToText(near, 0);
        return near == value ? ("", printed, "") : near > value ? ("近", printed, "") : ("", printed, "多");
    }
}
