using System.CommandLine;
using EcoPark.Host.CommandLine;
using EcoPark.Standards.Definitions;

namespace EcoPark.Host.Commands.Hj212;

/// <summary><c>ecopark hj212</c>: frames of online monitoring, read and written without any server.</summary>
internal sealed class Hj212Command : EcoParkCommand
{
    public Hj212Command(Session session)
        : base("hj212", session, new LocalText("读写 HJ 212 数据包（2005、2017、2025 版）。", "Read and write HJ 212 frames (2005, 2017, 2025)."))
    {
        Add(new ParseCommand(session));
        Add(new BuildCommand(session));
    }

    public override IReadOnlyList<Example> Examples =>
    [
        new("ecopark hj212 parse --tolerant", new("标准输入中的数据包，每包一行 JSON", "the frames of standard input, one JSON line each")),
        new("ecopark hj212 build", new("由这样的 JSON 写出数据包", "frames from such JSON")),
    ];

    public override Task<ExitCode> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        CommandHelp.Write(this, Session.Error, Session);
        return Task.FromResult(ExitCode.Unusable);
    }
}
