using System.Globalization;
using EcoPark.Platform.Files;
using EcoPark.Platform.Jobs;
using EcoPark.Platform.People;
using EcoPark.Standards.Reading;

namespace EcoPark.Platform.Backups;

/// <summary>Makes a backup beside the pages, under <c>backups</c> of the data folder; the file is fetched by whoever runs the server.</summary>
public sealed class StartBackup(BackupWriter backups, JobRunner jobs, DataFolder folder, TimeProvider time)
{
    public const string Kind = "backup";

    public async Task<Result<Job>> HandleAsync(Viewer viewer, CancellationToken cancellation)
    {
        if (!viewer.May(Permission.HealthRead) || !viewer.May(Permission.PeopleAdminister))
        {
            return new Problem("backup-forbidden", "", "只有园区管理员能备份。", "Only park administrators make backups.");
        }

        var name = $"ecopark-{time.GetUtcNow().ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture)}.zip";
        return await jobs.EnqueueAsync(viewer, new JobRequest(Kind, "备份", "Backup"), (run, stop) => MakeAsync(name, run, stop), cancellation);
    }

    private async Task<JobOutcome> MakeAsync(string name, JobRun run, CancellationToken stop)
    {
        var made = await backups.WriteAsync(Path.Combine(folder.Root, "backups", name), run, stop);
        return made.IsOk
            ? new JobOutcome(true, $"backups/{name}：数据链 {made.Value.Records} 条，证据文件 {made.Value.Files} 个。请另存到别的机器。", $"backups/{name}: {made.Value.Records} records, {made.Value.Files} files. Keep a copy on another machine.")
            : new JobOutcome(false, made.Problems[0].Zh, made.Problems[0].En);
    }
}
