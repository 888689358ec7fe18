using System.CommandLine;

namespace EcoPark.Host.CommandLine;

/// <summary>The options that every command takes.</summary>
internal sealed class GlobalOptions
{
    private const string LanguageName = "--lang";

    public GlobalOptions(Session session)
    {
        Language = new Option<string>(LanguageName)
        {
            Description = session.Say("输出语言：zh（默认）或 en", "language of the output: zh (default) or en"),
            HelpName = "zh|en",
            Recursive = true,
        };
        Language.AcceptOnlyFromAmong("zh", "en");
        Json = new Option<bool>("--json") { Description = session.Say("输出 JSON，供程序读取", "write JSON for programs"), Recursive = true };
        Help = new Option<bool>("--help", "-h") { Description = session.Say("显示本说明", "show this help"), Recursive = true };
        Version = new Option<bool>("--version") { Description = session.Say("显示版本", "show the version") };
    }

    public Option<string> Language { get; }

    public Option<bool> Json { get; }

    public Option<bool> Help { get; }

    public Option<bool> Version { get; }

    /// <summary>The language asked for; known before anything is parsed, because messages about parsing need it.</summary>
    public static bool IsChinese(string[] args)
    {
        var before = args.TakeWhile(argument => argument != "--").ToList();
        var at = before.LastIndexOf(LanguageName);
        var given = at >= 0 && at + 1 < before.Count ? before[at + 1] : null;
        given ??= before.LastOrDefault(argument => argument.StartsWith(LanguageName + "=", StringComparison.Ordinal))?[(LanguageName.Length + 1)..];
        return given != "en";
    }
}
