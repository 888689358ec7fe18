using System.Text.Json.Serialization;
using EcoPark.Collection.Submissions.Decide;
using EcoPark.Collection.Ledger;
using EcoPark.Platform.People;
using EcoPark.Platform.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace EcoPark.Collection.Filling.Workbooks;

internal static class FormEndpoints
{
    private const string Excel = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static void MapForms(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/api/forms/template/{submission:guid}", TemplateAsync).Require(Permission.SubmissionRead).WithTags("forms").WithSummary("The form as a prefilled workbook");
        endpoints.MapPost("/api/submissions/{submission:guid}/decide", DecideAsync).Require(Permission.SubmissionRead).WithTags("forms").WithSummary("Returns, approves, accepts, locks or unlocks a form at the version that was looked at");
    }

    private static Task<IResult> TemplateAsync(Guid submission, EndpointCall call, FormWorkbooks workbooks) => call.RunAsync(async (viewer, cancellation) =>
    {
        var file = await workbooks.TemplateAsync(viewer, submission, cancellation);
        return file.IsOk ? Results.File(file.Value.Content, Excel, file.Value.Name) : EndpointCall.Refused(file.Problems);
    });

    private static Task<IResult> DecideAsync(Guid submission, DecideBody body, EndpointCall call, DecideSubmission handler) => call.RunAsync(async (viewer, cancellation) =>
        EndpointCall.Answer(await handler.HandleAsync(viewer, new DecideRequest(submission, body.Version, body.Kind) { Reason = body.Reason, Places = body.Places ?? [] }, cancellation),
            row => new { row.Id, State = row.State.ToString(), row.Version }));
}

/// <summary>A decision as it is sent.</summary>
internal sealed record DecideBody(int Version, [property: JsonConverter(typeof(JsonStringEnumConverter<DecisionKind>))] DecisionKind Kind)
{
    public string? Reason { get; init; }

    public IReadOnlyList<ReturnedPlace>? Places { get; init; }
}
