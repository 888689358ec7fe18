using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace EcoPark.Documents.Excel;

/// <summary>Gives each style used in a workbook its index, in order of first use, and writes the style part.</summary>
internal sealed class StyleTable
{
    private const uint FirstOwnFormat = 164;
    private const uint TextFormat = 49;

    private readonly Dictionary<CellStyle, uint> indexes = [];
    private readonly List<CellStyle> styles = [];

    public StyleTable() => IndexOf(StyleName.Plain);

    public uint IndexOf(CellStyle style)
    {
        if (!indexes.TryGetValue(style, out var index))
        {
            if (style.Digits is < 0 or > CellStyle.MostDigits)
            {
                throw new ArgumentOutOfRangeException(nameof(style), style.Digits, "Digits of a number style.");
            }

            index = (uint)styles.Count;
            indexes.Add(style, index);
            styles.Add(style);
        }

        return index;
    }

    public Stylesheet Build()
    {
        var sheet = new Stylesheet();
        sheet.Append(NumberFormats());
        sheet.Append(new Fonts(Look.Fonts.Select(Font)) { Count = (uint)Look.Fonts.Length });
        sheet.Append(new Fills(Look.Fills.Select(Fill)) { Count = (uint)Look.Fills.Length });
        sheet.Append(new Borders(NoBorder(), ThinBorder()) { Count = 2 });
        sheet.Append(new CellStyleFormats(new CellFormat { NumberFormatId = 0, FontId = 0, FillId = 0, BorderId = 0 }) { Count = 1 });
        sheet.Append(new CellFormats(styles.Select(Format)) { Count = (uint)styles.Count });
        sheet.Append(new CellStyles(new DocumentFormat.OpenXml.Spreadsheet.CellStyle { Name = "Normal", FormatId = 0, BuiltinId = 0 }) { Count = 1 });
        return sheet;
    }

    private static NumberingFormats NumberFormats() =>
        new(Enumerable.Range(0, CellStyle.MostDigits + 1).Select(digits => new NumberingFormat
        {
            NumberFormatId = FirstOwnFormat + (uint)digits,
            FormatCode = digits == 0 ? "0" : "0." + new string('0', digits),
        }))
        { Count = CellStyle.MostDigits + 1 };

    private static Font Font((string Name, double Size, bool Bold, string? Colour) look)
    {
        var font = new Font();
        if (look.Bold)
        {
            font.Append(new Bold());
        }

        font.Append(new FontSize { Val = look.Size });
        font.Append(look.Colour is null ? new Color { Theme = 1 } : new Color { Rgb = look.Colour });
        font.Append(new FontName { Val = look.Name });
        font.Append(new FontFamilyNumbering { Val = 3 });
        font.Append(new FontCharSet { Val = 134 });
        return font;
    }

    private static Fill Fill(string? colour, int index)
    {
        var pattern = new PatternFill
        {
            PatternType = index switch { 0 => PatternValues.None, 1 => PatternValues.Gray125, _ => PatternValues.Solid },
        };
        if (colour is not null)
        {
            pattern.Append(new ForegroundColor { Rgb = colour }, new BackgroundColor { Indexed = 64 });
        }

        return new Fill(pattern);
    }

    private static Border NoBorder() =>
        new(new LeftBorder(), new RightBorder(), new TopBorder(), new BottomBorder(), new DiagonalBorder());

    private static Border ThinBorder()
    {
        static Color Grey() => new() { Rgb = "FF8A968F" };
        return new Border(
            new LeftBorder(Grey()) { Style = BorderStyleValues.Thin },
            new RightBorder(Grey()) { Style = BorderStyleValues.Thin },
            new TopBorder(Grey()) { Style = BorderStyleValues.Thin },
            new BottomBorder(Grey()) { Style = BorderStyleValues.Thin },
            new DiagonalBorder());
    }

    private static CellFormat Format(CellStyle style)
    {
        var look = Look.Of(style.Name);
        var format = new CellFormat
        {
            NumberFormatId = look.AsText ? TextFormat : style.Digits is { } digits ? FirstOwnFormat + (uint)digits : 0,
            FontId = (uint)look.Font,
            FillId = (uint)look.Fill,
            BorderId = look.Border ? 1u : 0u,
            FormatId = 0,
            ApplyNumberFormat = look.AsText || style.Digits is not null,
            ApplyFont = true,
            ApplyFill = true,
            ApplyBorder = true,
            ApplyAlignment = true,
            ApplyProtection = look.Unlocked,
        };
        format.Append(new Alignment
        {
            Horizontal = look.Across,
            Vertical = style.Name is StyleName.Body or StyleName.Note ? VerticalAlignmentValues.Top : VerticalAlignmentValues.Center,
            WrapText = look.Wrap,
        });
        if (look.Unlocked)
        {
            format.Append(new Protection { Locked = false });
        }

        return format;
    }
}
