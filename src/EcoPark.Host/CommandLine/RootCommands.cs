using System.CommandLine;
using EcoPark.Host.Commands.Evaluate;
using EcoPark.Host.Commands.Explain;
using EcoPark.Host.Commands.Standards;
using EcoPark.Host.Commands.Template;
using EcoPark.Standards.Definitions;

namespace EcoPark.Host.CommandLine;

/// <summary>The program itself: all its commands. Called without one, it shows how it is used.</summary>
internal sealed class RootCommands : EcoParkCommand
{
    public RootCommands(Session session, GlobalOptions options)
        : base(Product.Name, session, new LocalText(
            "EcoPark：工业园区的生态工业示范园区评价、年度报告与核对。",
            "EcoPark: evaluation, annual report and checks of eco-industrial parks."))
    {
        Add(options.Language);
        Add(options.Json);
        Add(options.Help);
        Add(options.Version);
        Add(new EvaluateCommand(session, options));
        Add(new ExplainCommand(session, options));
        Add(new TemplateCommand(session, options));
        Add(new StandardCommand(session, options));
    }

    public override IReadOnlyList<Example> Examples =>
    [
        new("ecopark evaluate park-2019.json", new("评价一个园区年度", "evaluate one park-year")),
        new("ecopark evaluate --help", new("一个命令的详细说明", "all about one command")),
    ];

    public override Task<ExitCode> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        CommandHelp.Write(this, Session.Error, Session);
        return Task.FromResult(ExitCode.Unusable);
    }
}
