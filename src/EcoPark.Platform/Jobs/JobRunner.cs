using System.Collections.Concurrent;
using System.Threading.Channels;
using EcoPark.Platform.Database;
using EcoPark.Platform.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace EcoPark.Platform.Jobs;

/// <summary>
/// Runs long work one after the other beside the pages. Work belongs to the process; its row stays, so that after a crash
/// it is shown as interrupted instead of running for ever.
/// </summary>
public sealed partial class JobRunner(IDbContextFactory<AppDbContext> databases, TimeProvider time, ILogger<JobRunner> log) : BackgroundService
{
    // Another machine's job that has not moved for so long has lost its process.
    private static readonly TimeSpan Stale = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(1);
    private readonly Channel<Entry> _queue = Channel.CreateUnbounded<Entry>(new UnboundedChannelOptions { SingleReader = true });
    private readonly ConcurrentDictionary<Guid, Entry> _entries = new();

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    /// <summary>Queues the work and returns at once.</summary>
    /// <param name="viewer">Who asked for it; they can watch and cancel it.</param>
    /// <param name="request">What it is.</param>
    /// <param name="work">What is done; it obeys the token and reports through the run.</param>
    /// <param name="cancellation">Ends the queueing, not the work.</param>
    public async Task<Job> EnqueueAsync(Viewer viewer, JobRequest request, Func<JobRun, CancellationToken, Task<JobOutcome>> work, CancellationToken cancellation)
    {
        var job = new Job(viewer, request, Environment.MachineName, Now);
        await using var db = await databases.CreateDbContextAsync(cancellation);
        db.Add(job);
        await db.SaveChangesAsync(cancellation);
        var entry = new Entry(new JobRun(job.Id), work, new CancellationTokenSource());
        _entries[job.Id] = entry;
        _queue.Writer.TryWrite(entry);
        return job;
    }

    /// <summary>Asks the work to stop; its row says when it has.</summary>
    /// <returns>False: it is not in this process, or over already.</returns>
    public bool Cancel(Guid job)
    {
        if (!_entries.TryGetValue(job, out var entry))
        {
            return false;
        }

        entry.Stop.Cancel();
        return true;
    }

    /// <summary>The count of a running job before it is written down; null when it does not run here.</summary>
    public JobRun? Running(Guid job) => _entries.TryGetValue(job, out var entry) ? entry.Run : null;

    /// <summary>Marks what a former process left behind.</summary>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var stale = Now - Stale;
        var left = await db.Set<Job>().Where(job => (job.State == JobState.Queued || job.State == JobState.Running)
            && (job.Node == Environment.MachineName || job.SeenAt < stale)).ToListAsync(cancellationToken);
        foreach (var job in left.Where(job => !_entries.ContainsKey(job.Id)))
        {
            job.End(JobState.Interrupted, new JobOutcome(false, "程序在执行中停止，请重新开始。", "The program stopped while it ran; start it again."), Now);
        }

        await db.SaveChangesAsync(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var entry in _queue.Reader.ReadAllAsync(stoppingToken))
        {
            await RunAsync(entry, stoppingToken);
            _entries.TryRemove(entry.Run.Id, out _);
            entry.Stop.Dispose();
        }
    }

    private async Task RunAsync(Entry entry, CancellationToken stopping)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(entry.Stop.Token, stopping);
        try
        {
            await ChangeAsync(entry.Run.Id, job => job.Begin(Now));
            var working = Task.Run(() => entry.Work(entry.Run, either.Token), either.Token);
            while (await Task.WhenAny(working, Task.Delay(Beat, CancellationToken.None)) != working)
            {
                await ChangeAsync(entry.Run.Id, job => job.Advance(entry.Run.Count, entry.Run.Total, Now));
            }

            var outcome = await working;
            await EndAsync(entry, outcome.IsGood ? JobState.Done : JobState.Failed, outcome);
        }
        catch (OperationCanceledException) when (either.IsCancellationRequested)
        {
            var stopped = stopping.IsCancellationRequested && !entry.Stop.IsCancellationRequested;
            await EndAsync(entry, stopped ? JobState.Interrupted : JobState.Cancelled, null);
        }
        catch (Exception error)
        {
            // The one boundary of background work: the person gets a number, the log gets the rest.
            LogFailed(error, entry.Run.Id);
            await EndAsync(entry, JobState.Failed, new JobOutcome(false, $"程序出错，编号 {entry.Run.Id:N}。请把编号告诉管理员。", $"The program failed; number {entry.Run.Id:N}. Tell the administrator the number."));
        }
    }

    private Task EndAsync(Entry entry, JobState state, JobOutcome? outcome) => ChangeAsync(entry.Run.Id, job =>
    {
        job.Advance(entry.Run.Count, entry.Run.Total, Now);
        job.End(state, outcome, Now);
    });

    private async Task ChangeAsync(Guid id, Action<Job> change)
    {
        await using var db = await databases.CreateDbContextAsync();
        if (await db.Set<Job>().SingleOrDefaultAsync(job => job.Id == id) is { } job)
        {
            change(job);
            await db.SaveChangesAsync();
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Job {Job} failed")]
    private partial void LogFailed(Exception error, Guid job);

    private sealed record Entry(JobRun Run, Func<JobRun, CancellationToken, Task<JobOutcome>> Work, CancellationTokenSource Stop);
}
