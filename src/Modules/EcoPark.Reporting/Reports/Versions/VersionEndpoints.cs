using EcoPark.Platform.People;
using EcoPark.Platform.Web;
using EcoPark.Reporting.Reports.Dossier;
using EcoPark.Reporting.Reports.Printing;
using EcoPark.Reporting.Reports.Signing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace EcoPark.Reporting.Reports.Versions;

internal static class VersionEndpoints
{
    public static void MapReportVersions(this IEndpointRouteBuilder endpoints)
    {
        var group = endpoints.MapGroup("/api/parks/{park}/years/{year:int}/report").WithTags("report");
        group.MapGet("/versions", ListAsync).Require(Permission.DocumentRead).WithSummary("The frozen versions");
        group.MapGet("/versions/{number:int}", ReadAsync).Require(Permission.DocumentRead).WithSummary("A frozen version with its files");
        group.MapGet("/versions/{number:int}/files/{kind}", FileAsync).Require(Permission.DocumentRead).WithSummary("A file of a version: report, table, form, facts, basis, signature, key, pdf");
        group.MapGet("/versions/{number:int}/regenerate", RegenerateAsync).Require(Permission.DocumentRead).WithSummary("Writes the version once more, from its input and from the ledger as known then, and says what is the same");
        group.MapGet("/versions/{number:int}/dossier.zip", PackAsync).Require(Permission.DocumentRead).WithSummary("The version with its evidence, an index and SHA256SUMS");
        group.MapPost("/versions/{number:int}/pdf", PrintAsync).Require(Permission.ReportFreeze).WithSummary("Makes the PDF of a version as a background job");
        group.MapGet("/differences", CompareAsync).Require(Permission.DocumentRead).WithSummary("Figures and texts that differ between two versions; without 'to', from the draft");
        endpoints.MapGet("/api/report-signing-key", KeyOf).Require(Permission.DocumentRead).WithTags("report").WithSummary("The public key with which this installation signs, and its fingerprint");
    }

    private static Task<IResult> ListAsync(string park, int year, EndpointCall call, ReadVersion handler) => call.RunAsync(async (viewer, cancellation) =>
        EndpointCall.Answer(await handler.ListAsync(viewer, new ReportAddress(park, year), cancellation), list => list.Versions.Select(version => ReportAnswer.Of(version, []))));

    private static Task<IResult> ReadAsync(string park, int year, int number, EndpointCall call, ReadVersion handler) => call.RunAsync(async (viewer, cancellation) =>
        EndpointCall.Answer(await handler.HandleAsync(viewer, new VersionKey(park, year, number), cancellation), view => ReportAnswer.Of(view.Version, view.Files)));

    // Never shown as a page: the browser only stores it.
    private static Task<IResult> FileAsync([AsParameters] FileCall of, HttpContext http) => of.Call.RunAsync(async (viewer, cancellation) =>
    {
        var found = await of.Handler.HandleAsync(viewer, new VersionKey(of.Park, of.Year, of.Number), of.Kind, cancellation);
        if (!found.TryGet(out var file, out _))
        {
            return EndpointCall.Refused(found.Problems);
        }

        http.Response.Headers.XContentTypeOptions = "nosniff";
        http.Response.Headers.CacheControl = "private, no-store";
        return Results.File(of.Handler.Open(file), file.Stored.MediaType, file.File.Name);
    });

    private static Task<IResult> RegenerateAsync(string park, int year, int number, EndpointCall call, RegenerateVersion handler) => call.RunAsync(async (viewer, cancellation) =>
        EndpointCall.Answer(await handler.HandleAsync(viewer, new VersionKey(park, year, number), cancellation), ReportAnswer.Of));

    private static Task<IResult> PackAsync(string park, int year, int number, EndpointCall call, ReportDossier handler) => call.RunAsync(async (viewer, cancellation) =>
    {
        var packed = await handler.HandleAsync(viewer, new VersionKey(park, year, number), cancellation);
        return packed.IsOk ? Results.File(packed.Value, "application/zip", $"评价报告材料包-{year}-第{number}版.zip") : EndpointCall.Refused(packed.Problems);
    });

    private static Task<IResult> PrintAsync(string park, int year, int number, EndpointCall call, PrintVersion handler) => call.RunAsync(async (viewer, cancellation) =>
        EndpointCall.Answer(await handler.HandleAsync(viewer, new VersionKey(park, year, number), cancellation), job => new { job.Id, job.State }));

    private static Task<IResult> CompareAsync(string park, int year, [AsParameters] CompareCall of) => of.Call.RunAsync(async (viewer, cancellation) =>
        EndpointCall.Answer(await of.Handler.HandleAsync(viewer, new VersionPair(park, year, of.From, of.To), cancellation), ReportAnswer.Of));

    private static IResult KeyOf(ReportKeys keys) => EndpointCall.Answer(keys.Public(), key => new { key.Fingerprint, key.Pem });
}

internal sealed record FileCall
{
    public required string Park { get; init; }

    public required int Year { get; init; }

    public required int Number { get; init; }

    public required string Kind { get; init; }

    public required EndpointCall Call { get; init; }

    public required VersionFile Handler { get; init; }
}

internal sealed record CompareCall(int From, int? To, EndpointCall Call, CompareVersions Handler);
