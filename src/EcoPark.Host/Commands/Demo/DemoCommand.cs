using System.CommandLine;
using EcoPark.Host.CommandLine;
using EcoPark.Host.Commands.Evaluate;
using EcoPark.Host.Commands.Demo.Loading;
using EcoPark.Host.Commands.Report;
using EcoPark.Host.Commands.Serve;
using EcoPark.Host.Inputs;
using EcoPark.Host.Outputs;
using EcoPark.Host.Web;
using EcoPark.Standards.Definitions;

namespace EcoPark.Host.Commands.Demo;

/// <summary><c>ecopark demo</c>: the invented demo park from its data to its documents.</summary>
internal sealed class DemoCommand : EcoParkCommand
{
    private const string DemoFile = "park-2019.json";
    private readonly Option<string> _out;
    private readonly Option<bool> _json;
    private readonly Option<bool> _noServe;
    private readonly Option<string> _data;
    private readonly Option<string> _urls;

    public DemoCommand(Session session, GlobalOptions options)
        : base("demo", session, new LocalText(
            "用虚构的示例园区演示：显示 32 项指标，写出三份文件，装入六年数据并启动网站，打印每个角色的登录。",
            "Show the invented demo park: its 32 indicators, its three documents, and the web application with six years of data and a sign-in for each role."))
    {
        _out = ReportCommand.OutOption(session);
        _json = options.Json;
        Add(_out);
        _noServe = new Option<bool>("--no-serve") { Description = session.Say("写完文件、装完数据即结束，不启动网站", "write the files, load the data and end; no web application") };
        _data = ServeCommand.DataOption(session, "./data-demo");
        _urls = ServeCommand.UrlsOption(session);
        Add(_noServe);
        Add(_data);
        Add(_urls);
    }

    public override IReadOnlyList<Example> Examples =>
    [
        new("ecopark demo", new("文件写到 out/，网站在本机", "documents in out/, the web application on this machine")),
        new("ecopark demo --out /tmp/demo --no-serve", new("写到别的文件夹，不启动网站", "another folder, no web application")),
    ];

    // The launcher says where the repository is; an installed program has its samples beside it.
    private static string Home => Environment.GetEnvironmentVariable("ECOPARK_HOME") is { Length: > 0 } home ? home : AppContext.BaseDirectory;

    public override async Task<ExitCode> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var code = WriteDocuments(parsed, cancellation);
        if (code != ExitCode.Done)
        {
            return code;
        }

        await Session.Out.FlushAsync(cancellation);
        var options = new ServeOptions
        {
            DataFolder = parsed.GetValue(_data) ?? "./data-demo",
            Urls = parsed.GetValue(_urls) ?? ServeCommand.DefaultUrls,
            Time = new DemoClock(),
        };
        return await new DemoRun(Session, Path.Combine(Home, "samples", "demo-park")).RunAsync(options, !parsed.GetValue(_noServe), cancellation);
    }

    private ExitCode WriteDocuments(ParseResult parsed, CancellationToken cancellation)
    {
        var path = Path.Combine(Home, "samples", "demo-park", DemoFile);
        var input = EvaluatedInput.Read(path, standardCode: null);
        if (!input.IsOk)
        {
            Session.Complain(input.Problems);
            return ExitCode.Unusable;
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
            return ExitCode.Unusable;
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

        return ExitCode.Done;
    }
}
