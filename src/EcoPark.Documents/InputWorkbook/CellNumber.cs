using EcoPark.Documents.Excel;
using EcoPark.Standards.Quantities;

namespace EcoPark.Documents.InputWorkbook;

/// <summary>Exact numbers into cells: as a number where a spreadsheet keeps every digit, otherwise as text with all of them.</summary>
internal static class CellNumber
{
    private const int SpreadsheetDigits = 15;

    public static Cell Of(Rational value, CellStyle style)
    {
        var digits = value.ToString();
        var significant = digits.Count(char.IsAsciiDigit) - LeadingZeros(digits);
        return significant <= SpreadsheetDigits ? Cell.Number(digits, style) : Cell.Text(digits, style);
    }

    private static int LeadingZeros(string digits)
    {
        var count = 0;
        foreach (var character in digits)
        {
            if (character is >= '1' and <= '9')
            {
                break;
            }

            count += character == '0' ? 1 : 0;
        }

        return count;
    }
}
