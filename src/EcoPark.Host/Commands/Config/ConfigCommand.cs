using System.CommandLine;
using EcoPark.Host.CommandLine;
using EcoPark.Standards.Definitions;

namespace EcoPark.Host.Commands.Config;

/// <summary><c>ecopark config</c></summary>
internal sealed class ConfigCommand : EcoParkCommand
{
    public ConfigCommand(Session session)
        : base("config", session, new LocalText("配置。", "The configuration.")) => Add(new ConfigCheckCommand(session));

    public override IReadOnlyList<Example> Examples => [new("ecopark config check", new("说明配置中的错误", "explain mistakes in the configuration"))];

    public override Task<ExitCode> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        CommandHelp.Write(this, Session.Error, Session);
        return Task.FromResult(ExitCode.Unusable);
    }
}
