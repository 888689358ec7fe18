using EcoPark.Disclosure.Portal.Pages;
using EcoPark.Platform.Web;
using EcoPark.Reporting.Contracts;
using EcoPark.Standards.Reading;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;

namespace EcoPark.Disclosure.Portal.Verification;

/// <summary>The page on which anybody verifies a document or looks a code up; absent where the installation has no verification.</summary>
internal static class VerificationEndpoints
{
    private const int LongestCode = 100; // of an alias, with room
    private const int BesideFile = 64 * 1024; // of a form, beside its file
    private static readonly PortalPage Page = new(typeof(VerifyPage), IsKept: false);
    private static readonly PortalPage Missing = new(typeof(MissingPage), IsKept: false) { Status = StatusCodes.Status404NotFound };

    public static void MapVerification(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapMethods("/pub/{park}/verify", ["GET", "HEAD"], LookUpAsync).WithTags("portal").WithSummary("The page that verifies documents, and what stands behind a code").OpenToAll();
        // Nothing is written and nobody is signed in: the form needs no token.
        endpoints.MapPost("/pub/{park}/verify", VerifyAsync).WithTags("portal").WithSummary("Verifies a document that is handed in").DisableAntiforgery().OpenToAll();
    }

    private static async Task LookUpAsync(HttpContext context, string park, string? code, [AsParameters] Verifying parts)
    {
        var typed = (code ?? "").Trim();
        var asked = new PortalVerification { Code = typed.Length > LongestCode ? typed[..LongestCode] : typed };
        if (parts.Codes is { } codes && asked.Code.Length > 0)
        {
            var found = await codes.ForPublicAsync(new CodeToLookUp(park, asked.Code), Caller(context), context.RequestAborted);
            asked = asked with { Facts = found.Value, Problems = found.Problems };
        }

        await AnswerAsync(context, park, parts, asked);
    }

    private static async Task VerifyAsync(HttpContext context, string park, [AsParameters] Verifying parts)
    {
        if (parts.Documents is not { } documents || await parts.Store.FindAsync(park, context.RequestAborted) is null)
        {
            await parts.Draw.AnswerAsync(context, [], Missing);
            return;
        }

        var file = await FileAsync(context);
        var proof = file.IsOk ? await documents.ForPublicAsync(new DocumentToVerify(park, file.Value.Name, file.Value.Content), Caller(context), context.RequestAborted) : Result<DocumentProof>.Failed(file.Problems);
        await AnswerAsync(context, park, parts, new PortalVerification { Proof = proof.Value, Problems = proof.Problems });
    }

    private static async Task AnswerAsync(HttpContext context, string park, Verifying parts, PortalVerification asked)
    {
        if (parts.Documents is null || parts.Codes is null || await parts.Store.FindAsync(park, context.RequestAborted) is not { } found)
        {
            await parts.Draw.AnswerAsync(context, [], Missing);
            return;
        }

        await parts.Draw.AnswerAsync(context, new PortalView(found, context.Request.Path.ToString()) { Verification = asked, Publication = found.Latest }, Page);
    }

    private static async Task<Result<HandedIn>> FileAsync(HttpContext context)
    {
        var most = VerifyDocument.LargestFile + BesideFile;
        if (context.Request.ContentLength > most || !context.Request.HasFormContentType)
        {
            return context.Request.HasFormContentType ? TooLarge() : None();
        }

        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = most;
        }

        var form = await context.Request.ReadFormAsync(new FormOptions { MultipartBodyLengthLimit = VerifyDocument.LargestFile, ValueCountLimit = 10 }, context.RequestAborted);
        if (form.Files.Count == 0 || form.Files[0].Length == 0)
        {
            return None();
        }

        using var memory = new MemoryStream();
        await form.Files[0].CopyToAsync(memory, context.RequestAborted);
        return new HandedIn(form.Files[0].FileName, memory.ToArray());
    }

    private static string Caller(HttpContext context) => context.Connection.RemoteIpAddress?.ToString() ?? "";

    private static Problem TooLarge() => new("document-too-large", "file", $"文件超过 {VerifyDocument.LargestFile / 1024 / 1024} MB；请选择从本门户下载的 Word 文件。",
        $"The file is larger than {VerifyDocument.LargestFile / 1024 / 1024} MB; choose a Word file that was downloaded here.");

    private static Problem None() => new("document-missing", "file", "没有收到文件；请选择一个 .docx 文件再核验。", "No file was received; choose a .docx file and verify again.");

    private sealed record HandedIn(string Name, byte[] Content);

    internal sealed record Verifying(PortalStore Store, DrawPages Draw, IServiceProvider Services)
    {
        public VerifyDocument? Documents => (VerifyDocument?)Services.GetService(typeof(VerifyDocument));

        public LookUpCode? Codes => (LookUpCode?)Services.GetService(typeof(LookUpCode));
    }
}
