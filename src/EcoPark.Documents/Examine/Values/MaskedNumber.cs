using System.Globalization;

namespace EcoPark.Documents.Examine.Values;

/// <summary>A printed number of which every digit is known, or some or all digits are masked by <c>*</c>.</summary>
/// <param name="Text">As printed, without grouping commas.</param>
/// <param name="IsNegative">A minus sign stands before it; a masked number keeps its sign.</param>
/// <param name="IntegerDigits">Digits before the decimal point.</param>
/// <param name="Decimals">Digits after the decimal point.</param>
/// <param name="Value">The number, when every digit is known.</param>
/// <param name="Smallest">The smallest number that can be printed so: a masked first digit of several is not 0.</param>
/// <param name="Largest">The largest number that can be printed so.</param>
public sealed record MaskedNumber(
    string Text, bool IsNegative, int IntegerDigits, int Decimals, decimal? Value, decimal Smallest, decimal Largest)
{
    private const int MostDigits = 24;

    /// <summary>Whether a digit is masked.</summary>
    public bool IsMasked => Value is null;

    /// <summary>One unit of the last printed digit.</summary>
    public decimal LastDigit => 1m / PowerOfTen(Decimals);

    /// <summary>All numbers that print so when rounded to the printed digits.</summary>
    public Interval Range
    {
        get
        {
            var half = (double)LastDigit / 2;
            return new Interval((double)Smallest - half, (double)Largest + half);
        }
    }

    /// <summary>Reads a number that fills the whole text.</summary>
    public static MaskedNumber? Parse(ReadOnlySpan<char> text) =>
        TryRead(text, 0, out var number, out var end) && end == text.Length ? number : null;

    /// <summary>Reads the number that begins at an offset: <c>-12.5</c>, <c>1,234</c>, <c>**.*</c>. One pass, no back-tracking.</summary>
    /// <param name="text">Folded text.</param>
    /// <param name="start">Where the sign or first digit stands.</param>
    /// <param name="number">The number.</param>
    /// <param name="end">The offset behind it.</param>
    public static bool TryRead(ReadOnlySpan<char> text, int start, out MaskedNumber? number, out int end)
    {
        number = null;
        end = start;
        var at = start;
        var negative = at < text.Length && text[at] == '-';
        at += negative || (at < text.Length && text[at] == '+') ? 1 : 0;
        Span<char> digits = stackalloc char[MostDigits];
        var count = 0;
        var point = -1;
        for (; at < text.Length; at++)
        {
            if (IsDigit(text[at]))
            {
                if (count == MostDigits)
                {
                    return false;
                }

                digits[count++] = text[at];
            }
            else if (text[at] == '.' && point < 0 && count > 0 && at + 1 < text.Length && IsDigit(text[at + 1]))
            {
                point = count;
            }
            else if (!IsGrouping(text, at, point, count))
            {
                break;
            }
        }

        if (count == 0)
        {
            return false;
        }

        end = at;
        number = Build(digits[..count], negative, point < 0 ? count : point);
        return true;
    }

    /// <summary>A digit or a masked digit.</summary>
    public static bool IsDigit(char character) => char.IsAsciiDigit(character) || character == '*';

    /// <summary>Whether two printed numbers can be one number: known ones to the digits both print, masked ones by sign and integer width.</summary>
    public bool AgreesWith(MaskedNumber other)
    {
        if (Value is { } mine && other.Value is { } theirs)
        {
            var coarse = Math.Max(LastDigit, other.LastDigit);
            return Decimals == other.Decimals ? mine == theirs : Math.Abs(mine - theirs) <= coarse / 2;
        }

        return IsNegative == other.IsNegative && IntegerDigits == other.IntegerDigits;
    }

    /// <summary>Whether a known limit can be printed so: the same width before the point, no fewer digits behind it.</summary>
    public bool CanBe(decimal known)
    {
        if (Value is { } value)
        {
            return value == known;
        }

        var normal = known / 1.0000000000000000000000000000m;
        return normal >= Smallest && normal <= Largest && normal.Scale <= Decimals;
    }

    private static bool IsGrouping(ReadOnlySpan<char> text, int at, int point, int count) =>
        text[at] == ',' && point < 0 && count is > 0 and <= 21 && at + 3 < text.Length
        && IsDigit(text[at + 1]) && IsDigit(text[at + 2]) && IsDigit(text[at + 3])
        && (at + 4 >= text.Length || !IsDigit(text[at + 4]));

    private static MaskedNumber Build(ReadOnlySpan<char> digits, bool negative, int integerDigits)
    {
        decimal low = 0;
        decimal high = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            var masked = digits[i] == '*';
            var smallest = i == 0 && integerDigits > 1 ? 1 : 0;
            low = (low * 10) + (masked ? smallest : digits[i] - '0');
            high = (high * 10) + (masked ? 9 : digits[i] - '0');
        }

        var decimals = digits.Length - integerDigits;
        low /= PowerOfTen(decimals);
        high /= PowerOfTen(decimals);
        decimal? value = digits.Contains('*') ? null : negative ? -low : low;
        var text = string.Create(CultureInfo.InvariantCulture,
            $"{(negative ? "-" : "")}{digits[..integerDigits]}{(decimals > 0 ? "." : "")}{digits[integerDigits..]}");
        return new MaskedNumber(
            text, negative, integerDigits, decimals, value, negative ? -high : low, negative ? -low : high);
    }

    private static decimal PowerOfTen(int digits)
    {
        decimal power = 1;
        for (var i = 0; i < digits; i++)
        {
            power *= 10;
        }

        return power;
    }
}
