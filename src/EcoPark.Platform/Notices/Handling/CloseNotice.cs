using EcoPark.Platform.Chain;
using EcoPark.Platform.People;
using EcoPark.Platform.Scopes;
using EcoPark.Standards.Reading;
using Microsoft.EntityFrameworkCore;

namespace EcoPark.Platform.Notices.Handling;

/// <summary>
/// Ends a to-do that was written by hand: its author withdraws it, or whom it reaches says it is done. What the program
/// posted ends when the thing itself is done, and in no other way.
/// </summary>
public sealed class CloseNotice(ChainWriter chain)
{
    public async Task<Result<Notice>> HandleAsync(Viewer viewer, CloseNoticeRequest request, CancellationToken cancellation)
    {
        await using var work = await chain.BeginAsync(viewer, cancellation);
        var mine = work.Db.Set<Notice>().Where(notice => notice.Park == request.Park && notice.Id == request.Notice);
        var notice = await mine.Where(NoticeReach.Of(viewer, new NoticeRequest(request.Park, NoticeList.All))).SingleOrDefaultAsync(cancellation)
            ?? await mine.Where(NoticeReach.Of(viewer, new NoticeRequest(request.Park, NoticeList.Started))).SingleOrDefaultAsync(cancellation);
        if (notice is null)
        {
            return new Problem("notice-not-found", request.Notice.ToString("N"), "没有这件待办，或不是给您的。", "No such to-do, or it is not yours.");
        }

        if (notice.Kind != "request")
        {
            return new Problem("notice-closes-itself", notice.TitleZh, "这件待办随业务办结自动关闭，不能手工关闭。请打开它的页面办理。",
                "This to-do closes when the work itself is done, not by hand. Open its page and do it.");
        }

        if (notice.ClosedAt is null)
        {
            notice.Close(work.Now);
            work.Audit("notice.close", new("notice", notice.Id.ToString("N"), request.Park), before: notice.TitleZh);
            await work.CommitAsync(cancellation);
        }

        return notice;
    }
}

public sealed record CloseNoticeRequest(ParkId Park, Guid Notice);
