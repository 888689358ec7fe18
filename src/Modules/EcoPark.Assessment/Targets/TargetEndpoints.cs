using EcoPark.Assessment.Indicators;
using EcoPark.Assessment.Indicators.ShowAll;
using EcoPark.Assessment.Numbers;
using EcoPark.Assessment.Targets.SetTarget;
using EcoPark.Assessment.Targets.Show;
using EcoPark.Platform.People;
using EcoPark.Platform.Web;
using EcoPark.Standards.Evaluation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace EcoPark.Assessment.Targets;

internal static class TargetEndpoints
{
    public static void MapTargets(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/api/parks/{park}/y/{year:int}/targets", ReadAsync).Require(Permission.AssessmentRead)
            .WithTags("targets").WithSummary("Targets, what is needed a year, and the projection of the year that is open, marked as projected");
        endpoints.MapPost("/api/parks/{park}/targets", SetAsync).Require(Permission.TargetWrite)
            .WithTags("targets").WithSummary("Sets the target of an indicator for a year with its document, or withdraws it");
    }

    private static Task<IResult> ReadAsync(string park, int year, DateTime? asof, EndpointCall call, ReadTargets handler) =>
        call.InParkAsync(park, async (viewer, found, cancellation) => EndpointCall.Answer(
            await handler.HandleAsync(viewer, new AssessmentRequest(found, year) { AsOf = AskedTime.Utc(asof) }, cancellation), table => new
            {
                year,
                projectedYear = table.Projection?.Year,
                indicators = table.Rows.Select(View),
            }));

    private static Task<IResult> SetAsync(string park, TargetBody body, EndpointCall call, SetTarget.SetTarget handler) =>
        call.InParkAsync(park, async (viewer, found, cancellation) => EndpointCall.Answer(
            await handler.HandleAsync(viewer, new TargetRequest(found, body.Indicator, new TargetTerms(body.FromYear, body.Year, body.Value ?? "", body.Source ?? "") { IsWithdrawn = body.Withdrawn }), cancellation),
            target => new { target.Indicator, target.FromYear, target.Year, target.Value, target.Source, target.IsWithdrawn, target.SetBy, target.SetAt }));

    private static object View(TargetRow row) => new
    {
        row.Number,
        name = row.Row.Indicator.Name.In(),
        value = row.Value?.ToString(),
        target = row.Path?.Target.ToString(),
        targetYear = row.Path?.Until,
        source = row.Own?.Source,
        state = row.State.ToString(),
        gap = row.Gap?.ToString(),
        neededPerYear = row.NeededPerYear?.ToString(),
        neededPercent = row.NeededPercent?.ToString(),
        projected = row.Projected is not { } projected ? null : new
        {
            value = projected.Value?.ToString(),
            low = row.Range?.Low.ToString(),
            high = row.Range?.High.ToString(),
            verdict = projected.Verdict.Code(),
            monthsKnown = row.Projection?.MonthsKnown(row.Number),
            inputs = row.Projection?.InputsOf(row.Number).Select(input => new { item = input.Item.Code, value = input.Value?.ToString(), byMonths = input.ByMonths, months = input.Months.Count }),
        },
    };
}

/// <summary>A target as it is sent.</summary>
internal sealed record TargetBody(int Indicator, int FromYear, int Year, string? Value, string? Source, bool Withdrawn = false);
