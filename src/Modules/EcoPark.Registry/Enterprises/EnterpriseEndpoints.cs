using EcoPark.Platform.People;
using EcoPark.Platform.Ui;
using EcoPark.Platform.Web;
using EcoPark.Registry.Enterprises.Export;
using EcoPark.Registry.Enterprises.List;
using EcoPark.Registry.Enterprises.Open;
using EcoPark.Registry.Enterprises.Save;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace EcoPark.Registry.Enterprises;

internal static class EnterpriseEndpoints
{
    public static void MapEnterprises(this IEndpointRouteBuilder endpoints)
    {
        var group = endpoints.MapGroup("/api/parks/{park}/enterprises").WithTags("Enterprises");
        group.MapGet("", async (string park, HttpRequest request, CurrentViewer viewers, ListEnterprises list, CancellationToken cancellation) =>
            await list.HandleAsync(await viewers.GetAsync(cancellation), EnterpriseQuery.Of(park, ListQuery.Read(request.QueryString.Value ?? "")), cancellation).AnswerAsync())
            .Require(Permission.EnterpriseRead).WithSummary("The enterprises of the park, one page of them");
        group.MapGet("export", async (string park, HttpRequest request, string? format, CurrentViewer viewers, ExportEnterprises export, CancellationToken cancellation) =>
            await export.HandleAsync(await viewers.GetAsync(cancellation), EnterpriseQuery.Of(park, ListQuery.Read(request.QueryString.Value ?? "")), format != "csv", cancellation).DownloadAsync())
            .Require(Permission.EnterpriseRead).WithSummary("The filtered list as xlsx or csv");
        group.MapGet("{uscc}", async (string park, string uscc, CurrentViewer viewers, OpenEnterprise open, CancellationToken cancellation) =>
            await open.HandleAsync(await viewers.GetAsync(cancellation), park, uscc, cancellation).AnswerAsync())
            .Require(Permission.EnterpriseRead).WithSummary("One enterprise with facilities, outlets, permits and limits");
        group.MapPut("{uscc}", async (string park, string uscc, int? version, EnterpriseDescription description, CurrentViewer viewers, SaveEnterprise save, CancellationToken cancellation) =>
            await save.HandleAsync(await viewers.GetAsync(cancellation), new EnterpriseToSave(park, uscc, version, description), cancellation).AnswerAsync())
            .Require(Permission.EnterpriseWrite).WithSummary("Adds an enterprise, or changes the version that was seen");
        group.MapPost("{uscc}/close", async (string park, string uscc, int version, int lastYear, CurrentViewer viewers, CloseEnterprise close, CancellationToken cancellation) =>
            await close.HandleAsync(await viewers.GetAsync(cancellation), new EnterpriseToClose(park, uscc, version, lastYear), cancellation).AnswerAsync())
            .Require(Permission.EnterpriseWrite).WithSummary("The enterprise left: its last year in the totals");
    }
}
