using System.Globalization;
using EcoPark.Documents.Excel;

namespace EcoPark.Documents.TableWorkbook;

/// <summary>
/// Values as cells to be filled in. Text is never a formula: it goes into the file's text table, and into cells of the text
/// format, so that a program does not take it for one when the cell is typed into again.
/// </summary>
internal static class InputCell
{
    private const int SpreadsheetDigits = 15;

    /// <summary>A number where the spreadsheet keeps every digit, otherwise the text as it is.</summary>
    public static Cell Number(string text, StyleName style)
    {
        if (!decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
            || text.Count(char.IsAsciiDigit) > SpreadsheetDigits
            || text.Any(character => !char.IsAsciiDigit(character) && character is not ('.' or '-')))
        {
            return Cell.Text(text, style == StyleName.RequiredInput ? StyleName.RequiredText : StyleName.InputText);
        }

        var point = text.IndexOf('.', StringComparison.Ordinal);
        var digits = point < 0 ? (int?)null : Math.Min(text.Length - point - 1, CellStyle.MostDigits);
        return Cell.Number(value, new CellStyle(style, digits is 0 ? null : digits));
    }
}
