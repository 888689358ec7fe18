using System.CommandLine;
using System.Data.Common;
using EcoPark.Host.CommandLine;
using EcoPark.Host.Commands.Backup;
using EcoPark.Host.Commands.Serve;
using EcoPark.Host.Outputs;
using EcoPark.Platform.Audit;
using EcoPark.Platform.Chain;
using EcoPark.Standards.Definitions;

namespace EcoPark.Host.Commands.VerifyLedger;

/// <summary><c>ecopark verify-ledger</c>: recomputes the chain of facts, decisions and audit; writes nothing.</summary>
internal sealed class VerifyLedgerCommand : EcoParkCommand
{
    private readonly Option<string> _data;
    private readonly Option<bool> _json;

    public VerifyLedgerCommand(Session session, GlobalOptions options)
        : base("verify-ledger", session, new LocalText(
            "重新计算数据链（事实、决定、审计），指出第一处断开。只读，可在运行中执行。退出码：0 完整，1 有改动，2 无法读取。",
            "Recompute the chain of facts, decisions and audit and name the first broken link. Read-only, also beside a running installation. Exit codes: 0 whole, 1 altered, 2 unreadable."))
    {
        _data = ServeCommand.DataOption(session, "./data");
        _json = options.Json;
        Add(_data);
    }

    public override IReadOnlyList<Example> Examples =>
    [
        new("ecopark verify-ledger", new("校验 ./data", "check ./data")),
        new("ecopark verify-ledger --data /srv/ecopark --json", new("供程序读取", "for programs")),
    ];

    public override async Task<ExitCode> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var opened = Installation.Open(parsed.GetValue(_data) ?? "./data", readOnly: true);
        if (!opened.IsOk)
        {
            Session.Complain(opened.Problems);
            return ExitCode.Unusable;
        }

        await using var services = opened.Value;
        try
        {
            var progress = new Progress<long>(count => Session.Progress(Say($"已校验 {count} 条", $"{count} records checked")));
            var report = await services.GetRequiredService<ChainVerification>().VerifyAsync(progress, cancellation);
            Session.Progress("");
            Write(report, parsed.GetValue(_json));
            return report.Fault is null ? ExitCode.Done : ExitCode.FaultsFound;
        }
        catch (DbException error)
        {
            Session.Complain(Say($"数据库读不出来：{error.Message}。请先运行 ecopark migrate，或从备份恢复。", $"The database cannot be read: {error.Message}. Run ecopark migrate first, or restore a backup."));
            return ExitCode.Unusable;
        }
    }

    private void Write(ChainReport report, bool json)
    {
        if (!json)
        {
            var (zh, en) = ChainWords.Of(report);
            Session.Out.WriteLine(Say(zh, en));
            return;
        }

        Session.Out.WriteLine(JsonDocumentText.Of(members =>
        {
            members.WriteBoolean("whole", report.Fault is null);
            members.WriteNumber("records", report.Records);
            members.WriteString("head", report.Head);
            if (report.Fault is { } fault)
            {
                members.WriteStartObject("fault");
                members.WriteNumber("seq", fault.Seq);
                members.WriteString("kind", fault.Kind);
                members.WriteString("code", fault.Code);
                members.WriteEndObject();
            }
        }));
    }
}
