using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace EcoPark.Modules.Tests.Platform.Web;

/// <summary>Everything an answer says, also inside a workbook.</summary>
internal static partial class WebText
{
    public static async Task<string> OfAsync(HttpResponseMessage answer)
    {
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        return bytes.AsSpan().StartsWith("PK"u8) ? Unpacked(bytes) : Plain(Encoding.UTF8.GetString(bytes));
    }

    private static string Unpacked(byte[] bytes)
    {
        using var package = new ZipArchive(new MemoryStream(bytes));
        var all = new StringBuilder();
        foreach (var entry in package.Entries)
        {
            using var reader = new StreamReader(entry.Open());
            all.AppendLine(Plain(reader.ReadToEnd()));
        }

        return all.ToString();
    }

    // JSON writes other scripts as escapes, XML as references.
    private static string Plain(string text) =>
        WebUtility.HtmlDecode(Escape().Replace(text, match => ((char)Convert.ToInt32(match.Groups["code"].Value, 16)).ToString()));

    [GeneratedRegex(@"\\u(?<code>[0-9A-Fa-f]{4})")]
    private static partial Regex Escape();
}
