using System.Globalization;
using EcoPark.Documents.Packages;

namespace EcoPark.Documents.Word.Reading;

/// <summary>What the reader wants to know of the styles of a document.</summary>
internal sealed class StyleTable
{
    // A style inherits from others; a circle of styles must not hold the reader.
    private const int LongestInheritance = 32;

    private readonly Dictionary<string, Style> styles = new(StringComparer.Ordinal);

    /// <summary>Reads the root of the styles part; no styles when there is none.</summary>
    public StyleTable(OfficeElement? root)
    {
        foreach (var style in root?.Children ?? [])
        {
            if (style.Is(OfficeNames.Word, "style") && style.Attribute("styleId") is { } id)
            {
                styles.TryAdd(id, new Style(
                    style.Child("name")?.Attribute("val") ?? "",
                    style.Child("basedOn")?.Attribute("val") ?? "",
                    style.Child("pPr")?.Child("outlineLvl"),
                    style.Child("rPr")?.Child("vanish")));
            }
        }
    }

    /// <summary>Name of a style, for example heading 1; empty when it is not defined.</summary>
    public string Name(string id) => styles.TryGetValue(id, out var style) ? style.Name : "";

    /// <summary>Outline level of a style, its own or inherited: 1 to 9, null for text.</summary>
    public int? Outline(string id) => Outline(Inherited(id, style => style.Outline));

    /// <summary>Whether a style hides its text.</summary>
    public bool Hides(string id) => IsOn(Inherited(id, style => style.Vanish));

    /// <summary>Reads an outline level: 0 to 8 in the file is 1 to 9 for people; others are text.</summary>
    public static int? Outline(OfficeElement? level) =>
        int.TryParse(level?.Attribute("val"), NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value <= 8
            ? value + 1
            : null;

    /// <summary>Whether a switch is there and not turned off.</summary>
    public static bool IsOn(OfficeElement? toggle) =>
        toggle is not null && toggle.Attribute("val") is not ("0" or "false" or "off");

    private OfficeElement? Inherited(string id, Func<Style, OfficeElement?> property)
    {
        for (var i = 0; i < LongestInheritance && styles.TryGetValue(id, out var style); i++)
        {
            if (property(style) is { } found)
            {
                return found;
            }

            id = style.BasedOn;
        }

        return null;
    }

    private sealed record Style(string Name, string BasedOn, OfficeElement? Outline, OfficeElement? Vanish);
}
