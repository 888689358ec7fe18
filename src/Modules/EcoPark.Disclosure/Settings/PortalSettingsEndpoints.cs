using EcoPark.Platform.People;
using EcoPark.Platform.Ui;
using EcoPark.Platform.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace EcoPark.Disclosure.Settings;

internal static class PortalSettingsEndpoints
{
    public static void MapPortalSettings(this IEndpointRouteBuilder endpoints)
    {
        var settings = endpoints.MapGroup("/api/parks/{park}/portal/settings").WithTags("portal");
        settings.MapGet("", ReadAsync).WithSummary("What the park decided about its portal").Require(Permission.DocumentRead);
        settings.MapPut("", SaveAsync).WithSummary("Changes the portal: data sets, files, contact, terms").Require(Permission.DisclosureWrite);
    }

    private static async Task<IResult> ReadAsync(string park, CurrentViewer viewer, SavePortalSettings settings, CancellationToken cancellation)
    {
        var read = await settings.ReadAsync(await viewer.GetAsync(cancellation), park, cancellation);
        return read.IsOk ? Results.Ok(read.Value) : EndpointConventions.Refused(read.Problems, Words.IsChinese);
    }

    private static async Task<IResult> SaveAsync(string park, PortalSettingsChange change, CurrentViewer viewer, [Microsoft.AspNetCore.Mvc.FromServices] SavePortalSettings settings, CancellationToken cancellation)
    {
        var saved = await settings.HandleAsync(await viewer.GetAsync(cancellation), new PortalSettingsToSave(park, change.Settings ?? new PortalSettings(), change.SeenVersion), cancellation);
        return saved.IsOk ? Results.Ok(saved.Value) : EndpointConventions.Refused(saved.Problems, Words.IsChinese);
    }
}

/// <summary>Settings as a program sends them, with the version it saw.</summary>
internal sealed record PortalSettingsChange(PortalSettings? Settings, int SeenVersion);
