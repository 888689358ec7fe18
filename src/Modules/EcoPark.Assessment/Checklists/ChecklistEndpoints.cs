using EcoPark.Assessment.Checklists.Confirm;
using EcoPark.Assessment.Checklists.Edit;
using EcoPark.Assessment.Checklists.HandIn;
using EcoPark.Assessment.Checklists.Show;
using EcoPark.Assessment.Indicators;
using EcoPark.Assessment.Numbers;
using EcoPark.Platform.People;
using EcoPark.Platform.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace EcoPark.Assessment.Checklists;

internal static class ChecklistEndpoints
{
    public static void MapChecklists(this IEndpointRouteBuilder endpoints)
    {
        var year = endpoints.MapGroup("/api/parks/{park}/y/{year:int}/checklists").WithTags("checklists");
        year.MapGet("", ReadAsync).Require(Permission.AssessmentRead).WithSummary("The evidence checklists of a year with every answer, the score and the reported value");
        year.MapPost("/items/{item}", ConfirmAsync).Require(Permission.TargetWrite).WithSummary("Confirms an item by a person; the body is the document, ?name= its name; items answered by records are refused");
        year.MapPost("/{indicator:int}/hand-in", HandInAsync).Require(Permission.TargetWrite).WithSummary("Hands the score in as a computed value that waits for approval");
        endpoints.MapPut("/api/parks/{park}/checklists/{indicator:int}", EditAsync).Require(Permission.TargetWrite).WithTags("checklists").WithSummary("A new edition of a checklist in the park's own wording, against the version that was seen");
    }

    private static Task<IResult> ReadAsync(string park, int year, DateTime? asof, EndpointCall call, ReadChecklists handler) =>
        call.InParkAsync(park, async (viewer, found, cancellation) => EndpointCall.Answer(
            await handler.HandleAsync(viewer, new ChecklistRequest(found, year) { AsOf = AskedTime.Utc(asof) }, cancellation), lists => lists.Lists.Select(View)));

    private static Task<IResult> ConfirmAsync(string park, int year, string item, [AsParameters] ConfirmAsk ask, EndpointCall call, HttpRequest request) =>
        call.InParkAsync(park, async (viewer, found, cancellation) => EndpointCall.Answer(
            await ask.Handler.HandleAsync(viewer, new ConfirmRequest(found, year, item, new ConfirmationTerms(ask.Holds ?? false, ask.On ?? default) { ValidUntil = ask.Until, Note = ask.Note ?? "" })
            {
                FileName = ask.Name,
                Content = ask.Name is null ? null : request.Body,
            }, cancellation), confirmation => new { confirmation.Item, confirmation.Holds, confirmation.On, confirmation.ValidUntil, confirmation.FileName, confirmation.Sha256 }));

    private static Task<IResult> HandInAsync(string park, int year, int indicator, EndpointCall call, HandInScore handler) =>
        call.InParkAsync(park, async (viewer, found, cancellation) => EndpointCall.Answer(
            await handler.HandleAsync(viewer, new HandInRequest(found, year, indicator), cancellation), value => new { value.Seq, form = value.Form.In(), value.Link, value.IsWaiting }));

    private static Task<IResult> EditAsync(string park, int indicator, EditBody body, EndpointCall call, EditChecklist handler) =>
        call.InParkAsync(park, async (viewer, found, cancellation) => EndpointCall.Answer(
            await handler.HandleAsync(viewer, new EditRequest(found, indicator, body.Seen, [.. (body.Items ?? []).Select(item => new EditedItem(item.Code, item.Question ?? "", item.Evidence ?? "", item.Weight ?? ""))], body.Reason ?? ""), cancellation),
            edition => new { edition.Indicator, edition.Version }));

    private static object View(Checklist list) => new
    {
        list.Definition.Indicator,
        name = list.Definition.Name.In(),
        list.Version,
        score = list.Score.Value?.ToString(),
        low = list.Score.Low.ToString(),
        high = list.Score.High.ToString(),
        reported = list.Reported?.ToString(),
        items = list.Items.Select(item => new
        {
            item.Item.Code,
            question = item.Item.Question.In(),
            item.Item.Weight,
            state = item.State.ToString(),
            live = item.Live is not { } live ? null : new { live.Count, live.Of, live.Fresh, live.Link, rule = live.Rule.In() },
            confirmed = item.Confirmation is not { } said ? null : new { said.On, said.ValidUntil, said.FileName, said.ConfirmedBy, said.Note },
        }),
    };
}

/// <summary>What is said of an item, in the query.</summary>
internal sealed record ConfirmAsk(bool? Holds, DateOnly? On, DateOnly? Until, string? Note, string? Name, ConfirmItem Handler);

/// <summary>An edition as it is sent.</summary>
internal sealed record EditBody(int Seen, IReadOnlyList<EditBodyItem>? Items, string? Reason);

internal sealed record EditBodyItem(string? Code, string? Question, string? Evidence, string? Weight);
