using EcoPark.Platform.People;
using EcoPark.Platform.Scopes;
using EcoPark.Platform.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace EcoPark.Platform.Notices.Handling;

internal static class NoticeEndpoints
{
    public static void MapNotices(this IEndpointRouteBuilder endpoints)
    {
        var notices = endpoints.MapGroup("/api/parks/{park}/notices").WithTags("notices");
        notices.MapGet("", ListAsync).Require(Permission.NoticeRead).WithSummary("What waits for the caller: All, Mine, Office or Started");
        notices.MapGet("/count", CountAsync).Require(Permission.NoticeRead).WithSummary("How many wait, and how many are overdue");
        notices.MapGet("/digest", DigestAsync).Require(Permission.NoticeRead).WithSummary("What waits, by kind");
        notices.MapPost("", AddAsync).Require(Permission.NoticeWrite).WithSummary("Writes a to-do for somebody");
        notices.MapPost("/{notice:guid}/close", CloseAsync).Require(Permission.NoticeRead).WithSummary("Ends a to-do that was written by hand");
    }

    private static Task<IResult> ListAsync(string park, EndpointCall call, NoticeBoard board, NoticeList list = NoticeList.All) =>
        call.InParkAsync(park, async (viewer, found, cancellation) =>
            Results.Ok((await board.ListAsync(viewer, new NoticeRequest(found.Id, list), cancellation)).Select(NoticeView.Of)));

    private static Task<IResult> CountAsync(string park, EndpointCall call, NoticeBoard board) =>
        call.InParkAsync(park, async (viewer, found, cancellation) => Results.Ok(await board.CountAsync(viewer, found.Id, cancellation)));

    private static Task<IResult> DigestAsync(string park, EndpointCall call, NoticeBoard board) =>
        call.InParkAsync(park, async (viewer, found, cancellation) => Results.Ok(await board.DigestAsync(viewer, found.Id, cancellation)));

    private static Task<IResult> AddAsync(string park, NoticeBody body, EndpointCall call, AddNotice handler) =>
        call.InParkAsync(park, async (viewer, found, cancellation) =>
            EndpointCall.Answer(await handler.HandleAsync(viewer, body.In(found.Id), cancellation), notice => new { notice.Id }));

    private static Task<IResult> CloseAsync(string park, Guid notice, EndpointCall call, CloseNotice handler) =>
        call.InParkAsync(park, async (viewer, found, cancellation) =>
            EndpointCall.Answer(await handler.HandleAsync(viewer, new CloseNoticeRequest(found.Id, notice), cancellation), closed => new { closed.Id }));
}

/// <summary>A to-do as it is sent.</summary>
internal sealed record NoticeBody(string Title, string? Detail, string? Link, DateOnly? Due)
{
    public Guid? Person { get; init; }

    public Guid? Enterprise { get; init; }

    public Guid? Organisation { get; init; }

    public Role? Role { get; init; }

    public AddNoticeRequest In(ParkId park) => new(park, Title ?? "")
    {
        Detail = Detail,
        Link = Link,
        Due = Due,
        Person = Person,
        Enterprise = Enterprise is { } enterprise ? new EnterpriseId(enterprise) : null,
        Organisation = Organisation is { } organisation ? new OrganisationId(organisation) : null,
        Role = Role,
    };
}

/// <summary>A notice as programs read it.</summary>
internal sealed record NoticeView(Guid Id, string Kind, string TitleZh, string TitleEn, string Link)
{
    public string? DetailZh { get; init; }

    public string? DetailEn { get; init; }

    public DateOnly? Due { get; init; }

    public bool IsOverdue { get; init; }

    public DateTime CreatedAt { get; init; }

    public static NoticeView Of(NoticeLine line) => new(line.Notice.Id, line.Notice.Kind, line.Notice.TitleZh, line.Notice.TitleEn, line.Notice.Link)
    {
        DetailZh = line.Notice.DetailZh,
        DetailEn = line.Notice.DetailEn,
        Due = line.Notice.Due,
        IsOverdue = line.IsOverdue,
        CreatedAt = line.Notice.CreatedAt,
    };
}
