using EcoPark.Assessment.Indicators;
using EcoPark.Assessment.Indicators.ShowAll;
using EcoPark.Assessment.Numbers;
using EcoPark.Platform.People;
using EcoPark.Platform.Web;
using EcoPark.Standards.Evaluation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace EcoPark.Assessment.Comparison;

internal static class ComparisonEndpoint
{
    public static void MapComparison(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/api/parks/{park}/y/{year:int}/compare", CompareAsync).Require(Permission.AssessmentRead)
            .WithTags("assessment").WithSummary("The same year by the park's standard and by another one");

    private static Task<IResult> CompareAsync(string park, int year, string with, DateTime? asof, EndpointCall call, CompareStandards handler) =>
        call.InParkAsync(park, async (viewer, found, cancellation) => EndpointCall.Answer(
            await handler.HandleAsync(viewer, new AssessmentRequest(found, year) { AsOf = AskedTime.Utc(asof), History = 1 }, with, cancellation),
            compared => new { own = View(compared.Own), other = View(compared.Other), sharedItems = compared.SharedItems.Order(StringComparer.Ordinal), missingItems = compared.MissingItems }));

    private static object View(IndicatorTable table) => new
    {
        standard = table.Standard.Code,
        table.Judged,
        table.Met,
        indicators = table.Rows.Select(row => new { row.Number, name = row.Indicator.Name.In(), row.Result.Printed, limit = row.Result.Limit?.Printed, verdict = row.Result.Verdict.Code() }),
    };
}
