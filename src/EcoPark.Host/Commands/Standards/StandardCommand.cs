using System.CommandLine;
using EcoPark.Host.CommandLine;
using EcoPark.Standards.Definitions;

namespace EcoPark.Host.Commands.Standards;

/// <summary><c>ecopark standard</c>: the indicator sets themselves, for those who use and those who write them.</summary>
internal sealed class StandardCommand : EcoParkCommand
{
    public StandardCommand(Session session, GlobalOptions options)
        : base("standard", session, new LocalText("查看、检查和比较标准的数据。", "Show, check and compare the data of standards."))
    {
        Add(new ListCommand(session, options));
        Add(new ShowCommand(session, options));
        Add(new CheckCommand(session, options));
        Add(new DiffCommand(session, options));
    }

    public override IReadOnlyList<Example> Examples =>
    [
        new("ecopark standard list", new("有哪些标准", "which standards there are")),
        new("ecopark standard check my-standard-2026/", new("检查自编标准的文件夹", "check the folder of a standard you write")),
    ];

    public override Task<ExitCode> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        CommandHelp.Write(this, Session.Error, Session);
        return Task.FromResult(ExitCode.Unusable);
    }
}
