using System.CommandLine;
using EcoPark.Host.Commands.Backup;
using EcoPark.Host.Commands.Config;
using EcoPark.Host.Commands.Demo;
using EcoPark.Host.Commands.Doctor;
using EcoPark.Host.Commands.Evaluate;
using EcoPark.Host.Commands.Examine;
using EcoPark.Host.Commands.Explain;
using EcoPark.Host.Commands.Hj212;
using EcoPark.Host.Commands.Report;
using EcoPark.Host.Commands.Serve;
using EcoPark.Host.Commands.Standards;
using EcoPark.Host.Commands.Template;
using EcoPark.Host.Commands.User;
using EcoPark.Host.Commands.Verify;
using EcoPark.Host.Commands.VerifyLedger;
using EcoPark.Host.Commands.WhatIf;
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
        Add(new WhatIfCommand(session, options));
        Add(new TemplateCommand(session, options));
        Add(new ReportCommand(session, options));
        Add(new VerifyCommand(session, options));
        Add(new ExamineCommand(session, options));
        Add(new DemoCommand(session, options));
        Add(new Hj212Command(session));
        Add(new ServeCommand(session));
        Add(new StandardCommand(session, options));
        Add(new UserCommand(session));
        Add(new VerifyLedgerCommand(session, options));
        Add(new BackupCommand(session));
        Add(new RestoreCommand(session));
        Add(new MigrateCommand(session));
        Add(new DoctorCommand(session, options));
        Add(new ConfigCommand(session));
    }

    public override IReadOnlyList<Example> Examples =>
    [
        new("ecopark demo", new("看示例园区", "see the demo park")),
        new("ecopark template park-2024.xlsx --year 2024 --base-year 2020", new("取得填报工作簿", "get the workbook to fill in")),
        new("ecopark evaluate park-2024.xlsx", new("评价", "evaluate it")),
        new("ecopark report park-2024.xlsx --out out", new("写出三份文件", "write the three documents")),
    ];

    public override Task<ExitCode> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        CommandHelp.Write(this, Session.Error, Session);
        return Task.FromResult(ExitCode.Unusable);
    }
}
