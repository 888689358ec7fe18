using System.Globalization;
using EcoPark.Documents.Packages;

namespace EcoPark.Documents.Excel;

/// <summary>Which cell styles of a workbook show a number as a date or as a percentage.</summary>
internal sealed class NumberFormats
{
    private readonly List<FormatKind> byStyle = [];

    private NumberFormats()
    {
    }

    /// <summary>How a number is shown.</summary>
    public enum FormatKind
    {
        /// <summary>As a number.</summary>
        Plain,

        /// <summary>As a date or time.</summary>
        Date,

        /// <summary>Times a hundred, with the sign.</summary>
        Percentage,
    }

    /// <summary>A workbook without styles.</summary>
    public static NumberFormats None { get; } = new();

    public static NumberFormats Of(OfficeElement styles)
    {
        var codes = new Dictionary<int, string>();
        foreach (var format in styles.Child("numFmts")?.Children ?? [])
        {
            codes[Id(format)] = format.Attribute("formatCode") ?? string.Empty;
        }

        var formats = new NumberFormats();
        foreach (var style in styles.Child("cellXfs")?.Children ?? [])
        {
            var id = Id(style);
            formats.byStyle.Add(codes.TryGetValue(id, out var code) ? KindOf(code) : KindOf(id));
        }

        return formats;
    }

    public FormatKind KindOfStyle(string? index) =>
        int.TryParse(index, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < byStyle.Count
            ? byStyle[number]
            : FormatKind.Plain;

    private static int Id(OfficeElement element) =>
        int.TryParse(element.Attribute("numFmtId"), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0;

    /// <summary>The numbers that the format reserves; 27–36 and 50–58 are dates in Chinese, Japanese and Korean versions.</summary>
    private static FormatKind KindOf(int id) => id switch
    {
        9 or 10 => FormatKind.Percentage,
        >= 14 and <= 22 or >= 27 and <= 36 or >= 45 and <= 47 or >= 50 and <= 58 => FormatKind.Date,
        _ => FormatKind.Plain,
    };

    private static FormatKind KindOf(string code)
    {
        var quoted = false;
        for (var index = 0; index < code.Length; index++)
        {
            switch (code[index])
            {
                case '"':
                    quoted = !quoted;
                    break;
                case '\\' or '_' or '*' when !quoted:
                    index++;
                    break;
                case '[' when !quoted:
                    var end = code.IndexOf(']', index);
                    if (end > index + 1 && code[index + 1] is 'h' or 'm' or 's')
                    {
                        return FormatKind.Date;
                    }

                    index = end < 0 ? code.Length : end;
                    break;
                case '%' when !quoted:
                    return FormatKind.Percentage;
                case 'y' or 'Y' or 'd' or 'D' or 'h' or 'H' or 's' or 'S' or 'm' or 'M' when !quoted:
                    return FormatKind.Date;
                case 'G' when !quoted && string.CompareOrdinal(code, index, "General", 0, 7) == 0:
                    index += 6;
                    break;
                default:
                    break;
            }
        }

        return FormatKind.Plain;
    }
}
