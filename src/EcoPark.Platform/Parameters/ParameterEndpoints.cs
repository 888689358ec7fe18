using EcoPark.Platform.Parameters.Change;
using EcoPark.Platform.People;
using EcoPark.Platform.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace EcoPark.Platform.Parameters;

internal static class ParameterEndpoints
{
    public static void MapParameters(this IEndpointRouteBuilder endpoints)
    {
        var parameters = endpoints.MapGroup("/api/parks/{park}/parameters").WithTags("parameters");
        parameters.MapGet("", ListAsync).Require(Permission.ParkRead).WithSummary("The bounds that are ours or the park's, with reason and source");
        parameters.MapGet("/{code}/effect", TryAsync).Require(Permission.ParametersWrite).WithSummary("What another value would move; without a value, the one shipped; changes nothing");
        parameters.MapPut("/{code}", ChangeAsync).Require(Permission.ParametersWrite).WithSummary("Decides a parameter for the park against the decision that was seen; null goes back to what is shipped");
    }

    private static Task<IResult> ListAsync(string park, EndpointCall call, ShowParameters show) =>
        call.InParkAsync(park, async (viewer, found, cancellation) => EndpointCall.Answer(await show.HandleAsync(viewer, found, cancellation), all => all.Select(View)));

    private static Task<IResult> TryAsync(string park, string code, string? value, EndpointCall call, ChangeParameter change) =>
        call.InParkAsync(park, async (viewer, found, cancellation) => EndpointCall.Answer(await change.PlanAsync(viewer, found, new ParameterWanted(code, value), cancellation), plan => plan));

    private static Task<IResult> ChangeAsync(string park, string code, ParameterBody body, EndpointCall call, ChangeParameter change) =>
        call.InParkAsync(park, async (viewer, found, cancellation) => EndpointCall.Answer(await change.HandleAsync(viewer, found, new ParameterToChange(code, body.Seen, body.Value, body.Reason), cancellation),
            made => new { made.Code, made.Number, made.Value, made.Reason, made.By, made.At }));

    private static object View(ParkParameter parameter) => new
    {
        parameter.Shipped.Rule?.Code,
        parameter.Shipped.Group,
        parameter.Shipped.Name,
        parameter.Value,
        Shipped = parameter.Shipped.Value,
        parameter.Shipped.Provenance.Source,
        parameter.IsOwn,
        parameter.Number,
        parameter.Last?.Reason,
        parameter.Last?.By,
        parameter.Last?.At,
    };
}

internal sealed record ParameterBody(int Seen, string? Value, string? Reason);
