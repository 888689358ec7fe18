namespace EcoPark.Browser.Tests;

/// <summary>The pages that say that something did not work.</summary>
internal static class WentWrong
{
    public static IReadOnlyList<string> Headings { get; } =
    [
        "", "没有这个页面", "您的角色不能打开此页", "程序出错了，不是您的输入的问题", "No such page", "Your role cannot open this page", "Something failed here; it is not your input",
    ];
}
