using EcoPark.Collection.Submissions;
using EcoPark.Platform.Chain;
using EcoPark.Platform.Database;
using EcoPark.Platform.Notices;
using EcoPark.Platform.People;
using EcoPark.Platform.Scopes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace EcoPark.Collection.Progress;

/// <summary>Puts up a to-do when a form of the year in work, or one begun of the year before, comes due or is overdue; each is told once of either.</summary>
public sealed class DueNotices(IDbContextFactory<AppDbContext> databases, ProgressBoard board, ChainWriter chain, TimeProvider time)
{
    /// <summary>How many days before the due date; ours.</summary>
    public const int DaysBefore = 7;

    private static readonly Viewer Self = Viewer.System("due-reminders");

    /// <returns>How many were posted.</returns>
    public async Task<int> PostAsync(CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var posted = 0;
        foreach (var park in await db.Set<Park>().AsNoTracking().ToListAsync(cancellation))
        {
            posted += await PostAsync(park, cancellation);
        }

        return posted;
    }

    private async Task<int> PostAsync(Park park, CancellationToken cancellation)
    {
        var today = ParkTime.Today(time);
        // A form of the year before that was begun stays due when the next year is opened; one that nobody began may never have been asked for.
        var before = (await board.HandleAsync(Self, park.Id, park.CurrentYear - 1, cancellation)).Where(form => form.Submission?.SavedAt is not null);
        var near = (await board.HandleAsync(Self, park.Id, park.CurrentYear, cancellation)).Concat(before).Where(form => form.IsOpen && form.Due.AddDays(-DaysBefore) <= today).ToList();
        if (near.Count == 0)
        {
            return 0;
        }

        await using var work = await chain.BeginAsync(Self, cancellation);
        var known = (await work.Db.Set<Notice>().AsNoTracking().Where(notice => notice.Park == park.Id && notice.Kind == SubmissionNotices.Due).Select(notice => notice.Origin).ToListAsync(cancellation)).ToHashSet(StringComparer.Ordinal);
        var fresh = near.Where(form => !known.Contains(RemindRespondents.Origin(form)) && !(form.Submission is { } submission && known.Contains($"form:{form.Key.Year}:{form.Id}") && submission.SavedAt is null)).ToList();
        foreach (var form in fresh)
        {
            var text = new NoticeText(SubmissionNotices.Due, RemindRespondents.Origin(form), $"{form.Key.Year} {form.Form.Name.Zh} 待提交", $"{form.Form.Name.En} {form.Key.Year} is due", FormLink.Of(park.Key, form.Key));
            NoticeBoard.Post(work, RemindRespondents.Addressed(new Notice(park.Id, text, work.Now), form.Key).DueOn(form.Due));
        }

        if (fresh.Count > 0)
        {
            await work.CommitAsync(cancellation);
        }

        return fresh.Count;
    }
}

/// <summary>Looks once an hour.</summary>
public sealed partial class DueReminders(DueNotices notices, TimeProvider time, ILogger<DueReminders> log) : BackgroundService
{
    private static readonly TimeSpan First = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Every = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Delay(First, time, stoppingToken);
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await notices.PostAsync(stoppingToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                // One failed round must not end the reminders; the next hour tries again.
                Failed(log, failure);
            }

            await Task.Delay(Every, time, stoppingToken);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Reminders of due forms failed; tried again in an hour.")]
    private static partial void Failed(ILogger log, Exception failure);
}
