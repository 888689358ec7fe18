using System.Text;

namespace EcoPark.EndToEnd.Tests;

/// <summary>Widths as a terminal counts them, by the Unicode ranges of East Asian Wide; apart from the program's own count.</summary>
internal static class Cells
{
    public static int Of(string text) => text.EnumerateRunes().Sum(rune => IsWide(rune) ? 2 : 1);

    private static bool IsWide(Rune rune) => rune.Value is (>= 0x2E80 and <= 0xA4CF) or (>= 0xAC00 and <= 0xD7A3)
        or (>= 0xF900 and <= 0xFAFF) or (>= 0xFE30 and <= 0xFE4F) or (>= 0xFF01 and <= 0xFF60) or (>= 0xFFE0 and <= 0xFFE6);
}
