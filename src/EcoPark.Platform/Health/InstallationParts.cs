using EcoPark.Platform.Audit;
using EcoPark.Platform.Chain;
using EcoPark.Platform.Database;
using EcoPark.Platform.Files;
using EcoPark.Platform.Jobs;
using EcoPark.Platform.People.Administering;
using EcoPark.Platform.Scopes;
using Microsoft.EntityFrameworkCore;

namespace EcoPark.Platform.Health;

internal sealed class DatabasePart(IDbContextFactory<AppDbContext> databases, DatabaseAddress address) : HealthPart
{
    public override string Zh => "数据库";

    public override string En => "Database";

    public override async Task<HealthFinding> CheckAsync(CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var pending = (await db.Database.GetPendingMigrationsAsync(cancellation)).Count();
        var seq = pending == 0 ? await db.Set<ChainHead>().Select(head => head.Seq).SingleAsync(cancellation) : 0;
        return pending > 0
            ? new HealthFinding(HealthState.Bad, $"有 {pending} 项升级未执行，请运行 ecopark migrate。", $"{pending} migrations are pending; run ecopark migrate.")
            : new HealthFinding(HealthState.Good, $"{address.Kind}，数据链 {seq} 条。", $"{address.Kind}, {seq} records in the chain.");
    }
}

internal sealed class DiskPart(DataFolder folder) : HealthPart
{
    private const long Gigabyte = 1_000_000_000;

    // Ours: a year of a park with evidence is a few gigabytes.
    private const long Few = 5 * Gigabyte;

    public override string Zh => "磁盘";

    public override string En => "Disk";

    public override Task<HealthFinding> CheckAsync(CancellationToken cancellation)
    {
        var probe = Path.Combine(folder.Root, $".probe-{Guid.CreateVersion7():N}");
        File.WriteAllText(probe, "");
        File.Delete(probe);
        var free = new DriveInfo(folder.Root).AvailableFreeSpace;
        var text = ($"可写，剩余 {free / Gigabyte} GB", $"Writable, {free / Gigabyte} GB free");
        return Task.FromResult(free < Few
            ? new HealthFinding(HealthState.Attention, $"{text.Item1}，少于 {Few / Gigabyte} GB。请清理或扩容。", $"{text.Item2}, fewer than {Few / Gigabyte} GB. Make room.")
            : new HealthFinding(HealthState.Good, $"{text.Item1}。", $"{text.Item2}."));
    }
}

internal sealed class ClockPart(IDbContextFactory<AppDbContext> databases, TimeProvider time) : HealthPart
{
    private static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(1);

    public override string Zh => "时钟";

    public override string En => "Clock";

    public override async Task<HealthFinding> CheckAsync(CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var last = await db.Set<ChainHead>().Select(head => head.RecordedAt).SingleAsync(cancellation);
        var now = time.GetUtcNow().UtcDateTime;
        return last - now > Tolerance
            ? new HealthFinding(HealthState.Bad, $"时钟比最后一条记录慢：{ParkTime.Local(now):yyyy-MM-dd HH:mm} 早于 {ParkTime.Local(last):yyyy-MM-dd HH:mm}。请校准。",
                $"The clock is behind the last record: {ParkTime.Local(now):yyyy-MM-dd HH:mm} before {ParkTime.Local(last):yyyy-MM-dd HH:mm}. Set it right.")
            : new HealthFinding(HealthState.Good, $"北京时间 {ParkTime.Local(now):yyyy-MM-dd HH:mm}。", $"{ParkTime.Local(now):yyyy-MM-dd HH:mm} in Beijing.");
    }
}

internal sealed class SeparationPart(IDbContextFactory<AppDbContext> databases) : HealthPart
{
    public override string Zh => "三员分立";

    public override string En => "Separation of duties";

    public override async Task<HealthFinding> CheckAsync(CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var people = await db.Users.AsNoTracking().Include(person => person.Assignments).Where(person => !person.IsDisabled).ToListAsync(cancellation);
        var mixed = people.Where(person => !RoleSeparation.IsApart([.. person.Assignments.Select(assignment => assignment.Role)])).Select(person => person.UserName).ToList();
        if (mixed.Count > 0)
        {
            return new HealthFinding(HealthState.Attention, $"{string.Join("、", mixed)} 兼任管理与业务角色。请另建安全管理员，再撤销其中一个角色。",
                $"{string.Join(", ", mixed)} holds roles that should be apart. Make another security administrator and withdraw one of the roles.");
        }

        return people.SelectMany(person => person.Assignments).Any(assignment => assignment.Role == People.Role.Auditor)
            ? new HealthFinding(HealthState.Good, "系统、安全、审计三员分开。", "System, security and audit are apart.")
            : new HealthFinding(HealthState.Attention, "还没有审计员。请安全管理员指定一位。", "There is no auditor yet. The security administrator names one.");
    }
}

internal sealed class ChainPart(IDbContextFactory<AppDbContext> databases, TimeProvider time) : HealthPart
{
    // Ours: a break should be known within a week.
    private static readonly TimeSpan Due = TimeSpan.FromDays(7);

    public override string Zh => "数据链校验";

    public override string En => "Chain check";

    public override async Task<HealthFinding> CheckAsync(CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var last = await db.Set<Job>().AsNoTracking().Where(job => job.Kind == ChainCheck.Kind && (job.State == JobState.Done || job.State == JobState.Failed))
            .OrderByDescending(job => job.QueuedAt).FirstOrDefaultAsync(cancellation);
        if (last is null || time.GetUtcNow().UtcDateTime - last.EndedAt > Due)
        {
            return new HealthFinding(HealthState.Attention, "7 天内没有校验过。请在“审计”中校验，或运行 ecopark verify-ledger。", "Not checked within 7 days. Check it under Audit, or run ecopark verify-ledger.");
        }

        return new HealthFinding(last.State == JobState.Done ? HealthState.Good : HealthState.Bad, last.ResultZh ?? "", last.ResultEn ?? "");
    }
}
