using System.CommandLine;
using EcoPark.Host.CommandLine;
using EcoPark.Host.Commands.Evaluate;
using EcoPark.Host.Commands.Report;
using EcoPark.Host.Inputs;
using EcoPark.Host.Outputs;
using EcoPark.Standards.Definitions;

namespace EcoPark.Host.Commands.Demo;

/// <summary><c>ecopark demo</c>: the invented demo park from its data to its documents.</summary>
internal sealed class DemoCommand : EcoParkCommand
{
    private const string DemoFile = "park-2019.json";
    private readonly Option<string> _out;
    private readonly Option<bool> _json;

    public DemoCommand(Session session, GlobalOptions options)
        : base("demo", session, new LocalText(
            "用虚构的示例园区演示：显示 32 项指标，写出三份文件，并说明它们在哪里。",
            "Show the invented demo park: its 32 indicators, its three documents and where they are."))
    {
        _out = ReportCommand.OutOption(session);
        _json = options.Json;
        Add(_out);
        Add(new Option<bool>("--no-serve") { Description = session.Say("只写文件，写完即结束", "write the files and end") });
    }

    public override IReadOnlyList<Example> Examples =>
    [
        new("ecopark demo", new("指标表，文件写到 out/", "the table; documents go to out/")),
        new("ecopark demo --out /tmp/demo --no-serve", new("写到别的文件夹", "another folder")),
    ];

    // The launcher says where the repository is; an installed program has its samples beside it.
    private static string Home => Environment.GetEnvironmentVariable("ECOPARK_HOME") is { Length: > 0 } home ? home : AppContext.BaseDirectory;

    public override Task<ExitCode> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var path = Path.Combine(Home, "samples", "demo-park", DemoFile);
        var input = EvaluatedInput.Read(path, standardCode: null);
        if (!input.IsOk)
        {
            Session.Complain(input.Problems);
            return Task.FromResult(ExitCode.Unusable);
        }

        var json = parsed.GetValue(_json);
        if (!json)
        {
            new EvaluationTables(Session).Write(path, input.Value.Evaluation);
            Session.Out.WriteLine();
        }

        var written = ReportDocuments.Write(input.Value, parsed.GetValue(_out) ?? "out", cancellation);
        if (!written.IsOk)
        {
            Session.Complain(written.Problems);
            return Task.FromResult(ExitCode.Unusable);
        }

        var summary = new ReportSummary(Session, input.Value, written.Value, []);
        if (json)
        {
            summary.WriteJson();
        }
        else
        {
            summary.Write();
        }

        return Task.FromResult(ExitCode.Done);
    }
}
