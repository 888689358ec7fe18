using EcoPark.Platform.People;
using EcoPark.Platform.Web;
using EcoPark.Reporting.Figures;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace EcoPark.Reporting.OtherPapers;

internal static class PaperEndpoints
{
    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private const string Excel = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static void MapOtherPapers(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/api/parks/{park}/years/{year:int}/papers/{kind}", WriteAsync).Require(Permission.DocumentRead)
            .WithTags("documents").WithSummary("The plan table (also format=xlsx), the review self-report or the one-page brief, written from the figures of the report");

    private static Task<IResult> WriteAsync(string park, int year, string kind, string? format, EndpointCall call, WritePaper handler) => call.InParkAsync(park, async (viewer, found, cancellation) =>
    {
        var written = await handler.HandleAsync(viewer, new PaperRequest(new ReportKey(found.Key, year), kind) { AsWorkbook = format == "xlsx" }, cancellation);
        return written.IsOk
            ? Results.File(written.Value.Content, written.Value.IsWorkbook ? Excel : Word, Name(written.Value.Name, $"{found.Name}-{year}{(found.IsDemo ? "-示例数据" : "")}"))
            : EndpointCall.Refused(written.Problems);
    });

    private static string Name(string name, string of) => $"{Path.GetFileNameWithoutExtension(name)}-{of}{Path.GetExtension(name)}";
}
