using System.Globalization;

namespace EcoPark.Documents.Word.Reading;

/// <summary>Signs that Word stores as places in a symbol font instead of as characters.</summary>
internal static class Symbols
{
    /// <summary>The character for a place in a font; empty when it is not known.</summary>
    public static string Read(string? font, string? code)
    {
        if (!int.TryParse(code, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var value) || value < 0x20)
        {
            return "";
        }

        // Symbol fonts live at F000 and above; the low byte is the place in the font.
        var place = value is >= 0xF000 and <= 0xF0FF ? value - 0xF000 : value;
        return (font, place) switch
        {
            ("Wingdings", 0xFE) or ("Wingdings 2", 0x52) => "☑",
            ("Wingdings", 0xFD) or ("Wingdings 2", 0x53 or 0x54) => "☒",
            ("Wingdings", 0xFC) or ("Wingdings 2", 0x50) => "✓",
            ("Wingdings", 0xA8 or 0x6F or 0x71) or ("Wingdings 2", 0xA3 or 0x2A) => "□",
            ("Symbol", 0xB3) => "≥",
            ("Symbol", 0xA3) => "≤",
            ("Symbol", 0xB4) => "×",
            ("Symbol", 0xB0) => "°",
            ("Symbol", 0xB1) => "±",
            ("Symbol", 0x6D) => "μ",
            ("Wingdings" or "Wingdings 2" or "Wingdings 3" or "Symbol" or "Webdings", _) => "",
            _ => value is < 0xD800 or (> 0xDFFF and < 0xFFFE) ? ((char)value).ToString() : "",
        };
    }
}
