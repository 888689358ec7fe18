using System.Globalization;
using System.Text.RegularExpressions;
using EcoPark.Documents.Excel;

namespace EcoPark.Documents.TableWorkbook;

/// <summary>
/// Values as cells to be filled in. Text is never a formula: it goes into the file's text table, and into cells of the text
/// format, so that a program does not take it for one when the cell is typed into again.
/// </summary>
internal static partial class InputCell
{
    private const int SpreadsheetDigits = 15;

    /// <summary>A number where the spreadsheet keeps every digit (12.80 shows so and reads back as 12.8), otherwise the text as it is.</summary>
    public static Cell Number(string text, StyleName style)
    {
        if (!Plain().IsMatch(text) || text.Count(char.IsAsciiDigit) > SpreadsheetDigits || !decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var value) || text == "-0")
        {
            return Cell.Text(text, style == StyleName.RequiredInput ? StyleName.RequiredText : StyleName.InputText);
        }

        var point = text.IndexOf('.', StringComparison.Ordinal);
        var digits = point < 0 ? (int?)null : Math.Min(text.Length - point - 1, CellStyle.MostDigits);
        return Cell.Number(value, new CellStyle(style, digits));
    }

    [GeneratedRegex(@"\A-?(0|[1-9]\d*)(\.\d{1,12})?\z", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Plain();
}
