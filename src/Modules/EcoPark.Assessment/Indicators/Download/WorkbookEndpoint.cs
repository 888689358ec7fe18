using EcoPark.Assessment.Indicators.ShowAll;
using EcoPark.Platform.People;
using EcoPark.Platform.Scopes;
using EcoPark.Platform.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace EcoPark.Assessment.Indicators.Download;

internal static class WorkbookEndpoint
{
    private const string Excel = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static void MapAssessmentWorkbook(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/api/parks/{park}/y/{year:int}/assessment.xlsx", WriteAsync).Require(Permission.AssessmentRead)
            .WithTags("assessment").WithSummary("The 对照考核表 of the year as an Excel workbook; asof is optional");

    private static Task<IResult> WriteAsync(string park, int year, DateTime? asof, EndpointCall call, AssessmentWorkbook handler) =>
        call.InParkAsync(park, async (viewer, found, cancellation) =>
        {
            var written = await handler.HandleAsync(viewer, new AssessmentRequest(found, year) { AsOf = Numbers.AskedTime.Utc(asof) }, cancellation);
            return written.IsOk ? Results.File(written.Value, Excel, Name(found, year)) : EndpointCall.Refused(written.Problems);
        });

    private static string Name(Park park, int year) => $"对照考核表-{park.Name}-{year}{(park.IsDemo ? "-示例数据" : "")}.xlsx";
}
