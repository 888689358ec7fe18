using EcoPark.Platform.Jobs;
using EcoPark.Platform.People;
using EcoPark.Platform.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace EcoPark.Platform.Audit;

internal static class AuditEndpoints
{
    public static void MapAudit(this IEndpointRouteBuilder endpoints)
    {
        var audit = endpoints.MapGroup("/api/audit").WithTags("audit");
        audit.MapGet("", ListAsync).Require(Permission.AuditRead).WithSummary("Who did what, newest first");
        audit.MapGet("/export", ExportAsync).Require(Permission.AuditRead).WithSummary("The same as CSV, in the order of the chain, each with its hash");
        audit.MapPost("/check", CheckAsync).Require(Permission.AuditRead).WithSummary("Starts a check of the whole chain; the answer is a job");
    }

    private static Task<IResult> ListAsync(EndpointCall call, AuditList audit, [AsParameters] AuditQuery query) =>
        call.RunAsync(async (viewer, cancellation) =>
        {
            var page = await audit.HandleAsync(viewer, query.Request(), cancellation);
            return Results.Ok(new { page.Total, Records = page.Records.Select(View) });
        });

    private static Task<IResult> ExportAsync(EndpointCall call, AuditList audit, [AsParameters] AuditQuery query) =>
        call.RunAsync((viewer, cancellation) => Task.FromResult(Results.Stream(
            stream => AuditCsv.WriteAsync(audit.ReadAsync(viewer, query.Request(), cancellation), stream, cancellation), "text/csv; charset=utf-8", "audit.csv")));

    private static Task<IResult> CheckAsync(EndpointCall call, ChainCheck check) => call.RunAsync(async (viewer, cancellation) =>
        EndpointCall.Answer(await check.StartAsync(viewer, cancellation), (Job job) => new { job.Id }));

    private static object View(AuditRecord record) => new
    {
        record.Seq, record.RecordedAt, record.PersonName, record.Address, record.Action, record.SubjectKind, record.SubjectId, Park = record.Park?.Value, record.Before, record.After,
        Hash = Convert.ToHexStringLower(record.Hash),
    };
}

internal sealed record AuditQuery(string? Action, string? Person, string? Subject, DateOnly? From, DateOnly? Until)
{
    public int? Page { get; init; }

    public AuditRequest Request() => new() { Action = Action, Person = Person, Subject = Subject, From = From, Until = Until, Page = Math.Max(0, Page ?? 0) };
}
