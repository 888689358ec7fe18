using System.Text;

namespace EcoPark.Platform.Web;

/// <summary>
/// Lists as CSV for spreadsheet programs: UTF-8 with mark, quoted, and no cell that such a program would run as a formula.
/// </summary>
public static class SafeCsv
{
    /// <summary>Rows with their head, each ended by CR LF.</summary>
    public static byte[] Write(IEnumerable<IReadOnlyList<string>> rows)
    {
        var text = new StringBuilder();
        foreach (var row in rows)
        {
            text.AppendJoin(',', row.Select(Cell)).Append("\r\n");
        }

        return [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(text.ToString())];
    }

    /// <summary>A cell in quotes; one that begins like a formula gets an apostrophe before it, also behind white space.</summary>
    public static string Cell(string value)
    {
        var first = value.TrimStart(' ', '\t', '\r', '\n', '\u00A0', '\u3000', '\uFEFF', '"', '\'');
        var risky = first is ['=' or '+' or '-' or '@' or '＝' or '＋' or '－' or '＠', ..] || value is ['\t' or '\r' or '\n', ..];
        return $"\"{(risky ? "'" : "")}{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
