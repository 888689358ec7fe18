using EcoPark.Platform.People;
using EcoPark.Platform.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace EcoPark.Platform.Jobs;

internal static class JobEndpoints
{
    public static void MapJobs(this IEndpointRouteBuilder endpoints)
    {
        var jobs = endpoints.MapGroup("/api/jobs").WithTags("jobs");
        jobs.MapGet("", ListAsync).Require(Permission.NoticeRead).WithSummary("The caller's long-running work, newest first");
        jobs.MapGet("/{job:guid}", FindAsync).Require(Permission.NoticeRead).WithSummary("State, count and result of one job");
        jobs.MapPost("/{job:guid}/cancel", CancelAsync).Require(Permission.NoticeRead).WithSummary("Asks a job to stop");
    }

    private static Task<IResult> ListAsync(EndpointCall call, JobLookup jobs, string? kind = null) =>
        call.RunAsync(async (viewer, cancellation) => Results.Ok((await jobs.ListAsync(viewer, kind, cancellation)).Select(View)));

    private static Task<IResult> FindAsync(Guid job, EndpointCall call, JobLookup jobs) =>
        call.RunAsync(async (viewer, cancellation) => EndpointCall.Answer(await jobs.FindAsync(viewer, job, cancellation), View));

    private static Task<IResult> CancelAsync(Guid job, EndpointCall call, JobLookup jobs) =>
        call.RunAsync(async (viewer, cancellation) => EndpointCall.Answer(await jobs.CancelAsync(viewer, job, cancellation), View));

    private static object View(Job job) =>
        new { job.Id, job.Kind, job.TitleZh, job.TitleEn, job.State, job.Count, job.Total, job.ResultZh, job.ResultEn, job.ResultLink, job.StartedBy, job.QueuedAt, job.StartedAt, job.EndedAt };
}
