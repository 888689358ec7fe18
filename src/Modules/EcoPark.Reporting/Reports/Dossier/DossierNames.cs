using System.Globalization;

namespace EcoPark.Reporting.Reports.Dossier;

/// <summary>Names inside the dossier: readable on every system, and none leads out of its folder.</summary>
internal static class DossierNames
{
    private const int Longest = 80;
    private const string Forbidden = "\\/:*?\"<>|";

    /// <summary>The name without what a file system or a reader could take for something else.</summary>
    public static string Safe(string name)
    {
        var kept = new string([.. name.Select(c => char.IsControl(c) || char.IsSurrogate(c) || IsHidden(c) || Forbidden.Contains(c, StringComparison.Ordinal) ? '_' : c)]).Trim(' ', '.');
        var ending = Path.GetExtension(kept) is { Length: > 0 and <= 10 } known ? known : "";
        return kept.Length switch
        {
            0 => "file",
            > Longest => kept[..(Longest - ending.Length)] + ending,
            _ => kept,
        };
    }

    // Marks that change the direction or the look of what follows.
    private static bool IsHidden(char c) => CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
