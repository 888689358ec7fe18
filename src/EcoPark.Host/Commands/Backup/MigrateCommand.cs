using System.CommandLine;
using EcoPark.Host.CommandLine;
using EcoPark.Host.Commands.Serve;
using EcoPark.Platform.Backups;
using EcoPark.Platform.Database;
using EcoPark.Standards.Definitions;
using Microsoft.EntityFrameworkCore;

namespace EcoPark.Host.Commands.Backup;

/// <summary><c>ecopark migrate</c>: brings the tables up to this version, with a copy of how they were.</summary>
internal sealed class MigrateCommand : EcoParkCommand
{
    private readonly Option<string> _data;

    public MigrateCommand(Session session)
        : base("migrate", session, new LocalText("把数据库升级到本版本；升级前先在数据文件夹的 copies 中留一份副本。", "Bring the database up to this version; a copy of the old one is kept under copies in the data folder."))
    {
        _data = ServeCommand.DataOption(session, "./data");
        Add(_data);
    }

    public override IReadOnlyList<Example> Examples => [new("ecopark migrate --data /srv/ecopark", new("升级", "bring it up to date"))];

    public override async Task<ExitCode> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var folder = parsed.GetValue(_data) ?? "./data";
        var opened = Installation.Open(folder, readOnly: false);
        if (!opened.IsOk)
        {
            Session.Complain(opened.Problems);
            return ExitCode.Unusable;
        }

        await using var services = opened.Value;
        await using var db = await services.GetRequiredService<IDbContextFactory<AppDbContext>>().CreateDbContextAsync(cancellation);
        var pending = (await db.Database.GetPendingMigrationsAsync(cancellation)).ToList();
        if (pending.Count == 0)
        {
            Session.Out.WriteLine(Say("数据库已是最新。", "The database is up to date."));
            return ExitCode.Done;
        }

        if (await services.GetRequiredService<SafetyCopy>().KeepAsync(cancellation) is { } copy)
        {
            Session.Out.WriteLine(Say($"升级前的副本：{copy}", $"Copy of the old one: {copy}"));
        }

        await db.Database.MigrateAsync(cancellation);
        Session.Out.WriteLine(Say($"已执行 {pending.Count} 项升级：{string.Join("、", pending)}。", $"{pending.Count} migrations done: {string.Join(", ", pending)}."));
        return ExitCode.Done;
    }
}
