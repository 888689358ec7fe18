using EcoPark.Platform.People;
using EcoPark.Platform.Web;
using EcoPark.Reporting.Figures;
using EcoPark.Reporting.Reports.Comments;
using EcoPark.Reporting.Reports.Freezing;
using EcoPark.Reporting.Reports.Moving;
using EcoPark.Reporting.Reports.Read;
using EcoPark.Reporting.Reports.Texts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace EcoPark.Reporting.Reports;

internal static class ReportEndpoints
{
    public static void MapReports(this IEndpointRouteBuilder endpoints)
    {
        var group = endpoints.MapGroup("/api/parks/{park}/years/{year:int}/report").WithTags("report");
        group.MapGet("", ReadAsync).Require(Permission.DocumentRead).WithSummary("State, texts, comments, frozen versions and what the text lacks");
        group.MapPut("/sections/{section}", SaveAsync).Require(Permission.ReportWrite).WithSummary("Saves the wording of a section; null sentences: back to the template; a conflict answers with both texts");
        group.MapPost("/comments", CommentAsync).Require(Permission.ReportComment).WithSummary("Comments on a section or, with an empty one, on the report");
        group.MapPost("/comments/{comment:guid}/resolve", ResolveAsync).Require(Permission.ReportComment).WithSummary("Closes a comment");
        group.MapGet("/freeze-preview", PreviewAsync).Require(Permission.ReportFreeze).WithSummary("What freezing now would fix, in numbers");
        Step(group, "review", ReportStep.SendToReview, "Sends the draft to review");
        Step(group, "return", ReportStep.Return, "Returns it to draft; the reason becomes a comment");
        Step(group, "freeze", ReportStep.Freeze, "Freezes facts, choice, standard, text and figures; typedYear confirms");
        Step(group, "submit", ReportStep.Submit, "Records that it was handed in to the superiors");
        Step(group, "publish", ReportStep.Publish, "Publishes it; typedYear confirms");
        Step(group, "correct", ReportStep.Correct, "Opens a new draft from the frozen texts, with a reason");
    }

    private static void Step(RouteGroupBuilder group, string name, ReportStep step, string summary) =>
        group.MapPost("/" + name, (string park, int year, MoveBody body, EndpointCall call, MoveReport handler) => call.RunAsync(async (viewer, cancellation) => EndpointCall.Answer(
            await handler.HandleAsync(viewer, new ReportMove(park, year, step)
            {
                Reason = body.Reason,
                TypedYear = body.TypedYear,
                SeenHash = body.SeenHash,
                SeenRevision = body.SeenRevision,
            }, cancellation),
            ReportAnswer.Of))).Require(MoveReport.PermissionOf(step)).WithSummary(summary);

    private static Task<IResult> ReadAsync(string park, int year, EndpointCall call, ReadReport handler) => call.RunAsync(async (viewer, cancellation) =>
        EndpointCall.Answer(await handler.HandleAsync(viewer, new ReportKey(park, year), cancellation), ReportAnswer.Of));

    private static Task<IResult> SaveAsync([AsParameters] SectionCall of, SectionBody body) => of.Call.RunAsync(async (viewer, cancellation) =>
    {
        var outcome = await of.Handler.HandleAsync(viewer, new SectionToSave(of.Park, of.Year, of.Section, body.Sentences, body.SeenVersion), cancellation);
        return outcome switch
        {
            { Saved: { } saved } => Results.Ok(ReportAnswer.Of(saved)),
            { Conflict: { } conflict } => Results.Json(ReportAnswer.Of(conflict, outcome.Problems), statusCode: StatusCodes.Status409Conflict),
            _ => EndpointCall.Refused(outcome.Problems),
        };
    });

    private static Task<IResult> CommentAsync(string park, int year, CommentBody body, EndpointCall call, AddComment handler) => call.RunAsync(async (viewer, cancellation) =>
        EndpointCall.Answer(await handler.HandleAsync(viewer, new CommentToAdd(park, year, body.Section ?? "", body.Text ?? "", body.Quote), cancellation), ReportAnswer.Of));

    private static Task<IResult> ResolveAsync(string park, int year, Guid comment, EndpointCall call, ResolveComment handler) => call.RunAsync(async (viewer, cancellation) =>
        EndpointCall.Answer(await handler.HandleAsync(viewer, new ReportAddress(park, year), comment, cancellation), ReportAnswer.Of));

    private static Task<IResult> PreviewAsync(string park, int year, EndpointCall call, FreezePreview handler) => call.RunAsync(async (viewer, cancellation) =>
        EndpointCall.Answer(await handler.HandleAsync(viewer, new ReportAddress(park, year), cancellation), ReportAnswer.Of));
}

internal sealed record SectionBody(IReadOnlyList<string>? Sentences, int SeenVersion);

internal sealed record CommentBody(string? Section, string? Text, string? Quote);

internal sealed record MoveBody(string? Reason, string? TypedYear, string? SeenHash, int? SeenRevision);

internal sealed record SectionCall
{
    public required string Park { get; init; }

    public required int Year { get; init; }

    public required string Section { get; init; }

    public required EndpointCall Call { get; init; }

    public required SaveSection Handler { get; init; }
}
