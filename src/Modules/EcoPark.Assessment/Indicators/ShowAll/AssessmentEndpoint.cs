using EcoPark.Platform.People;
using EcoPark.Platform.Ui;
using EcoPark.Platform.Web;
using EcoPark.Standards.Evaluation;
using Words = EcoPark.Platform.Ui.Words;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace EcoPark.Assessment.Indicators.ShowAll;

internal static class AssessmentEndpoint
{
    public static void MapAssessmentTable(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/api/parks/{park}/y/{year:int}/assessment", ReadAsync).Require(Permission.AssessmentRead)
            .WithTags("assessment").WithSummary("All indicators of a park-year with verdicts, margins and traces; standard and asof are optional");

    private static Task<IResult> ReadAsync(string park, int year, string? standard, DateTime? asof, EndpointCall call, ReadAssessment handler) =>
        call.InParkAsync(park, async (viewer, found, cancellation) =>
        {
            var read = await handler.HandleAsync(viewer, new AssessmentRequest(found, year) { Standard = standard, AsOf = Numbers.AskedTime.Utc(asof), History = 1 }, cancellation);
            return read.IsOk
                ? Results.Bytes(EvaluationJson.Write(read.Value.Evaluation, found.Key, Words.IsChinese), "application/json")
                : EndpointCall.Refused(read.Problems);
        });
}
