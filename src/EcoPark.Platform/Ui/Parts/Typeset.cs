using System.Text;
using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;

namespace EcoPark.Platform.Ui;

/// <summary>Formulas and units as people write them: CO₂, NH₃-N, m³, 10⁴ with real sub- and superscripts, since the fonts lack the Unicode ones.</summary>
public static partial class Typeset
{
    public static MarkupString Html(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return default;
        }

        var html = new StringBuilder();
        var at = 0;
        foreach (var match in Raised().EnumerateMatches(text))
        {
            html.Append(Encode(text[at..match.Index])).Append(One(text.Substring(match.Index, match.Length)));
            at = match.Index + match.Length;
        }

        return new MarkupString(html.Append(Encode(text[at..])).ToString());
    }

    private static string One(string text)
    {
        if (Superscripts.Contains(text[^1], StringComparison.Ordinal) && !char.IsAsciiDigit(text[^1]))
        {
            var from = text.Length;
            while (from > 0 && Superscripts.Contains(text[from - 1], StringComparison.Ordinal))
            {
                from--;
            }

            return $"{Encode(text[..from])}<sup>{string.Concat(text[from..].Select(Plain))}</sup>";
        }

        return text switch
        {
            "CO2" => "CO<sub>2</sub>",
            "SO2" => "SO<sub>2</sub>",
            "NO2" => "NO<sub>2</sub>",
            "N2O" => "N<sub>2</sub>O",
            "CH4" => "CH<sub>4</sub>",
            "O3" => "O<sub>3</sub>",
            "NH3" => "NH<sub>3</sub>",
            "NOx" => "NO<sub>x</sub>",
            "CODcr" => "COD<sub>Cr</sub>",
            "BOD5" => "BOD<sub>5</sub>",
            "PM2.5" => "PM<sub>2.5</sub>",
            "PM10" => "PM<sub>10</sub>",
            _ => $"{Encode(text[..^1])}<sup>{text[^1]}</sup>",
        };
    }

    private const string Superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹⁻";

    private static char Plain(char raised) => raised == '⁻' ? '−' : (char)('0' + Superscripts.IndexOf(raised, StringComparison.Ordinal));

    private static string Encode(string text) => HtmlEncoder.Default.Encode(text);

    [GeneratedRegex("(?<![A-Za-z0-9])(?:CO2|SO2|NO2|N2O|CH4|O3|NH3|NOx|CODcr|BOD5|PM2\\.5|PM10)(?![A-Za-z0-9])|(?<![A-Za-z0-9])[kcdm]?m[23](?![A-Za-z0-9])|[⁰¹²³⁴⁵⁶⁷⁸⁹⁻]+", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Raised();
}
