using EcoPark.Assessment.Indicators;
using EcoPark.Platform.People;
using EcoPark.Platform.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace EcoPark.Assessment.Effects;

internal static class EffectEndpoint
{
    public static void MapEffects(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapPost("/api/parks/{park}/y/{year:int}/effect", PreviewAsync).Require(Permission.AssessmentRead)
            .WithTags("assessment").WithSummary("Which indicators, verdicts and document rows would move by other values; nothing is saved");

    private static Task<IResult> PreviewAsync(string park, int year, EffectBody body, EndpointCall call, PreviewEffect handler) =>
        call.InParkAsync(park, async (viewer, found, cancellation) => EndpointCall.Answer(
            await handler.HandleAsync(viewer, new PreviewRequest(found, year, [.. (body.Changes ?? []).Select(change => new SupposedValue(change.Subject, change.Item ?? "", change.Value))]), cancellation), View));

    private static object View(SupposedYears years) => new
    {
        indicators = years.Effects.Select(effect => new
        {
            effect.Number,
            name = effect.Name.In(),
            effect.Before,
            effect.After,
            verdictBefore = effect.VerdictBefore.ToString(),
            verdictAfter = effect.VerdictAfter.ToString(),
            effect.Share,
        }),
        met = new { before = years.Before.Met, after = years.After.Met, judged = years.After.Judged },
        compliant = new { before = years.Before.IsCompliant, after = years.After.IsCompliant },
        parkValues = years.ChangedItems,
        documents = years.Effects.Select(effect => new { document = "对照考核表", row = effect.Number }).Concat(years.Effects.Where(effect => years.After[effect.Number].IsJudged).Select(effect => new { document = "信息公开表", row = effect.Number })),
    };
}

/// <summary>Values as they are sent; the year is that of the address.</summary>
internal sealed record EffectBody(IReadOnlyList<EffectChange>? Changes);

/// <summary>One value: subject is a firm's code, or null for the park; value is a number as text, or null.</summary>
internal sealed record EffectChange(string? Subject, string? Item, string? Value);
