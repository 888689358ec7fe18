using EcoPark.Documents.Excel;
using EcoPark.Documents.TableWorkbook;
using EcoPark.Platform.People;
using EcoPark.Platform.Web;
using EcoPark.Registry.Enterprises.Export;
using EcoPark.Standards.Reading;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace EcoPark.Registry.Enterprises.Import;

internal static class ImportEndpoints
{
    public const int LargestFile = 20 * 1024 * 1024; // ours

    public static void MapImport(this IEndpointRouteBuilder endpoints)
    {
        var group = endpoints.MapGroup("/api/parks/{park}/enterprises/import").WithTags("Enterprises");
        group.MapGet("template", (EnterpriseTable table) => Results.File(Template(table), ExportEnterprises.ExcelType, "企业名录模板.xlsx"))
            .Require(Permission.EnterpriseWrite).WithSummary("The empty workbook to be filled in");
        group.MapPost("try", (string park, string? name, Stream body, CurrentViewer viewers, ImportEnterprises import, CancellationToken cancellation) =>
            WithFileAsync((park, name, body), async file => await import.TryAsync(await viewers.GetAsync(cancellation), file, cancellation).AnswerAsync(), cancellation))
            .Require(Permission.EnterpriseWrite).WithSummary("What importing the workbook in the body would do; nothing is written");
        group.MapPost("marked", (string park, string? name, Stream body, CurrentViewer viewers, ImportEnterprises import, CancellationToken cancellation) =>
            WithFileAsync((park, name, body), async file => await import.MarkAsync(await viewers.GetAsync(cancellation), file, cancellation).DownloadAsync(), cancellation))
            .Require(Permission.EnterpriseWrite).WithSummary("The workbook in the body with coloured cells");
        group.MapPost("", (string park, string? name, Stream body, CurrentViewer viewers, ImportEnterprises import, CancellationToken cancellation) =>
            WithFileAsync((park, name, body), async file => await import.AcceptAsync(await viewers.GetAsync(cancellation), file, cancellation).AnswerAsync(), cancellation))
            .Require(Permission.EnterpriseWrite).WithSummary("Writes the good rows of the workbook in the body");
        group.MapPost("{batch:guid}/undo", async (string park, Guid batch, CurrentViewer viewers, UndoImport undo, CancellationToken cancellation) =>
            await undo.HandleAsync(await viewers.GetAsync(cancellation), park, batch, cancellation).AnswerAsync())
            .Require(Permission.EnterpriseWrite).WithSummary("Takes an import back within ten minutes");
    }

    private static byte[] Template(EnterpriseTable table) => WorkbookWriter.ToBytes(TableWorkbookWriter.Build(new TableWorkbookRequest
    {
        Definition = table.Definition,
        Notes = ["一行一家企业；已在名录中的按统一社会信用代码更新，空格子不改原值。", "先上传试算，看清每格的问题后再导入；导入后 10 分钟内可以整批撤销。"],
    }));

    private static async Task<IResult> WithFileAsync((string Park, string? Name, Stream Body) offer, Func<OfferedWorkbook, Task<IResult>> use, CancellationToken cancellation) =>
        await Endpoints.ReadAsync(offer.Body, LargestFile, cancellation) is { } content
            ? await use(new OfferedWorkbook(offer.Park, offer.Name ?? "企业名录.xlsx", content))
            : Endpoints.TooLarge(LargestFile);
}
