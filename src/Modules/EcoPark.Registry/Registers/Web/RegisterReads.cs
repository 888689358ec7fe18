using EcoPark.Documents.Excel;
using EcoPark.Platform.Files;
using EcoPark.Platform.People;
using EcoPark.Platform.Ui;
using EcoPark.Platform.Web;
using EcoPark.Registry.Registers.Attachments;
using EcoPark.Registry.Registers.Declarations;
using EcoPark.Registry.Registers.Exchange;
using EcoPark.Registry.Registers.Listing;
using EcoPark.Registry.Registers.Overview;
using EcoPark.Registry.Registers.Records;
using EcoPark.Registry.Registers.Statistics;
using EcoPark.Standards.Reading;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace EcoPark.Registry.Registers.Web;

/// <summary>What can be asked of registers over HTTP.</summary>
internal static class RegisterReads
{
    public static void Map(IEndpointRouteBuilder registers)
    {
        registers.MapGet("", OverviewAsync).Require(Permission.RegisterRead).WithSummary("The registers of a park with what is open and overdue");
        registers.MapGet("/figures", FiguresAsync).Require(Permission.RegisterRead).WithSummary("Report figures, counts and lists of a year out of all registers");
        registers.MapGet("/{register}", ListAsync).Require(Permission.RegisterRead).WithSummary("One page of records; the same query as the page of the list");
        registers.MapGet("/{register}/statistics", StatisticsAsync).Require(Permission.RegisterRead).WithSummary("The statistics of a register for a year");
        registers.MapGet("/{register}/export", ExportAsync).Require(Permission.RegisterRead).WithSummary("The records of a query as a workbook or CSV");
        registers.MapGet("/{register}/template", TemplateAsync).Require(Permission.RegisterRead).WithSummary("An empty workbook for an import");
        registers.MapGet("/{register}/{id:guid}", ShowAsync).Require(Permission.RegisterRead).WithSummary("One record with its history");
        registers.MapGet("/{register}/{id:guid}/files/{attachment:guid}", FileAsync).Require(Permission.RegisterRead).WithSummary("An attached file");
    }

    /// <summary>The answer of a handler, or its problems.</summary>
    public static IResult Answer<T>(Result<T> result, Func<T, IResult> give)
        where T : class => result.IsOk ? give(result.Value) : EndpointConventions.Refused(result.Problems, Words.IsChinese);

    private static async Task<IResult> OverviewAsync(string park, CurrentViewer viewer, ShowRegisters handler, CancellationToken cancellation) =>
        Answer(await handler.HandleAsync(await viewer.GetAsync(cancellation), park, cancellation), overview => TypedResults.Ok(overview.Registers
            .Select(line => new RegisterOut(line.Declaration.Code, line.Declaration.Name, line.All, line.Open, line.Overdue)).ToList()));

    private static async Task<IResult> FiguresAsync(string park, int year, [AsParameters] FigureAsk ask) =>
        Answer(await ask.Handler.HandleAsync(await ask.Viewer.GetAsync(ask.Cancellation), park, year, ask.Cancellation), figures => TypedResults.Ok(new FiguresOut(
            [.. figures.Figures.Select(FigureOut.Of)], [.. figures.Items.Select(FigureOut.Of)], figures.Lists)));

    private static async Task<IResult> ListAsync([AsParameters] RegisterAsk ask, ListRecords handler, HttpRequest request)
    {
        var viewer = await ask.Viewer.GetAsync(ask.Cancellation);
        return Answer(await handler.HandleAsync(viewer, ask.List(request), ask.Cancellation), page => TypedResults.Ok(ListOut.Of(page)));
    }

    private static async Task<IResult> StatisticsAsync([AsParameters] RegisterAsk ask, int? year, RegisterStatistics handler) =>
        Answer(await handler.HandleAsync(await ask.Viewer.GetAsync(ask.Cancellation), ask.Address, year, ask.Cancellation), page => TypedResults.Ok(page.Lines.Select(StatisticOut.Of).ToList()));

    private static async Task<IResult> ExportAsync([AsParameters] RegisterAsk ask, string? format, ExportRecords handler, HttpRequest request) =>
        Answer(await handler.HandleAsync(await ask.Viewer.GetAsync(ask.Cancellation), ask.List(request), format == "csv" ? ExportKind.Csv : ExportKind.Excel, ask.Cancellation), Download);

    private static async Task<IResult> TemplateAsync([AsParameters] RegisterAsk ask, ExportRecords handler) =>
        Answer(await handler.HandleAsync(await ask.Viewer.GetAsync(ask.Cancellation), new(ask.Address), ExportKind.Template, ask.Cancellation), Download);

    private static async Task<IResult> ShowAsync([AsParameters] RegisterAsk ask, Guid id, ShowRecord.ShowRecord handler) =>
        Answer(await handler.HandleAsync(await ask.Viewer.GetAsync(ask.Cancellation), ask.Address, id, ask.Cancellation), view => TypedResults.Ok(RecordViewOut.Of(view)));

    private static async Task<IResult> FileAsync([AsParameters] RegisterAsk ask, [AsParameters] FileAsk file) =>
        Answer(await file.Handler.HandleAsync(await ask.Viewer.GetAsync(ask.Cancellation), ask.Address, new(file.Id, file.Attachment), ask.Cancellation),
            stored => TypedResults.File(file.Files.Open(stored), stored.MediaType, stored.Name));

    private static IResult Download(ExportFile file) => TypedResults.File(file.Content, file.MediaType, file.Name);
}

/// <summary>Which register is asked, by whom.</summary>
internal sealed record RegisterAsk(string Park, string Register, CurrentViewer Viewer, RegisterCatalogue Catalogue, CancellationToken Cancellation)
{
    public RegisterAddress Address => new(Park, Register);

    /// <summary>The list of the query; without a year all years, as programs expect.</summary>
    public RecordListRequest List(HttpRequest request)
    {
        var query = ListQuery.Read(request.QueryString.Value ?? "");
        if (Catalogue.Find(Register) is not { } declaration)
        {
            return new(Address); // the handler says that there is no such register
        }

        return RegisterQuery.Read(Address, declaration, query.Filters.ContainsKey(RegisterQuery.YearKey) ? query : query.Where(RegisterQuery.YearKey, RegisterQuery.AllYears), 0)
            with { Page = query.Page };
    }
}

/// <summary>Which figures are asked, by whom.</summary>
internal sealed record FigureAsk(CurrentViewer Viewer, ReportFigures Handler, CancellationToken Cancellation);

/// <summary>Which file is asked for.</summary>
internal sealed record FileAsk(Guid Id, Guid Attachment, FetchFile Handler, FileStore Files);
