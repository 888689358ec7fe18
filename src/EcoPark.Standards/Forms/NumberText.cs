using System.Text;
using EcoPark.Standards.Definitions;
using EcoPark.Standards.ParkYears;
using EcoPark.Standards.Quantities;

namespace EcoPark.Standards.Forms;

/// <summary>
/// Reads numbers as people type them, the one place for it: full-width digits and signs, thousands separated by commas or
/// spaces, a unit behind the number. What could be read in two ways is refused, never guessed. Never throws.
/// </summary>
/// <remarks>Numbers are below 10¹⁸ in size and have at most 12 decimals, as everywhere.</remarks>
public static class NumberText
{
    private const int LongestText = 200;
    private const int Group = 3;
    private static readonly string[] Placeholders = ["无", "/", "-", "—", "——", "--", "／", "未检出", "不涉及", "暂无", "没有", "N/A", "n/a"];

    // What no unit begins with.
    private const string NotUnit = "0123456789-~+*/=<>()[]:;,.?!约左多余至到或以";

    private static readonly LocalText NoNumber = new("不是数", "it is no number");
    private static readonly LocalText Grouping = new("逗号或空格的位置不是千分位，可能是小数点或漏了数字", "its commas or spaces do not part thousands: a decimal point may be meant, or a digit is missing");
    private static readonly LocalText Vague = new("是范围、约数或算式，要填一个确定的数", "it is a range, an estimate or a sum; one definite number is needed");
    private static readonly LocalText TooLarge = new("绝对值须小于 10^18，小数不超过 12 位", "numbers are below 10^18 in size, with at most 12 decimals");

    /// <summary>Reads a text.</summary>
    public static NumberReading Read(string text)
    {
        var folded = Fold(text);
        if (Placeholders.Contains(folded))
        {
            return new NumberReading.Placeholder(folded);
        }

        var end = folded.Length > LongestText ? 0 : Length(folded);
        var digits = folded[..end].TrimEnd();
        if (digits.Length == 0)
        {
            return new NumberReading.Refused(NoNumber);
        }

        if (Ungroup(digits) is not { } plain)
        {
            return new NumberReading.Refused(Grouping);
        }

        plain = plain[0] == '+' ? plain[1..] : plain;
        if (!RationalText.TryParse(plain, out var value))
        {
            return new NumberReading.Refused(NoNumber);
        }

        var suffix = folded[end..].Trim();
        if (suffix.Length > 0 && NotUnit.Contains(suffix[0]))
        {
            return new NumberReading.Refused(Vague);
        }

        return ParkYearRules.Number(value, digits) is null ? new NumberReading.Number(value, suffix) : new NumberReading.Refused(TooLarge);
    }

    /// <summary>Full-width characters as their usual ones, other spaces as a space, trimmed.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            folded.Append(character switch
            {
                >= '！' and <= '～' => (char)(character - '！' + '!'),
                '−' or '–' => '-',
                _ when char.IsWhiteSpace(character) => ' ',
                _ => character,
            });
        }

        return folded.ToString().Trim();
    }

    // The number ends where a character can no longer belong to it; an e belongs to it only before an exponent.
    private static int Length(string text)
    {
        var at = 0;
        while (at < text.Length && (char.IsAsciiDigit(text[at]) || text[at] is '.' or ',' or ' ' || (at == 0 && text[at] is '+' or '-')))
        {
            at++;
        }

        if (at == 0 || at == text.Length || text[at] is not ('e' or 'E'))
        {
            return at;
        }

        var digits = at + 1;
        digits += digits < text.Length && text[digits] is '+' or '-' ? 1 : 0;
        var last = digits;
        while (last < text.Length && char.IsAsciiDigit(text[last]))
        {
            last++;
        }

        return last > digits ? last : at;
    }

    // 1,234,567.8 and 1 234 567.8; null when the groups are not of three digits or the separators mixed.
    private static string? Ungroup(string digits)
    {
        var separator = digits.Contains(',', StringComparison.Ordinal) ? ',' : ' ';
        var other = separator == ',' ? ' ' : ',';
        var start = digits[0] is '+' or '-' ? 1 : 0;
        var rest = digits[start..].TrimStart();
        if (!rest.Contains(separator, StringComparison.Ordinal))
        {
            return digits[..start] + rest;
        }

        var whole = rest.AsSpan(0, rest.IndexOfAny(['.', 'e', 'E']) is var end and >= 0 ? end : rest.Length).ToString();
        var groups = whole.Split(separator);
        var good = !rest.Contains(other, StringComparison.Ordinal) && !rest[whole.Length..].Contains(separator, StringComparison.Ordinal)
            && groups[0].Length is > 0 and <= Group && groups[0] != "0" && groups.Skip(1).All(group => group.Length == Group);
        return good ? digits[..start] + string.Concat(groups) + rest[whole.Length..] : null;
    }
}
