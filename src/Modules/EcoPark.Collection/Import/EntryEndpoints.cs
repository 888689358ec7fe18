using System.Text.Json;
using EcoPark.Platform.People;
using EcoPark.Platform.Web;
using EcoPark.Standards.Forms;
using EcoPark.Standards.Reading;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace EcoPark.Collection.Import;

internal static class EntryEndpoints
{
    private const string Excel = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static void MapEntries(this IEndpointRouteBuilder endpoints)
    {
        var forms = endpoints.MapGroup("/api/parks/{park}/forms").WithTags("forms");
        forms.MapPut("/{form}/{year:int}/entries", PutAsync).Require(Permission.SubmissionWrite)
            .WithSummary("Hands in entries of firms (by credit code) or of the caller's office; ?dryRun=true says what would happen");
        forms.MapGet("/enterprise-annual/{year:int}/template", TemplateAsync).Require(Permission.SubmissionWrite).WithSummary("A workbook with one row per firm for the annual form");
    }

    /// <summary>[{"uscc": "…", "entry": {"fields": {…}}}]: an office's own form has no uscc.</summary>
    private static Task<IResult> PutAsync(string park, string form, int year, JsonElement body, EndpointCall call, EntryIntake intake, bool dryRun = false) =>
        call.InParkAsync(park, async (viewer, found, cancellation) =>
        {
            var entries = Read(body);
            if (!entries.IsOk)
            {
                return EndpointCall.Refused(entries.Problems);
            }

            var taken = await intake.HandleAsync(viewer, new IntakeRequest(found.Id, form, year, entries.Value) { DryRun = dryRun }, cancellation);
            return EndpointCall.Answer(taken, all => new
            {
                DryRun = dryRun,
                Taken = all.Count(entry => entry.IsTaken),
                Refused = all.Count(entry => !entry.IsTaken),
                Entries = all.Select(entry => new { entry.Offer.Uscc, entry.Name, entry.IsTaken, entry.Facts, Problems = entry.Problems.Select(problem => new { problem.Code, problem.Place, problem.Zh, problem.En }) }),
            });
        });

    private static Task<IResult> TemplateAsync(string park, int year, EndpointCall call, FirmsWorkbook workbook) => call.InParkAsync(park, async (viewer, found, cancellation) =>
    {
        var file = await workbook.TemplateAsync(viewer, found, year, cancellation);
        return file.IsOk ? Results.File(file.Value, Excel, $"企业年报汇总_{year}.xlsx") : EndpointCall.Refused(file.Problems);
    });

    private static Result<IReadOnlyList<OfferedEntry>> Read(JsonElement body)
    {
        if (body.ValueKind != JsonValueKind.Array)
        {
            return new Problem("entries-shape", "", "请求体应是数组：[{\"uscc\": \"…\", \"entry\": {\"fields\": {…}}}]。", "The body must be an array: [{\"uscc\": \"…\", \"entry\": {\"fields\": {…}}}].");
        }

        var entries = new List<OfferedEntry>();
        var problems = new List<Problem>();
        foreach (var (element, index) in body.EnumerateArray().Select((element, index) => (element, index)))
        {
            if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty("entry", out var entry))
            {
                problems.Add(new Problem("entries-shape", $"[{index}]", "缺少 entry。", "It lacks entry."));
                continue;
            }

            var read = FormEntryJson.Read(entry.GetRawText(), $"[{index}].entry");
            problems.AddRange(read.Problems);
            if (read.IsOk)
            {
                entries.Add(new OfferedEntry(element.TryGetProperty("uscc", out var uscc) && uscc.ValueKind == JsonValueKind.String ? uscc.GetString() ?? "" : "", read.Value) { Place = $"[{index}]" });
            }
        }

        return problems.Count > 0 ? Result<IReadOnlyList<OfferedEntry>>.Failed(problems) : Result<IReadOnlyList<OfferedEntry>>.Of(entries);
    }
}
