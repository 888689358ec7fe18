using System.Text.Json;
using EcoPark.Platform.People;
using EcoPark.Platform.Web;
using EcoPark.Standards.Quantities;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace EcoPark.Collection.Months;

internal static class MonthEndpoints
{
    private const string Excel = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static void MapMonths(this IEndpointRouteBuilder endpoints)
    {
        var months = endpoints.MapGroup("/api/parks/{park}/months").WithTags("months");
        months.MapGet("/{year:int}", GetAsync).Require(Permission.SubmissionRead).WithSummary("The park's values of a year by month, with what is odd about them");
        months.MapPut("/{year:int}", PutAsync).Require(Permission.SubmissionWrite)
            .WithSummary("States months of the park's items that the caller's department owns; ?dryRun=true says what would happen");
        months.MapGet("/{year:int}/template", TemplateAsync).Require(Permission.SubmissionWrite).WithSummary("A workbook with one row per item and one column per month, filled with what stands");
    }

    private static Task<IResult> GetAsync(string park, int year, EndpointCall call, ReadMonths read) => call.InParkAsync(park, async (viewer, found, cancellation) =>
        EndpointCall.Answer(await read.HandleAsync(viewer, new MonthsRequest(found, year), cancellation), sheet => new
        {
            sheet.Year,
            sheet.Over,
            Items = sheet.Rows.Select(row => new
            {
                Item = row.Item.Code,
                row.Item.Name.Zh,
                row.Item.Name.En,
                Unit = row.Item.Unit.Symbol,
                row.Department,
                row.MayWrite,
                ToDate = Text(row.ToDate),
                OfYear = Text(row.OfYear),
                Months = row.Cells.Select((cell, month) => cell is null or { IsEmpty: true } ? null
                    : new { Month = month + 1, Value = Text(cell.Number), cell.NotApplicable, cell.EnteredValue, cell.EnteredUnit, cell.Seq, cell.By }).Where(month => month is not null),
            }),
            Findings = sheet.Findings.Select(finding => new { finding.Rule, Item = finding.Row.Item.Code, finding.Month, finding.Message.Zh, finding.Message.En }),
        }));

    /// <summary>[{"item": "fresh_water", "month": 4, "value": "31.2", "unit": "万立方米"}]; value null takes back, notApplicable gives the reason; seen, where given, is the seq that the caller knows.</summary>
    private static Task<IResult> PutAsync(string park, int year, JsonElement body, EndpointCall call, SaveMonths save, bool dryRun = false) => call.InParkAsync(park, async (viewer, found, cancellation) =>
    {
        var entries = MonthJson.Read(body);
        if (!entries.IsOk)
        {
            return EndpointCall.Refused(entries.Problems);
        }

        var taken = await save.HandleAsync(viewer, new SaveMonthsRequest(new MonthsRequest(found, year), entries.Value) { DryRun = dryRun }, cancellation);
        return EndpointCall.Answer(taken, all => new
        {
            DryRun = dryRun,
            Taken = all.Count(month => month.IsTaken),
            Refused = all.Count(month => !month.IsTaken),
            Months = all.Select(month => new
            {
                month.Entry.Item,
                month.Entry.Month,
                month.IsTaken,
                month.IsUnchanged,
                Value = Text(month.Now?.Number),
                Seq = month.Now is { Seq: > 0 } now ? now.Seq : (long?)null,
                Before = ValueOf(month.Before),
                month.Warning,
                Problems = month.Problems.Select(problem => new { problem.Code, problem.Place, problem.Zh, problem.En }),
            }),
        });
    });

    private static Task<IResult> TemplateAsync(string park, int year, EndpointCall call, MonthsWorkbook workbook) => call.InParkAsync(park, async (viewer, found, cancellation) =>
    {
        var file = await workbook.TemplateAsync(viewer, new MonthsRequest(found, year), cancellation);
        return file.IsOk ? Results.File(file.Value, Excel, $"月度数据_{year}.xlsx") : EndpointCall.Refused(file.Problems);
    });

    private static string? Text(Rational? value) => value is { } number ? Ledger.NewFact.Write(number) : null;

    private static string? ValueOf(MonthCell? cell) => cell is null or { IsEmpty: true } ? null : MonthReading.Text(cell);
}
