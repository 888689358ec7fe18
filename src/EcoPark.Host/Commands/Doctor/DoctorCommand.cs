using System.CommandLine;
using System.Runtime.InteropServices;
using EcoPark.Host.CommandLine;
using EcoPark.Host.Commands.Backup;
using EcoPark.Host.Commands.Serve;
using EcoPark.Host.Office;
using EcoPark.Host.Outputs;
using EcoPark.Platform.Audit;
using EcoPark.Platform.Chain;
using EcoPark.Platform.Health;
using EcoPark.Standards.Definitions;

namespace EcoPark.Host.Commands.Doctor;

/// <summary><c>ecopark doctor</c>: looks at everything an installation needs and says what to do where something is missing.</summary>
internal sealed class DoctorCommand : EcoParkCommand
{
    private readonly Option<string> _data;
    private readonly Option<string> _urls;
    private readonly Option<bool> _json;

    public DoctorCommand(Session session, GlobalOptions options)
        : base("doctor", session, new LocalText("检查安装：版本、磁盘、时钟、字体、端口、数据库和数据链。", "Examine the installation: versions, disk, clock, fonts, ports, database and chain."))
    {
        _data = ServeCommand.DataOption(session, "./data");
        _urls = ServeCommand.UrlsOption(session);
        _json = options.Json;
        Add(_data);
        Add(_urls);
    }

    public override IReadOnlyList<Example> Examples => [new("ecopark doctor --data /srv/ecopark", new("检查一次", "look at everything"))];

    public override async Task<ExitCode> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        List<HealthLine> lines = [Versions(), await MachineParts.FontsAsync(cancellation), MachineParts.Office(), .. MachineParts.Ports(parsed.GetValue(_urls) ?? ServeCommand.DefaultUrls)];
        var opened = Installation.Open(parsed.GetValue(_data) ?? "./data", readOnly: false);
        if (opened.IsOk)
        {
            await using var services = opened.Value;
            var board = await services.GetRequiredService<HealthBoard>().CheckAsync(cancellation);
            lines.AddRange(board.Where(line => line.En != "Chain check")); // recomputed below, here and now
            lines.Add(await ChainAsync(services, lines, cancellation));
        }
        else
        {
            lines.Add(MachineParts.Line("数据", "Data", HealthState.Bad, (opened.Problems[0].ToText(chinese: true), opened.Problems[0].ToText(chinese: false))));
        }

        Write(lines, parsed.GetValue(_json));
        return lines.Any(line => line.Finding.State == HealthState.Bad) ? ExitCode.FaultsFound : ExitCode.Done;
    }

    private static HealthLine Versions()
    {
        var text = $"{Product.Name} {Product.Version}, {RuntimeInformation.FrameworkDescription}, {RuntimeInformation.OSDescription}, {RuntimeInformation.OSArchitecture}";
        return MachineParts.Line("版本", "Versions", HealthState.Good, (text, text));
    }

    // Without readable tables there is nothing to recompute, and the line above says so already.
    private static async Task<HealthLine> ChainAsync(ServiceProvider services, List<HealthLine> lines, CancellationToken cancellation)
    {
        if (lines.Any(line => line.En == "Database" && line.Finding.State == HealthState.Bad))
        {
            return MachineParts.Line("数据链", "Chain", HealthState.Attention, ("数据库可读后才能校验。", "Can be checked once the database can be read."));
        }

        var report = await services.GetRequiredService<ChainVerification>().VerifyAsync(null, cancellation);
        return MachineParts.Line("数据链", "Chain", report.Fault is null ? HealthState.Good : HealthState.Bad, ChainWords.Of(report));
    }

    private void Write(List<HealthLine> lines, bool json)
    {
        if (json)
        {
            Session.Out.WriteLine(JsonDocumentText.Of(members => members.WriteObjects("parts", lines, line =>
            {
                members.WriteString("part", line.En);
                members.WriteString("state", line.Finding.State.ToString());
                members.WriteString("text", Say(line.Finding.Zh, line.Finding.En));
            })));
            return;
        }

        foreach (var line in lines)
        {
            var mark = line.Finding.State switch { HealthState.Good => "●", HealthState.Attention => "▲", _ => "■" };
            Session.Tell($"{Say(line.Zh, line.En)}{Say("：", ": ")}{Say(line.Finding.Zh, line.Finding.En)}", null, mark);
        }
    }
}
