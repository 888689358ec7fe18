using System.Globalization;
using EcoPark.Assessment.Indicators;
using EcoPark.Assessment.Indicators.ShowAll;
using EcoPark.Assessment.Numbers;
using EcoPark.Assessment.Selections.Decide;
using EcoPark.Assessment.Selections.Try;
using EcoPark.Platform.People;
using EcoPark.Platform.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace EcoPark.Assessment.Selections;

internal static class SelectionEndpoints
{
    public static void MapSelections(this IEndpointRouteBuilder endpoints)
    {
        var selection = endpoints.MapGroup("/api/parks/{park}/y/{year:int}/selection").WithTags("selection");
        selection.MapGet("", TryAsync).Require(Permission.AssessmentRead).WithSummary("What a choice of optional indicators (try=2,6,8) means among all legal ones");
        selection.MapPost("", DecideAsync).Require(Permission.SelectionDecide).WithSummary("Decides the choice of the year; a reason where it differs from last year's");
    }

    private static Task<IResult> TryAsync(string park, int year, string? @try, DateTime? asof, EndpointCall call, TrySelection handler) =>
        call.InParkAsync(park, async (viewer, found, cancellation) =>
        {
            var request = new SelectionRequest(new AssessmentRequest(found, year) { AsOf = AskedTime.Utc(asof) }, Numbers(@try));
            return EndpointCall.Answer(await handler.HandleAsync(viewer, request, cancellation), View);
        });

    private static Task<IResult> DecideAsync(string park, int year, SelectionBody body, EndpointCall call, DecideSelection handler) =>
        call.InParkAsync(park, async (viewer, found, cancellation) => EndpointCall.Answer(
            await handler.HandleAsync(viewer, new DecideSelectionRequest(found, year, body.Numbers ?? [], body.Reason), cancellation), choice => new { choice.Year, numbers = choice.Chosen, choice.DecidedBy, choice.DecidedAt }));

    /// <summary>2,6,8: what is no number is left out.</summary>
    internal static IReadOnlyList<int>? Numbers(string? text) => text is null ? null
        : [.. text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(part => int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0).Where(number => number > 0)];

    private static object View(TriedSelection tried) => new
    {
        numbers = tried.Numbers,
        legal = tried.Violations.Count == 0,
        violations = tried.Violations.Select(finding => finding.Message.In()),
        judged = tried.Table.Judged,
        met = tried.Table.Met,
        smallestMargin = tried.Ranked?.SmallestMargin?.ToString(),
        limitingIndicator = tried.Ranked?.LimitingIndicator,
        place = tried.Ranked?.Place,
        asLastYear = tried.IsAsLastYear,
        needsReason = tried.NeedsReason,
        choices = tried.Ranking.Count,
        compliant = tried.Ranking.Compliant,
        distribution = tried.Ranking.Distribution,
    };
}

/// <summary>A choice as it is sent.</summary>
internal sealed record SelectionBody(IReadOnlyList<int>? Numbers, string? Reason);
