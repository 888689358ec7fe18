using EcoPark.Assessment.Contracts;
using EcoPark.Platform.People;
using EcoPark.Platform.Scopes;
using EcoPark.Platform.Ui;
using EcoPark.Platform.Web;
using EcoPark.Registry.Contracts;
using EcoPark.Reporting.Figures.Show;
using EcoPark.Standards.Definitions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace EcoPark.Reporting.Figures;

internal static class FiguresSetup
{
    private const string Excel = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static void AddFigures(this IServiceCollection services)
    {
        services.AddSingleton<FigurePlaces>();
        services.AddSingleton<FigureSources>();
        services.AddSingleton<ShowFigures>();
        services.AddSingleton(provider => new ReadReportBasis(provider.GetRequiredService<Assessments>(), provider.GetRequiredService<ParkLookup>(), provider.GetRequiredService<ParkProfiles>(),
            provider.GetRequiredService<FigureSources>(), provider.GetRequiredService<FigurePlaces>()));
    }

    public static void MapFigures(this IEndpointRouteBuilder endpoints)
    {
        var year = endpoints.MapGroup("/api/parks/{park}/years/{year:int}/figures").WithTags("figures");
        year.MapGet("", ReadAsync).Require(Permission.DocumentRead).WithSummary("All figures and lists of the year's report: value, source, state, last year's value, where each is stated");
        year.MapGet("/export", ExportAsync).Require(Permission.DocumentRead).WithSummary("The same as a file for spreadsheet programs");
    }

    private static Task<IResult> ReadAsync([AsParameters] FigureAsk ask, EndpointCall call) => call.RunAsync(async (viewer, cancellation) =>
        EndpointCall.Answer(await ask.Handler.HandleAsync(viewer, ask.Key, cancellation), table => table.Rows.Select(View)));

    private static Task<IResult> ExportAsync([AsParameters] FigureAsk ask, EndpointCall call, HttpRequest request) => call.RunAsync(async (viewer, cancellation) =>
    {
        var found = await ask.Handler.HandleAsync(viewer, ask.Key, cancellation);
        if (!found.IsOk)
        {
            return EndpointCall.Refused(found.Problems);
        }

        var filter = FigureFilter.Of(ListQuery.Read(request.QueryString.Value ?? ""));
        var name = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"报告数字-{ask.Year}年");
        return ask.Format == "csv"
            ? Results.File(FigureFile.Csv(found.Value, filter), "text/csv", name + ".csv")
            : Results.File(FigureFile.Workbook(found.Value, filter), Excel, name + ".xlsx");
    });

    private static object View(FigureRow row) => new
    {
        row.Code,
        name = row.Name.In(Words.IsChinese),
        section = row.Section.In(Words.IsChinese),
        isList = row.IsList,
        value = row.Value,
        unit = row.Unit,
        counted = row.Counted.In(Words.IsChinese),
        state = row.State.ToString(),
        reason = row.Reason?.In(Words.IsChinese),
        lastYear = row.LastYear,
        source = row.Origin?.Words.In(Words.IsChinese),
        records = row.Origin?.Address,
        office = row.Place?.Office,
        form = row.Place?.Form.Code,
        stated = row.Place?.Address,
        rows = row.ListRows,
    };
}

/// <summary>Which figures are asked for, as known when.</summary>
internal sealed record FigureAsk(string Park, int Year, DateTime? Asof, string? Format, ShowFigures Handler)
{
    public ReportKey Key => new(Park, Year, Utc(Asof));

    // The time of the park, as people write it, unless the zone is given.
    private static DateTime? Utc(DateTime? asked) => asked is not { } time ? null : time.Kind == DateTimeKind.Unspecified ? ParkTime.Utc(time) : time.ToUniversalTime();
}
