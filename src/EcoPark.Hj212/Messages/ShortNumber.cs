namespace EcoPark.Hj212.Messages;

/// <summary>
/// Plain decimal numbers of at most 18 digits, which nearly all values are: several times as fast as the general reader,
/// and the same results. Everything else is left to that one.
/// </summary>
internal static class ShortNumber
{
    private const int MostDigits = 18; // of a long, without overflow

    public static bool TryRead(ReadOnlySpan<byte> text, out decimal number)
    {
        number = 0;
        var isNegative = !text.IsEmpty && text[0] == '-';
        var digits = isNegative ? text[1..] : text;
        if (digits.IsEmpty || digits.Length > MostDigits)
        {
            return false;
        }

        var value = 0L;
        var point = -1;
        for (var at = 0; at < digits.Length; at++)
        {
            var digit = unchecked((uint)(digits[at] - '0'));
            if (digit <= 9)
            {
                value = (value * 10) + digit;
            }
            else if (digits[at] == '.' && point < 0)
            {
                point = at;
            }
            else
            {
                return false;
            }
        }

        if (point >= 0 && digits.Length == 1)
        {
            return false;
        }

        number = new decimal(unchecked((int)value), (int)(value >> 32), 0, isNegative, (byte)(point < 0 ? 0 : digits.Length - 1 - point));
        return true;
    }
}
