using System.Globalization;

namespace EcoPark.Documents.Excel;

/// <summary>
/// Heights of rows with wrapped text, estimated from the widths of the columns. Programs do not fit the rows of a file
/// they did not write, and fit merged cells never, so text would be cut off.
/// </summary>
internal static class RowHeight
{
    private const double Points = 15.75;
    private const double Highest = 409;
    private const double DefaultWidth = 8.43;

    /// <summary>Height in points; null where one line is enough.</summary>
    public static double? Of(Sheet sheet, IEnumerable<KeyValuePair<CellAddress, Cell>> row)
    {
        var most = 1;
        foreach (var (at, cell) in row)
        {
            if (Text(cell.Content) is { Length: > 0 } text && Look.Of(cell.Style.Name).Wrap && Width(sheet, at) is { } width)
            {
                most = Math.Max(most, text.Split('\n').Sum(line => Lines(line, width)));
            }
        }

        return most == 1 ? null : Math.Min(Highest, (most * Points) + 2);
    }

    private static string? Text(CellContent content) => content switch
    {
        CellContent.Text text => text.Value,
        CellContent.Formula { Cached: CellContent.Text text } => text.Value,
        _ => null,
    };

    /// <summary>Width of the cell or of the merged range that starts here; null for cells merged over several rows.</summary>
    private static double? Width(Sheet sheet, CellAddress at)
    {
        var last = at.Column;
        foreach (var range in sheet.Merged)
        {
            if (range.First == at)
            {
                if (range.Last.Row > at.Row)
                {
                    return null;
                }

                last = range.Last.Column;
            }
        }

        return Enumerable.Range(at.Column, last - at.Column + 1).Sum(column => sheet.Widths.TryGetValue(column, out var width) ? width : DefaultWidth);
    }

    private static int Lines(string line, double width)
    {
        var length = 0.0;
        foreach (var rune in line.EnumerateRunes())
        {
            length += rune.Value >= 0x2E80 || IsWide(rune) ? 1.92 : 1.0;
        }

        return Math.Max(1, (int)Math.Ceiling(length / Math.Max(1, width - 0.5)));
    }

    /// <summary>Quotation marks, circled numbers and signs that Chinese fonts draw full width.</summary>
    private static bool IsWide(System.Text.Rune rune) =>
        rune.Value >= 0x2010 && System.Text.Rune.GetUnicodeCategory(rune) is not UnicodeCategory.SpaceSeparator;
}
