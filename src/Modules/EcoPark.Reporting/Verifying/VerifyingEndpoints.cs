using EcoPark.Documents.Verify;
using EcoPark.Platform.People;
using EcoPark.Platform.Web;
using EcoPark.Reporting.Contracts;
using EcoPark.Reporting.Uploads;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace EcoPark.Reporting.Verifying;

internal static class VerifyingEndpoints
{
    public static void MapVerifying(this IEndpointRouteBuilder endpoints)
    {
        var group = endpoints.MapGroup("/api/parks/{park}/documents").WithTags("documents");
        group.MapPost("/verify", VerifyAsync).Require(Permission.DocumentRead).WithSummary("Which frozen version the .docx in the body was written from, and every number that is not as it was frozen; all=true lists the intact ones too");
        group.MapGet("/codes", LookUpAsync).Require(Permission.DocumentRead).WithSummary("The number behind a code of a document: figure, value, unit, year, version");
    }

    private static Task<IResult> VerifyAsync(string park, string? name, bool? all, HttpRequest request, EndpointCall call, VerifyDocument handler) => call.InParkAsync(park, async (viewer, found, cancellation) =>
        EndpointCall.Answer(await handler.HandleAsync(viewer, new DocumentToVerify(found.Key, name ?? "", await UploadedDocument.ReadAsync(request.Body, cancellation)), cancellation), proof => View(proof, all ?? false)));

    private static Task<IResult> LookUpAsync(string park, string? code, EndpointCall call, LookUpCode handler) => call.InParkAsync(park, async (viewer, found, cancellation) =>
        EndpointCall.Answer(await handler.HandleAsync(viewer, new CodeToLookUp(found.Key, code ?? ""), cancellation), facts => facts.Select(View)));

    private static object View(DocumentProof proof, bool all) => new
    {
        proof.FileName,
        proof.Sha256,
        intact = proof.IsIntact,
        version = View(proof.Version),
        newer = proof.Newer is { } newer ? View(newer) : null,
        matchedBy = proof.MatchedBy.ToString(),
        proof.IsFrozenFile,
        signature = proof.Signature.ToString(),
        document = proof.Report.Document,
        numbers = proof.Report.Numbers.Where(number => all || number.State != NumberState.Intact)
            .Select(number => new { number.FactId, number.Code, number.Expected, number.Found, state = number.State.ToString(), place = number.Place.In(Platform.Ui.Words.IsChinese) }),
        intactNumbers = proof.Report.Numbers.Count(number => number.State == NumberState.Intact),
        fixedText = proof.Report.FixedTexts.Select(change => new { change.Expected, change.Found, place = change.Place.In(Platform.Ui.Words.IsChinese) }),
        unbound = proof.Report.Unbound.Select(digits => new { digits.Text, digits.Context, place = digits.Place.In(Platform.Ui.Words.IsChinese) }),
        notes = proof.Report.Notes.Select(note => new { note.Code, place = note.Place.In(Platform.Ui.Words.IsChinese), message = note.Message.In(Platform.Ui.Words.IsChinese) }),
    };

    private static object View(KnownVersion version) => new { version.ParkName, version.Year, version.Number, version.Edition, version.Paper, version.FrozenAt, version.PublishedAt, version.FactsHash };

    private static object View(FoundFact found) => new
    {
        version = View(found.Version),
        newer = found.Newer is { } newer ? View(newer) : null,
        found.Fact.Id,
        found.Fact.Code,
        name = Platform.Ui.Words.Say(found.NameZh, found.NameEn),
        found.Fact.Printed,
        value = found.Fact.Value.ToString(),
        found.Fact.Unit,
        found.Fact.Year,
        found.Documents,
    };
}
