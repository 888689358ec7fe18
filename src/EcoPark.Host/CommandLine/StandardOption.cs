using System.CommandLine;
using EcoPark.Host.Inputs;

namespace EcoPark.Host.CommandLine;

/// <summary>The option that names an indicator set.</summary>
internal static class StandardOption
{
    public static Option<string> Create(Session session) => new("--standard")
    {
        Description = session.Say(
            $"标准代码；文件未写明标准时使用，默认 {ParkYearFiles.DefaultStandard}",
            $"code of the standard for files that name none; default {ParkYearFiles.DefaultStandard}"),
        HelpName = "CODE",
    };
}
