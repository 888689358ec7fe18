using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace EcoPark.Reporting.Editor.Paper;

/// <summary>Text as markup: what has a meaning in it is written out, Chinese stays as it is.</summary>
internal static class Markup
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public static string Encode(string text) => Encoder.Encode(text);
}
