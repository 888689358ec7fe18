using EcoPark.Platform.Database;
using EcoPark.Platform.People;
using EcoPark.Standards.Reading;
using Microsoft.EntityFrameworkCore;

namespace EcoPark.Platform.Jobs;

/// <summary>Jobs for those who may see them: who started one, and who looks after the installation.</summary>
public sealed class JobLookup(IDbContextFactory<AppDbContext> databases, JobRunner runner)
{
    private const int MostShown = 100;

    public async Task<Result<Job>> FindAsync(Viewer viewer, Guid id, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var job = await Seen(db, viewer).SingleOrDefaultAsync(found => found.Id == id, cancellation);
        return job is not null ? job : new Problem("job-not-found", id.ToString("N"), "没有这项任务，或不是您启动的。", "No such job, or it is not yours.");
    }

    public async Task<IReadOnlyList<Job>> ListAsync(Viewer viewer, string? kind, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await Seen(db, viewer).Where(job => kind == null || job.Kind == kind).OrderByDescending(job => job.QueuedAt).Take(MostShown).ToListAsync(cancellation);
    }

    public async Task<Result<Job>> CancelAsync(Viewer viewer, Guid id, CancellationToken cancellation)
    {
        var job = await FindAsync(viewer, id, cancellation);
        return !job.IsOk || runner.Cancel(id) ? job : new Problem("job-over-conflict", job.Value.TitleZh,
            "任务已结束，或在另一台服务器上，不能取消。", "The job is over, or it runs on another server; it cannot be cancelled here.");
    }

    private static IQueryable<Job> Seen(AppDbContext db, Viewer viewer)
    {
        var jobs = db.Set<Job>().AsNoTracking();
        var everywhere = viewer.Parks(Permission.HealthRead) is null;
        var parks = viewer.Parks(Permission.HealthRead)?.Select(park => (Scopes.ParkId?)park).ToList() ?? [];
        return everywhere ? jobs : jobs.Where(job => (job.StartedById != null && job.StartedById == viewer.PersonId) || (job.Park != null && parks.Contains(job.Park)));
    }
}
