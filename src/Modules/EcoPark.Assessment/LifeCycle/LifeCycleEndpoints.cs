using EcoPark.Assessment.Definitions;
using EcoPark.Assessment.LifeCycle.Dossier;
using EcoPark.Assessment.LifeCycle.Scores;
using EcoPark.Assessment.LifeCycle.Title;
using EcoPark.Assessment.Numbers;
using EcoPark.Platform.People;
using EcoPark.Platform.Web;
using EcoPark.Standards.Reading;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace EcoPark.Assessment.LifeCycle;

internal static class LifeCycleEndpoints
{
    public static void MapLifeCycle(this IEndpointRouteBuilder endpoints)
    {
        var group = endpoints.MapGroup("/api/parks/{park}/y/{year:int}/life-cycle").WithTags("life-cycle");
        group.MapGet("", ReadAsync).Require(Permission.AssessmentRead).WithSummary("State of the title, deadlines, papers, self-score and years since naming; step and asof are optional");
        group.MapPost("/records", RecordAsync).Require(Permission.LifeCycleWrite).WithSummary("Records an event of the title, corrects one (supersedes) or annuls it; a step the measures do not allow is refused");
        group.MapPut("/dossier/{item}", ChangeAsync).Require(Permission.LifeCycleWrite).WithSummary("Owner, day, progress of a paper, or why it is not needed");
        group.MapPost("/dossier/{item}/files", AttachAsync).Require(Permission.FileWrite).WithSummary("A file for a paper, as the body of the request; name, issued, until and about are in the query");
        group.MapDelete("/dossier/files/{file:guid}", DetachAsync).Require(Permission.FileWrite).WithSummary("Takes a file off its paper");
        group.MapPost("/dossier/remind", RemindAsync).Require(Permission.LifeCycleWrite).WithSummary("Reminds the owners of open papers, once a day");
        group.MapGet("/dossier.zip", PackAsync).Require(Permission.DocumentRead).WithSummary("All papers of a step with an index and the SHA-256 of each");
        group.MapPost("/scores/{item}", ScoreAsync).Require(Permission.LifeCycleWrite).WithSummary("Points for an item that the system cannot know; the evidence is the body, points, reason and name are in the query");
    }

    private static Task<IResult> ReadAsync(string park, int year, string? step, DateTime? asof, [AsParameters] LifeCycleCall of) => of.Call.InParkAsync(park, async (viewer, found, cancellation) =>
        EndpointCall.Answer(await of.Reading.HandleAsync(viewer, new DossierRequest(found, year) { Step = step, AsOf = AskedTime.Utc(asof) }, cancellation), view => LifeCycleAnswer.Of(view, of.Definitions.Title)));

    private static Task<IResult> RecordAsync(string park, int year, TitleBody body, EndpointCall call, RecordTitle handler) => call.InParkAsync(park, async (viewer, found, cancellation) =>
    {
        if (body.OnDay is not { } day || (body.Kind is { } text && !Enum.TryParse<TitleRecordKind>(text, ignoreCase: true, out _)))
        {
            return EndpointCall.Refused([new Problem("title-body", "onDay", $"须给出 onDay，kind 为 {string.Join("、", Enum.GetNames<TitleRecordKind>())} 之一。", $"onDay is needed, and kind is one of {string.Join(", ", Enum.GetNames<TitleRecordKind>())}.")]);
        }

        var kind = body.Kind is { } word ? Enum.Parse<TitleRecordKind>(word, ignoreCase: true) : TitleRecordKind.State;
        return EndpointCall.Answer(await handler.HandleAsync(viewer, new RecordTitleRequest(found, kind, day)
        {
            State = body.State,
            Year = kind == TitleRecordKind.State ? null : year,
            Regime = body.Regime,
            Document = body.Document,
            Result = body.Result,
            Note = body.Note,
            Supersedes = body.Supersedes,
            Annul = body.Annul,
        }, cancellation), LifeCycleAnswer.Of);
    });

    private static Task<IResult> ChangeAsync(string park, string item, string? step, PaperBody body, EndpointCall call, ChangeDossier handler) => call.InParkAsync(park, async (viewer, found, cancellation) => EndpointCall.Answer(
        await handler.HandleAsync(viewer, new ChangeDossierRequest(found, step ?? "review", item) { Owner = body.Owner, Due = body.Due, Progress = body.Progress, NotApplicable = body.NotApplicable }, cancellation),
        entry => new { entry.Step, entry.Round, entry.Item, entry.OwnerName, entry.Due, entry.Progress, entry.NotApplicable }));

    private static Task<IResult> AttachAsync(string park, string item, [AsParameters] PaperFile about, HttpRequest request, EndpointCall call, AttachPaper handler) => call.InParkAsync(park, async (viewer, found, cancellation) => EndpointCall.Answer(
        await handler.HandleAsync(viewer, new AttachPaperRequest(found, (about.Step ?? "review", item), about.Name ?? "", request.Body) { IssuedOn = about.Issued, Until = about.Until, Year = about.About }, cancellation),
        file => new { file.Id, file.Name, file.Sha256, file.Size }));

    private static Task<IResult> DetachAsync(string park, Guid file, EndpointCall call, AttachPaper handler) => call.InParkAsync(park, async (viewer, found, cancellation) => EndpointCall.Answer(
        await handler.RemoveAsync(viewer, found, file, cancellation), removed => new { removed.Id, removed.Name, removed.RemovedAt }));

    private static Task<IResult> RemindAsync(string park, int year, string? step, string? item, [AsParameters] RemindCall of) => of.Call.InParkAsync(park, async (viewer, found, cancellation) => EndpointCall.Answer(
        await of.Reminding.HandleAsync(viewer, new DossierRequest(found, year) { Step = step }, item, cancellation),
        reminded => new { sent = reminded.Sent.Select(row => row.Item.Code), already = reminded.Already.Select(row => row.Item.Code), withoutOwner = reminded.WithoutOwner.Select(row => row.Item.Code) }));

    private static Task<IResult> PackAsync(string park, int year, string? step, DateTime? asof, [AsParameters] PackageCall of) => of.Call.InParkAsync(park, async (viewer, found, cancellation) =>
    {
        var packed = await of.Packing.HandleAsync(viewer, new DossierRequest(found, year) { Step = step, AsOf = AskedTime.Utc(asof) }, cancellation);
        return packed.IsOk ? Results.File(packed.Value, "application/zip", $"材料包-{found.Name}-{year}{(found.IsDemo ? "-示例数据" : "")}.zip") : EndpointCall.Refused(packed.Problems);
    });

    private static Task<IResult> ScoreAsync(string park, int year, string item, [AsParameters] ScoreBody body, HttpRequest request, EndpointCall call, EnterScore handler) => call.InParkAsync(park, async (viewer, found, cancellation) =>
    {
        using var content = new MemoryStream();
        var whole = await LimitedBody.CopyAsync(request.Body, content, cancellation);
        return EndpointCall.Answer(await handler.HandleAsync(viewer, new EnterScoreRequest(found, year, item, body.Points)
        {
            Reason = body.Reason,
            FileName = body.Name,
            File = whole && content.Length > 0 ? content : null,
        }, cancellation), entry => new { entry.Item, entry.Year, entry.Points, entry.Reason });
    });
}

/// <summary>An event as it is sent.</summary>
internal sealed record TitleBody(DateOnly? OnDay, string? Kind)
{
    public string? State { get; init; }

    public string? Regime { get; init; }

    public string? Document { get; init; }

    public string? Result { get; init; }

    public string? Note { get; init; }

    public Guid? Supersedes { get; init; }

    public bool Annul { get; init; }
}

internal sealed record PaperBody(string? Owner, DateOnly? Due, string? Progress, string? NotApplicable);

/// <summary>What a file says of itself.</summary>
internal sealed record PaperFile(string? Name, string? Step)
{
    public DateOnly? Issued { get; init; }

    public DateOnly? Until { get; init; }

    public int? About { get; init; }
}

internal sealed record ScoreBody(decimal? Points, string? Reason, string? Name);

internal sealed record LifeCycleCall(EndpointCall Call, ReadLifeCycle Reading, AssessmentDefinitions Definitions);

internal sealed record RemindCall(EndpointCall Call, RemindOwners Reminding);

internal sealed record PackageCall(EndpointCall Call, DossierPackage Packing);
