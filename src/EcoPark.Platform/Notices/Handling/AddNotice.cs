using EcoPark.Platform.Chain;
using EcoPark.Platform.Database;
using EcoPark.Platform.People;
using EcoPark.Platform.Scopes;
using EcoPark.Standards.Reading;
using Microsoft.EntityFrameworkCore;

namespace EcoPark.Platform.Notices.Handling;

/// <summary>A to-do that somebody writes by hand for an office, an enterprise or a person.</summary>
public sealed class AddNotice(IDbContextFactory<AppDbContext> databases, ChainWriter chain)
{
    private const int LongestTitle = 120;

    public async Task<Result<Notice>> HandleAsync(Viewer viewer, AddNoticeRequest request, CancellationToken cancellation)
    {
        if (await ProblemAsync(viewer, request, cancellation) is { } problem)
        {
            return problem;
        }

        await using var work = await chain.BeginAsync(viewer, cancellation);
        var id = Guid.CreateVersion7();
        var title = request.Title.Trim();
        var text = new NoticeText("request", $"request:{id:N}", title, title, request.Link ?? "") { DetailZh = request.Detail, DetailEn = request.Detail };
        var notice = new Notice(request.Park, text, work.Now).From(viewer).DueOn(request.Due);
        NoticeBoard.Post(work, Addressed(notice, request));
        work.Audit("notice.add", new("notice", notice.Id.ToString("N"), request.Park), after: title);
        await work.CommitAsync(cancellation);
        return notice;
    }

    private static Notice Addressed(Notice notice, AddNoticeRequest request) => request switch
    {
        { Person: { } person } => notice.To(person),
        { Enterprise: { } enterprise } => notice.To(enterprise),
        { Organisation: { } organisation } => notice.To(organisation),
        { Role: { } role } => notice.To(role),
        _ => notice,
    };

    private async Task<Problem?> ProblemAsync(Viewer viewer, AddNoticeRequest request, CancellationToken cancellation)
    {
        if (!viewer.MayInPark(Permission.NoticeWrite, request.Park))
        {
            return new Problem("park-not-found", "", "没有这个园区，或不在您的权限内。", "No such park, or not within your scope.");
        }

        if (string.IsNullOrWhiteSpace(request.Title) || request.Title.Length > LongestTitle)
        {
            return new Problem("notice-title", "title", $"待办标题应为 1–{LongestTitle} 个字，现为 {request.Title?.Length ?? 0} 个。请改写。",
                $"The title must have 1–{LongestTitle} characters and has {request.Title?.Length ?? 0}. Rewrite it.");
        }

        if (request.Link is { Length: > 0 } link && (link[0] != '/' || link.StartsWith("//", StringComparison.Ordinal) || link.Contains('\\', StringComparison.Ordinal)))
        {
            return new Problem("notice-link", "link", "链接只能指向本平台的页面，应以“/”开头。", "The link may only lead to a page of this platform; it starts with “/”.");
        }

        return await IsKnownAsync(request, cancellation) ? null : new Problem("notice-addressee-not-found", "addressee",
            "没有这个收件人。请从列表中选一个单位、企业、角色或人员。", "No such addressee. Choose an office, an enterprise, a role or a person from the list.");
    }

    private async Task<bool> IsKnownAsync(AddNoticeRequest request, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return request switch
        {
            { Person: { } person } => await db.Users.AnyAsync(p => p.Id == person && !p.IsDisabled && p.Assignments.Any(a => a.Park == null || a.Park == request.Park), cancellation),
            { Organisation: { } office } => await db.Set<Organisation>().AnyAsync(o => o.Id == office && o.Park == request.Park, cancellation),
            _ => request.Enterprise is not null || request.Role is not null,
        };
    }
}

/// <summary>Exactly one addressee counts: person before enterprise before office before role.</summary>
public sealed record AddNoticeRequest(ParkId Park, string Title)
{
    public string? Detail { get; init; }

    public string? Link { get; init; }

    public DateOnly? Due { get; init; }

    public Guid? Person { get; init; }

    public EnterpriseId? Enterprise { get; init; }

    public OrganisationId? Organisation { get; init; }

    public Role? Role { get; init; }
}
