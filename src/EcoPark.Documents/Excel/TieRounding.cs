using System.Globalization;

namespace EcoPark.Documents.Excel;

/// <summary>
/// Rounding half to even as a formula that Excel, WPS and LibreOffice compute alike. Their number formats and ROUND
/// take a half away from zero, so 0.125 would show 0.13 where the rule gives 0.12.
/// </summary>
/// <remarks>
/// A spreadsheet's number is binary: 2.675 × 100 may be 267.49999999999997. What is within 5·10⁻¹⁰ of a half (or within
/// seven binary steps of a large number) is therefore taken as a half, and the even neighbour is computed from the whole part.
/// </remarks>
/// <source>GB/T 8170-2008, 3.2 (进舍规则)</source>
public static class TieRounding
{
    /// <summary>The formula text, without <c>=</c>, that rounds an expression to digits after the point.</summary>
    /// <param name="expression">A cell reference, or any expression; it is repeated seven times, so a reference is best.</param>
    /// <param name="digits">0 to 15.</param>
    /// <exception cref="ArgumentOutOfRangeException">Digits outside 0 to 15.</exception>
    public static string Formula(string expression, int digits)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(digits);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(digits, CellStyle.MostDigits);
        var x = IsReference(expression) ? expression : $"({expression})";
        var scale = "1" + new string('0', digits);
        var y = digits == 0 ? $"ABS({x})" : $"ABS({x}*{scale})";
        var back = digits == 0 ? string.Empty : $"/{scale}";
        var places = digits.ToString(CultureInfo.InvariantCulture);

        // "+0" turns a negative zero, which LibreOffice would print as -0, into zero.
        return $"IF(ABS({y}-INT({y})-0.5)<=MAX(0.0000000005,{y}*0.000000000000001),SIGN({x})*2*INT((INT({y})+1)/2){back},ROUND({x},{places}))+0";
    }

    private static bool IsReference(string expression) =>
        expression.Length > 0 && expression.All(character => char.IsLetterOrDigit(character) || character is '$' or '!' or '\'' or '_' or '.');
}
