using System.Globalization;
using EcoPark.Standards.Quantities;

namespace EcoPark.Assessment.Numbers;

/// <summary>Exact numbers as people read them on a page: thousands parted, no more digits than say anything.</summary>
internal static class Shown
{
    private const int MostDecimals = 4;
    private static readonly Rational Largest = Rational.From(1_000_000_000_000_000m);

    /// <summary>At most four decimals, none behind the last that is not zero.</summary>
    public static string Of(Rational value) => Grouped(Rounding.ToText(value, MostDecimals), trim: true);

    public static string Of(Rational value, int decimals) => Grouped(Rounding.ToText(value, decimals), trim: false);

    /// <summary>With its sign: +3.2, −0.4583.</summary>
    public static string Signed(Rational value, int decimals) => (value.Sign > 0 ? "+" : "") + Of(value, decimals);

    /// <summary>For drawing only: what a bar or a line cannot show is cut off.</summary>
    public static decimal? Drawn(Rational? value)
    {
        if (value is not { } number)
        {
            return null;
        }

        var within = number > Largest ? Largest : number < -Largest ? -Largest : number;
        return decimal.Parse(Rounding.ToText(within, 6), NumberStyles.Float, CultureInfo.InvariantCulture);
    }

    private static string Grouped(string text, bool trim)
    {
        var minus = text.StartsWith('-');
        var (whole, fraction) = text.TrimStart('-').Split('.') is [var w, var f] ? (w, f) : (text.TrimStart('-'), "");
        fraction = trim ? fraction.TrimEnd('0') : fraction;
        for (var at = whole.Length - 3; at > 0; at -= 3)
        {
            whole = whole.Insert(at, ",");
        }

        return (minus ? "−" : "") + whole + (fraction.Length > 0 ? "." + fraction : "");
    }
}
