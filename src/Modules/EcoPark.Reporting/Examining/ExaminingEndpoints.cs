using EcoPark.Documents.Examine;
using EcoPark.Platform.People;
using EcoPark.Platform.Scopes;
using EcoPark.Platform.Web;
using EcoPark.Reporting.Examining.Explain;
using EcoPark.Reporting.Uploads;
using EcoPark.Standards.Reading;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;

namespace EcoPark.Reporting.Examining;

internal static class ExaminingEndpoints
{
    private const string LastYear = "lastYear";

    public static void MapExamining(this IEndpointRouteBuilder endpoints)
    {
        var group = endpoints.MapGroup("/api/parks/{park}/documents").WithTags("documents");
        group.MapPost("/examine", ExamineAsync).Require(Permission.ReportWrite).WithSummary("Examines the files of a multipart form as the documents of one year; files named lastYear are those of the year before; keep=true keeps them");
        group.MapGet("/examinations", ListAsync).Require(Permission.ReportWrite).WithSummary("The latest examinations: files with hashes, counts, who and when");
        group.MapGet("/examinations/{id:guid}", ReadAsync).Require(Permission.ReportWrite).WithSummary("One examination with its findings and what was explained");
        group.MapPost("/examinations/{id:guid}/explanations", ExplainAsync).Require(Permission.ReportWrite).WithSummary("Explains a finding; the same one in a later document is shown as explained");
        group.MapDelete("/explanations/{id:guid}", WithdrawAsync).Require(Permission.ReportWrite).WithSummary("Withdraws an explanation; it stays in the record");
    }

    private static Task<IResult> ExamineAsync(string park, bool? keep, HttpRequest request, EndpointCall call, [AsParameters] ExamineCall of) => call.InParkAsync(park, async (viewer, found, cancellation) =>
    {
        var form = await FormAsync(request, cancellation);
        if (!form.IsOk)
        {
            return EndpointCall.Refused(form.Problems);
        }

        var (documents, before) = (new List<UploadedDocument>(), new List<UploadedDocument>());
        foreach (var file in form.Value.Files)
        {
            await using var content = file.OpenReadStream();
            (file.Name == LastYear ? before : documents).Add(new UploadedDocument(file.FileName, await UploadedDocument.ReadAsync(content, cancellation)));
        }

        var examined = await of.Examining.HandleAsync(viewer, new ExaminationRequest(found, documents) { LastYear = before, Keep = keep ?? false }, cancellation);
        return examined.IsOk ? EndpointCall.Answer(await of.Reading.HandleAsync(viewer, found, examined.Value.Id, cancellation), View) : EndpointCall.Refused(examined.Problems);
    });

    private static Task<IResult> ListAsync(string park, EndpointCall call, ReadExaminations reading) => call.InParkAsync(park, async (viewer, found, cancellation) =>
        Results.Ok((await reading.ListAsync(viewer, found, cancellation)).Select(row => Head(row.Examination, row.Documents))));

    private static Task<IResult> ReadAsync(string park, Guid id, EndpointCall call, ReadExaminations reading) => call.InParkAsync(park, async (viewer, found, cancellation) =>
        EndpointCall.Answer(await reading.HandleAsync(viewer, found, id, cancellation), View));

    private static Task<IResult> ExplainAsync(string park, Guid id, ExplanationBody body, EndpointCall call, ExplainFinding handler) => call.InParkAsync(park, async (viewer, found, cancellation) =>
        EndpointCall.Answer(await handler.HandleAsync(viewer, new ExplainRequest(found, id, body.Pattern ?? "", body.Reason ?? ""), cancellation), View));

    private static Task<IResult> WithdrawAsync(string park, Guid id, EndpointCall call, ExplainFinding handler) => call.InParkAsync(park, async (viewer, found, cancellation) =>
        EndpointCall.Answer(await handler.WithdrawAsync(viewer, found, id, cancellation), View));

    // A body larger than the server's usual limit is allowed here, up to what the files together may be.
    private static async Task<Result<IFormCollection>> FormAsync(HttpRequest request, CancellationToken cancellation)
    {
        if (!request.HasFormContentType)
        {
            return new Problem("examine-nothing", "", "请以 multipart/form-data 上传文件。", "Send the files as multipart/form-data.");
        }

        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = 4L * UploadedDocument.LargestFile;
        }

        try
        {
            return Result<IFormCollection>.Of(await request.ReadFormAsync(new FormOptions { MultipartBodyLengthLimit = 4L * UploadedDocument.LargestFile, ValueCountLimit = 64 }, cancellation));
        }
        catch (Exception fault) when (fault is InvalidDataException or BadHttpRequestException)
        {
            return UploadedDocument.TooLarge("");
        }
    }

    private static object Head(Examination examination, IReadOnlyList<ExaminedDocument> documents) => new
    {
        examination.Id,
        examination.Standard,
        examination.ExaminedAt,
        examination.ExaminedBy,
        examination.Errors,
        warnings = examination.Doubts,
        files = documents.Select(document => new { document.Name, document.Sha256, document.Bytes, document.IsLastYear, kept = document.File?.Value }),
    };

    private static object View(ExaminationView view) => new
    {
        examination = Head(view.Examination, view.Documents),
        view.Errors,
        warnings = view.Doubts,
        view.Explained,
        findings = view.Findings.Select(found => new
        {
            found.Finding.Code,
            severity = found.Finding.Severity == ExamineSeverity.Error ? "error" : "warning",
            found.Finding.Indicator,
            found.Finding.Places,
            message = Platform.Ui.Words.Say(found.Finding.MessageZh, found.Finding.MessageEn),
            found.Pattern,
            explanation = found.Explanation is { } explanation ? View(explanation) : null,
        }),
    };

    private static object View(FindingExplanation explanation) => new { explanation.Id, explanation.Reason, explanation.ExplainedBy, explanation.ExplainedAt, explanation.WithdrawnBy, explanation.WithdrawnAt };
}

internal sealed record ExamineCall(ExamineDocuments Examining, ReadExaminations Reading);

internal sealed record ExplanationBody(string? Pattern, string? Reason);
