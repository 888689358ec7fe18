using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using EcoPark.Documents.Examine.Values;

namespace EcoPark.Documents.Examine;

/// <summary>
/// What makes two findings the same contradiction, whichever file and year they were found in: kind, indicator, the parts
/// of the documents, and the message with its values. File names, rows, paragraphs and years say nothing; another value is
/// another contradiction.
/// </summary>
public static partial class FindingPattern
{
    private static readonly string[] Parts = ["对照考核表", "信息公开表", "正文"];

    /// <summary>The pattern as 64 lower-case hexadecimal digits.</summary>
    /// <param name="finding">The finding.</param>
    public static string Of(ExamineFinding finding)
    {
        var parts = Parts.Where(part => finding.Places.Any(place => place.Contains(part, StringComparison.Ordinal)));
        var indicator = finding.Indicator?.ToString(CultureInfo.InvariantCulture) ?? "-";
        var words = Year().Replace(Position().Replace(PrintedText.Compact(finding.MessageZh), ""), "年");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{finding.Code}|{indicator}|{string.Join('+', parts)}|{words}")));
    }

    [GeneratedRegex(@"第\d{1,6}[行段页]", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Position();

    [GeneratedRegex(@"(19|20)\d{2}年", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Year();
}
