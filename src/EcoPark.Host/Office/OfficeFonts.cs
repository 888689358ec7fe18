using System.Text;

namespace EcoPark.Host.Office;

/// <summary>
/// The fonts of official documents belong to the office and are seldom on a server. Where one is missing, LibreOffice
/// takes a free one of the same kind; where it is installed, it is used.
/// </summary>
internal static class OfficeFonts
{
    private const string Serif = "Noto Serif CJK SC";
    private const string Sans = "Noto Sans CJK SC";

    private static readonly (string Wanted, string Instead)[] Pairs =
    [
        ("仿宋_GB2312", Serif),
        ("楷体_GB2312", Serif),
        ("方正小标宋简体", Serif),
        ("宋体", Serif),
        ("黑体", Sans),
    ];

    /// <summary>The settings file of a new LibreOffice profile, with the table of replacement fonts.</summary>
    /// <param name="installed">The names of the fonts that the computer has.</param>
    public static string Settings(string installed)
    {
        var xml = new StringBuilder("""
            <?xml version="1.0" encoding="UTF-8"?>
            <oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
            <item oor:path="/org.openoffice.Office.Common/Font/Substitution"><prop oor:name="Replacement" oor:op="fuse"><value>true</value></prop></item>

            """);
        foreach (var (index, pair) in Pairs.Where(pair => IsMissing(pair, installed)).Index())
        {
            // "Always": LibreOffice takes a font that it finds somehow similar for an installed one.
            string item = $"""<item oor:path="/org.openoffice.Office.Common/Font/Substitution/FontPairs"><node oor:name="_{index}" oor:op="replace"><prop oor:name="Always" oor:op="fuse"><value>true</value></prop><prop oor:name="OnScreenOnly" oor:op="fuse"><value>false</value></prop><prop oor:name="ReplaceFont" oor:op="fuse"><value>{pair.Wanted}</value></prop><prop oor:name="SubstituteFont" oor:op="fuse"><value>{pair.Instead}</value></prop></node></item>""";
            xml.Append(item).Append('\n');
        }

        return xml.Append("</oor:items>\n").ToString();
    }

    /// <summary>The names of the installed fonts; empty where the computer cannot list them, and then none is replaced.</summary>
    public static async Task<string> Installed(CancellationToken cancellation)
    {
        if (OfficeProgram.Find("fc-list") is not { } lister)
        {
            return "";
        }

        var listed = await OfficeProgram.Run(lister, [":", "family"], TimeSpan.FromSeconds(20), cancellation).ConfigureAwait(false);
        return listed.Value ?? "";
    }

    private static bool IsMissing((string Wanted, string Instead) pair, string installed) =>
        !installed.Contains(pair.Wanted, StringComparison.Ordinal) && installed.Contains(pair.Instead, StringComparison.Ordinal);
}
