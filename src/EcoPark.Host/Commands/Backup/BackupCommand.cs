using System.CommandLine;
using EcoPark.Host.CommandLine;
using EcoPark.Host.Commands.Serve;
using EcoPark.Platform.Backups;
using EcoPark.Standards.Definitions;

namespace EcoPark.Host.Commands.Backup;

/// <summary><c>ecopark backup</c>: records, evidence files and keys in one archive, also while the platform runs.</summary>
internal sealed class BackupCommand : EcoParkCommand
{
    private readonly Argument<string> _file;
    private readonly Option<string> _data;

    public BackupCommand(Session session)
        : base("backup", session, new LocalText(
            "把数据、证据文件和密钥备份成一个文件；运行中也可执行，各部分一致。", "Back up records, evidence files and keys into one file; consistent, also while running."))
    {
        _file = new Argument<string>("FILE") { Description = session.Say("备份文件，不覆盖已有的", "the backup; an existing file is not overwritten") };
        _data = ServeCommand.DataOption(session, "./data");
        Add(_file);
        Add(_data);
    }

    public override IReadOnlyList<Example> Examples => [new("ecopark backup /backup/ecopark-2026-05-18.zip --data /srv/ecopark", new("备份一次", "make a backup"))];

    public override async Task<ExitCode> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var opened = Installation.Open(parsed.GetValue(_data) ?? "./data", readOnly: false);
        if (!opened.IsOk)
        {
            Session.Complain(opened.Problems);
            return ExitCode.Unusable;
        }

        await using var services = opened.Value;
        var file = parsed.GetValue(_file) ?? "";
        var made = await services.GetRequiredService<BackupWriter>().WriteAsync(file, null, cancellation);
        if (!made.IsOk)
        {
            Session.Complain(made.Problems);
            return ExitCode.Unusable;
        }

        Session.Out.WriteLine(Say($"已备份到 {file}：数据链 {made.Value.Records} 条，证据文件 {made.Value.Files} 个。请另存一份到别的机器。",
            $"Backed up to {file}: {made.Value.Records} records in the chain, {made.Value.Files} evidence files. Keep a copy on another machine."));
        return ExitCode.Done;
    }
}
