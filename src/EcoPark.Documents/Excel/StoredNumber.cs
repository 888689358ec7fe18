using System.Globalization;

namespace EcoPark.Documents.Excel;

/// <summary>
/// The digits that a workbook stores for a number, as an exact decimal. Programs store 4.1 as 4.0999999999999996 or
/// 4.1: both are 4.1 at 15 significant digits, which is what a person typed.
/// </summary>
internal static class StoredNumber
{
    private const int SignificantDigits = 15;
    private const int Decimals = 12;
    private const int LongestText = 400;

    /// <summary>False for what is no finite number, or beyond what a decimal holds.</summary>
    public static bool TryRead(string text, out decimal value)
    {
        value = 0;
        if (text.Length > LongestText || !TrySplit(text.AsSpan().Trim(), out var negative, out var digits, out var exponent))
        {
            return false;
        }

        var mantissa = RoundTo15(digits, ref exponent);
        while (mantissa != 0 && mantissa % 10 == 0)
        {
            mantissa /= 10;
            exponent++;
        }

        if (mantissa == 0 || exponent < -28)
        {
            // Fifteen digits beyond the 28th decimal are less than half of the 12th.
            return true;
        }

        if (exponent > 28 - SignificantDigits)
        {
            return false;
        }

        value = exponent >= 0
            ? mantissa * PowerOfTen(exponent)
            : decimal.Round(new decimal(unchecked((int)mantissa), (int)(mantissa >> 32), 0, isNegative: false, (byte)-exponent), Decimals, MidpointRounding.ToEven);
        value = negative ? -value : value;
        return true;
    }

    private static bool TrySplit(ReadOnlySpan<char> text, out bool negative, out string digits, out int exponent)
    {
        exponent = 0;
        digits = string.Empty;
        negative = text is ['-', ..];
        var rest = text is ['-' or '+', ..] ? text[1..] : text;
        var mark = rest.IndexOfAny('e', 'E');
        if (mark >= 0)
        {
            if (!int.TryParse(rest[(mark + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out exponent)
                || Math.Abs((long)exponent) > 100_000)
            {
                return false;
            }

            rest = rest[..mark];
        }

        var point = rest.IndexOf('.');
        var whole = point < 0 ? rest : rest[..point];
        var fraction = point < 0 ? default : rest[(point + 1)..];
        if (whole.Length + fraction.Length == 0 || !AllDigits(whole) || !AllDigits(fraction))
        {
            return false;
        }

        digits = string.Concat(whole, fraction).TrimStart('0');
        exponent -= fraction.Length;
        return true;
    }

    /// <summary>Half to even on the decimal digits; the exponent follows the digits cut off.</summary>
    private static long RoundTo15(string digits, ref int exponent)
    {
        if (digits.Length <= SignificantDigits)
        {
            return digits.Length == 0 ? 0 : long.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
        }

        var kept = long.Parse(digits.AsSpan(0, SignificantDigits), NumberStyles.None, CultureInfo.InvariantCulture);
        var next = digits[SignificantDigits];
        var more = digits.AsSpan(SignificantDigits + 1).IndexOfAnyExcept('0') >= 0;
        exponent += digits.Length - SignificantDigits;
        var up = next > '5' || (next == '5' && (more || kept % 2 == 1));
        return up ? kept + 1 : kept;
    }

    private static bool AllDigits(ReadOnlySpan<char> text) => text.IndexOfAnyExceptInRange('0', '9') < 0;

    private static decimal PowerOfTen(int exponent)
    {
        var power = 1m;
        for (var index = 0; index < exponent; index++)
        {
            power *= 10;
        }

        return power;
    }
}
