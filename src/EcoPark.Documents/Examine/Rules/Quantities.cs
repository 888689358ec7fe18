using EcoPark.Documents.Examine.Known;
using EcoPark.Documents.Examine.Values;

namespace EcoPark.Documents.Examine.Rules;

/// <summary>A number of a sentence with its unit.</summary>
/// <param name="Number">The number.</param>
/// <param name="Unit">Its unit; empty when none follows.</param>
/// <param name="Start">Where the number begins.</param>
/// <param name="End">Behind the unit.</param>
internal sealed record Quantity(MaskedNumber Number, string Unit, int Start, int End);

/// <summary>Finds the numbers of a sentence. One pass.</summary>
internal static class Quantities
{
    /// <summary>All numbers but years.</summary>
    public static List<Quantity> In(string text, KnownUnits units)
    {
        List<Quantity> found = [];
        for (var at = 0; at < text.Length;)
        {
            if (!MaskedNumber.IsDigit(text[at]) || !MaskedNumber.TryRead(text, at, out var number, out var end) || number is null)
            {
                at++;
                continue;
            }

            var isYear = number is { IntegerDigits: 4, Decimals: 0 } && end < text.Length && text[end] == '年';
            var unit = isYear ? 0 : units.LengthAt(text, end);
            if (!isYear)
            {
                found.Add(new Quantity(number, text.Substring(end, unit), at, end + unit));
            }

            at = end + unit;
        }

        return found;
    }
}
