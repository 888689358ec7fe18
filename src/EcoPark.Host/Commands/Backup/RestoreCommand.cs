using System.CommandLine;
using EcoPark.Host.CommandLine;
using EcoPark.Host.Commands.Serve;
using EcoPark.Platform.Audit;
using EcoPark.Platform.Backups;
using EcoPark.Platform.Chain;
using EcoPark.Standards.Definitions;
using EcoPark.Standards.Reading;
using Microsoft.Data.Sqlite;

namespace EcoPark.Host.Commands.Backup;

/// <summary><c>ecopark restore</c>: unpacks a backup into an empty folder after checking every file and the whole chain.</summary>
internal sealed class RestoreCommand : EcoParkCommand
{
    private readonly Argument<string> _file;
    private readonly Option<string> _data;

    public RestoreCommand(Session session)
        : base("restore", session, new LocalText(
            "把备份恢复到一个空文件夹；先核对每个证据文件的哈希和整条数据链，不符则不恢复。",
            "Restore a backup into an empty folder; the hash of every file and the whole chain are checked first, and nothing is restored when they do not fit."))
    {
        _file = new Argument<string>("FILE") { Description = session.Say("备份文件", "the backup") };
        _data = ServeCommand.DataOption(session, "./data");
        Add(_file);
        Add(_data);
    }

    public override IReadOnlyList<Example> Examples => [new("ecopark restore /backup/ecopark-2026-05-18.zip --data /srv/ecopark-new", new("恢复到新文件夹", "into a new folder"))];

    public override async Task<ExitCode> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var (file, folder) = (parsed.GetValue(_file) ?? "", parsed.GetValue(_data) ?? "./data");
        if (!File.Exists(file))
        {
            Session.Complain(Say($"{file}：没有这个文件。请检查路径。", $"{file}: no such file. Check the path."));
            return ExitCode.Unusable;
        }

        ChainReport? report = null;
        var restored = await BackupReader.RestoreAsync(file, folder, async aside =>
        {
            report = await VerifyAsync(aside, cancellation);
            return report.Fault is null ? null : Broken(file, report);
        }, cancellation);
        if (!restored.IsOk)
        {
            Session.Complain(restored.Problems);
            return report?.Fault is null ? ExitCode.Unusable : ExitCode.FaultsFound;
        }

        Session.Out.WriteLine(Say($"已恢复到 {folder}。", $"Restored to {folder}. ") + (report is null ? "" : Say(ChainWords.Of(report).Zh, ChainWords.Of(report).En)));
        return ExitCode.Done;
    }

    private static async Task<ChainReport> VerifyAsync(string folder, CancellationToken cancellation)
    {
        var opened = Installation.OpenOrMake(folder, readOnly: true, embeddedOnly: true);
        if (!opened.IsOk)
        {
            throw new IOException(opened.Problems[0].ToText(chinese: false));
        }

        await using var services = opened.Value;
        var report = await services.GetRequiredService<ChainVerification>().VerifyAsync(null, cancellation);
        SqliteConnection.ClearAllPools();
        return report;
    }

    private static Problem Broken(string file, ChainReport report)
    {
        var (zh, en) = ChainWords.Of(report);
        return new Problem("restore-chain", file, $"备份中的数据链不完整，未恢复。{zh}", $"The chain in the backup is broken; nothing was restored. {en}");
    }
}
