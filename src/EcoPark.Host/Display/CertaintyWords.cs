using EcoPark.Standards.Definitions;

namespace EcoPark.Host.Display;

/// <summary>What the certainty tags of the data mean.</summary>
internal static class CertaintyWords
{
    public static LocalText Of(string tag) => tag switch
    {
        "P" => new("原始文件印出", "printed in the source document"),
        "V" => new("已读原文", "read in the source"),
        "V*" => new("读自转载", "read in a derived source"),
        "S" => new("公开文件印出", "printed in a public document"),
        "D" => new("凭记忆录入，与原始文件相符", "recalled, consistent with the source document"),
        "M" => new("凭记忆录入，待核对", "from memory, to be checked"),
        _ => new("自定参数", "a parameter of ours"),
    };

    public static LocalText Part(string part) => part switch
    {
        "name" => new("名称", "name"),
        "limit" => new("限值", "limit"),
        "formula" => new("公式", "formula"),
        "group" => new("分组", "group"),
        _ => new(part, part),
    };
}
