using EcoPark.Platform.People;
using EcoPark.Platform.Web;
using EcoPark.Registry.Permits;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace EcoPark.Registry.Sites;

internal static class PartEndpoints
{
    public static void MapParts(this IEndpointRouteBuilder endpoints)
    {
        var group = endpoints.MapGroup("/api/parks/{park}/enterprises/{uscc}").WithTags("Enterprises");
        group.MapPut("facilities/{code}", async ([AsParameters] PartOfEnterprise part, FacilityToSave facility, CurrentViewer viewers, SaveFacility save, CancellationToken cancellation) =>
            await save.HandleAsync(await viewers.GetAsync(cancellation), part, facility, cancellation).AnswerAsync())
            .Require(Permission.EnterpriseWrite).WithSummary("Adds a facility, or changes the version that was seen");
        group.MapDelete("facilities/{code}", async ([AsParameters] PartOfEnterprise part, CurrentViewer viewers, RemovePart remove, CancellationToken cancellation) =>
            await remove.FacilityAsync(await viewers.GetAsync(cancellation), part, cancellation).AnswerAsync())
            .Require(Permission.EnterpriseWrite).WithSummary("Removes a facility recorded by mistake");
        group.MapPut("outlets/{code}", async ([AsParameters] PartOfEnterprise part, OutletDescription outlet, CurrentViewer viewers, SaveOutlet save, CancellationToken cancellation) =>
            await save.HandleAsync(await viewers.GetAsync(cancellation), part, outlet, cancellation).AnswerAsync())
            .Require(Permission.EnterpriseWrite).WithSummary("Adds an outlet, or changes the version that was seen");
        group.MapDelete("outlets/{code}", async ([AsParameters] PartOfEnterprise part, CurrentViewer viewers, RemovePart remove, CancellationToken cancellation) =>
            await remove.OutletAsync(await viewers.GetAsync(cancellation), part, cancellation).AnswerAsync())
            .Require(Permission.EnterpriseWrite).WithSummary("Removes an outlet recorded by mistake");
        group.MapPut("permits/{code}", async ([AsParameters] PartOfEnterprise part, PermitDescription permit, CurrentViewer viewers, SavePermit save, CancellationToken cancellation) =>
            await save.HandleAsync(await viewers.GetAsync(cancellation), part, permit, cancellation).AnswerAsync())
            .Require(Permission.EnterpriseWrite).WithSummary("Adds a permit with its limits, or changes the version that was seen");
        group.MapDelete("permits/{code}", async ([AsParameters] PartOfEnterprise part, CurrentViewer viewers, RemovePart remove, CancellationToken cancellation) =>
            await remove.PermitAsync(await viewers.GetAsync(cancellation), part, cancellation).AnswerAsync())
            .Require(Permission.EnterpriseWrite).WithSummary("Removes a permit recorded by mistake");
    }
}
