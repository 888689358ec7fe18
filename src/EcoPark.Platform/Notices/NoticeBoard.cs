using EcoPark.Platform.Chain;
using EcoPark.Platform.Database;
using EcoPark.Platform.People;
using EcoPark.Platform.Scopes;
using Microsoft.EntityFrameworkCore;

namespace EcoPark.Platform.Notices;

/// <summary>
/// The to-do lists. Whoever changes something posts and closes notices in the same work, so that a list never shows what is
/// done, and nothing waits without being shown.
/// </summary>
public sealed class NoticeBoard(IDbContextFactory<AppDbContext> databases, TimeProvider time)
{
    /// <summary>Ours: a list on the workbench, not an archive.</summary>
    public const int MostShown = 200;

    /// <summary>Puts a notice up in the work's transaction.</summary>
    public static void Post(ChainWork work, Notice notice) => work.Db.Add(notice);

    /// <summary>Closes everything that waits because of one thing, as <c>submission:…</c>; kinds given: only those.</summary>
    /// <returns>How many were open.</returns>
    public static async Task<int> CloseForAsync(ChainWork work, string origin, CancellationToken cancellation, params IReadOnlyList<string> kinds)
    {
        await work.Db.Set<Notice>().Where(notice => notice.Origin == origin && notice.ClosedAt == null).LoadAsync(cancellation);

        // Local also holds what this same work has just posted.
        var chosen = work.Db.Set<Notice>().Local.Where(notice => notice.Origin == origin && notice.ClosedAt is null && (kinds.Count == 0 || kinds.Contains(notice.Kind))).ToList();
        chosen.ForEach(notice => notice.Close(work.Now));
        return chosen.Count;
    }

    /// <summary>The same for many things at once, in one reading.</summary>
    public static async Task CloseForAllAsync(ChainWork work, IReadOnlyCollection<string> origins, CancellationToken cancellation)
    {
        foreach (var notice in await work.Db.Set<Notice>().Where(notice => origins.Contains(notice.Origin) && notice.ClosedAt == null).ToListAsync(cancellation))
        {
            notice.Close(work.Now);
        }
    }

    /// <summary>Everything open that is addressed to the viewer in the park, overdue first.</summary>
    public Task<IReadOnlyList<NoticeLine>> ForAsync(Viewer viewer, ParkId park, CancellationToken cancellation) =>
        ListAsync(viewer, new NoticeRequest(park, NoticeList.All), cancellation);

    public async Task<IReadOnlyList<NoticeLine>> ListAsync(Viewer viewer, NoticeRequest request, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var notices = await Open(db, request.Park).Where(NoticeReach.Of(viewer, request)).OrderBy(notice => notice.Due == null)
            .ThenBy(notice => notice.Due).ThenBy(notice => notice.CreatedAt).Take(MostShown).ToListAsync(cancellation);
        var today = ParkTime.Today(time);
        return [.. notices.Select(notice => new NoticeLine(notice, notice.PersonId == viewer.PersonId && viewer.PersonId is not null, today))];
    }

    /// <summary>How many wait for the viewer, and how many of them are overdue: the number at the bell.</summary>
    public async Task<NoticeCount> CountAsync(Viewer viewer, ParkId park, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var today = ParkTime.Today(time);
        var waiting = Open(db, park).Where(NoticeReach.Of(viewer, new NoticeRequest(park, NoticeList.All)));
        return new NoticeCount(await waiting.CountAsync(cancellation), await waiting.CountAsync(notice => notice.Due < today, cancellation));
    }

    /// <summary>One line a kind: what the bell opens, and what a message to the outside would say.</summary>
    public async Task<IReadOnlyList<NoticeDigest>> DigestAsync(Viewer viewer, ParkId park, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var today = ParkTime.Today(time);
        return await Open(db, park).Where(NoticeReach.Of(viewer, new NoticeRequest(park, NoticeList.All))).GroupBy(notice => notice.Kind)
            .OrderBy(kind => kind.Key)
            .Select(kind => new NoticeDigest(kind.Key, kind.Count(), kind.Count(notice => notice.Due < today), kind.Min(notice => notice.Due)))
            .ToListAsync(cancellation);
    }

    private static IQueryable<Notice> Open(AppDbContext db, ParkId park) =>
        db.Set<Notice>().AsNoTracking().Where(notice => notice.Park == park && notice.ClosedAt == null);
}

/// <summary>Which of the lists.</summary>
public enum NoticeList
{
    /// <summary>Everything that waits for the viewer.</summary>
    All,

    /// <summary>Addressed to the viewer by name, by role in the whole park, or as the viewer's enterprise.</summary>
    Mine,

    /// <summary>Addressed to the viewer's office.</summary>
    Office,

    /// <summary>What the viewer asked others to do.</summary>
    Started,
}

public sealed record NoticeRequest(ParkId Park, NoticeList List);

/// <summary>A notice as a list shows it.</summary>
/// <param name="Notice">The notice.</param>
/// <param name="IsPersonal">Addressed to the viewer by name.</param>
/// <param name="Today">The park's day.</param>
public sealed record NoticeLine(Notice Notice, bool IsPersonal, DateOnly Today)
{
    public bool IsOverdue => Notice.Due < Today;

    /// <summary>Negative: overdue by so many days; null: no date.</summary>
    public int? DaysLeft => Notice.Due is { } due ? due.DayNumber - Today.DayNumber : null;
}

public sealed record NoticeCount(int Open, int Overdue);

public sealed record NoticeDigest(string Kind, int Open, int Overdue, DateOnly? NextDue);
