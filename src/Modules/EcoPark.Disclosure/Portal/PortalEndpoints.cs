using EcoPark.Disclosure.OpenFiles;
using EcoPark.Disclosure.Portal.Frame;
using EcoPark.Disclosure.Portal.Pages;
using EcoPark.Disclosure.Portal.Verification;
using EcoPark.Platform.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace EcoPark.Disclosure.Portal;

/// <summary>The addresses of the portal. Everything here is open to all and reads only what was published.</summary>
internal static class PortalEndpoints
{
    /// <summary>The longest text somebody may search for; ours.</summary>
    public const int LongestQuery = 60;

    private static readonly string[] Reading = ["GET", "HEAD"];
    private static readonly PortalPage Root = new(typeof(PlainDocument), IsKept: false);
    private static readonly PortalPage Missing = new(typeof(MissingPage), IsKept: false) { Status = StatusCodes.Status404NotFound };

    public static void MapPortal(this IEndpointRouteBuilder endpoints)
    {
        Map(endpoints, "/pub", RootAsync, "The parks with a public portal");
        Page(endpoints, "", typeof(HomePage), "The portal of a park");
        Page(endpoints, "/indicators", typeof(IndicatorsPage), "Indicators with the history of what was published");
        Page(endpoints, "/documents", typeof(DocumentsPage), "All editions with their files and hashes");
        Page(endpoints, "/data", typeof(DataPage), "Open data with their schemas and terms");
        Page(endpoints, "/sitemap", typeof(SiteMapPage), "All pages of the portal");
        Page(endpoints, "/accessibility", typeof(AccessibilityPage), "What the portal does to be usable by all");
        Map(endpoints, "/pub/{park}/enterprises", FirmsAsync, "Firms that disclose environmental information");
        Map(endpoints, "/pub/{park}/enterprises/{uscc}", FirmAsync, "What one firm disclosed");
        Map(endpoints, "/pub/{park}/search", SearchAsync, "Searches what is public");
        Map(endpoints, "/pub/{park}/form/{year:int}/{edition:int?}", FormAsync, "The disclosure form of a year, in its last or in a named edition");
        Map(endpoints, "/pub/{park}/files/{file:guid}", FileAsync, "Downloads a published file");
        Map(endpoints, "/pub/{park}/data/{name}", DatasetAsync, "Downloads a data set or its schema");
        endpoints.MapVerification();
        Map(endpoints, "/pub/{**rest}", NowhereAsync, "Says that there is no such page").ExcludeFromDescription();
    }

    private static RouteHandlerBuilder Map(IEndpointRouteBuilder endpoints, string pattern, Delegate handler, string summary) =>
        endpoints.MapMethods(pattern, Reading, handler).WithTags("portal").WithSummary(summary).OpenToAll();

    private static void Page(IEndpointRouteBuilder endpoints, string place, Type component, string summary)
    {
        var page = new PortalPage(component);
        Map(endpoints, "/pub/{park}" + place, (HttpContext context, string park, PortalStore store, DrawPages draw) => InParkAsync(context, new(park, store, draw), _ => page), summary);
    }

    private static async Task RootAsync(HttpContext context, PortalStore store, DrawPages draw) =>
        await draw.AnswerAsync(context, await store.AllAsync(context.RequestAborted), Root);

    private static Task NowhereAsync(HttpContext context, DrawPages draw) => draw.AnswerAsync(context, [], Missing);

    private static Task FirmsAsync(HttpContext context, string park, [AsParameters] Asked asked) =>
        InParkAsync(context, new(park, asked.Store, asked.Draw) { Query = asked.Text, Industry = Short(asked.Industry) },
            view => new PortalPage(typeof(FirmsPage), IsKept: view.Query.Length == 0 && view.Industry.Length == 0));

    private static Task FirmAsync(HttpContext context, string park, string uscc, [AsParameters] Asked asked) =>
        InParkAsync(context, new(park, asked.Store, asked.Draw) { Uscc = uscc }, view => FirmsOfPark.Find(view.Park, uscc) is null ? Missing : new PortalPage(typeof(FirmPage)));

    private static Task SearchAsync(HttpContext context, string park, [AsParameters] Asked asked) =>
        InParkAsync(context, new(park, asked.Store, asked.Draw) { Query = asked.Text }, _ => new PortalPage(typeof(SearchPage), IsKept: false));

    private static Task FormAsync(HttpContext context, string park, int year, [AsParameters] OfEdition asked) =>
        InParkAsync(context, new(park, asked.Store, asked.Draw) { Edition = (year, asked.Edition) }, view => view.Publication is null ? Missing : new PortalPage(typeof(FormPage)));

    private static async Task FileAsync(HttpContext context, string park, Guid file, [AsParameters] Downloading asked)
    {
        var found = await asked.Store.FindAsync(park, context.RequestAborted);
        var answer = found is null ? null : await asked.Files.OpenAsync(found, file, context.RequestAborted);
        await (answer?.ExecuteAsync(context) ?? asked.Draw.AnswerAsync(context, [], Missing));
    }

    private static async Task DatasetAsync(HttpContext context, string park, string name, [AsParameters] Asked asked)
    {
        var found = await asked.Store.FindAsync(park, context.RequestAborted);
        var answer = found is null ? null : DatasetFile.Of(found, name);
        await (answer?.ExecuteAsync(context) ?? asked.Draw.AnswerAsync(context, [], Missing));
    }

    private static async Task InParkAsync(HttpContext context, AskedPark asked, Func<PortalView, PortalPage> choose)
    {
        if (await asked.Store.FindAsync(asked.Park, context.RequestAborted) is not { } park)
        {
            await asked.Draw.AnswerAsync(context, [], Missing);
            return;
        }

        var view = new PortalView(park, context.Request.Path.ToString())
        {
            Query = asked.Query,
            Industry = asked.Industry,
            Uscc = asked.Uscc,
            Publication = asked.Edition is var (year, edition) ? edition is { } one ? park.Find(year, one) : park.Years.FirstOrDefault(candidate => candidate.Content.Year == year) : park.Latest,
        };
        await asked.Draw.AnswerAsync(context, view, choose(view));
    }

    private static string Short(string? text) => text is null ? "" : text.Length > LongestQuery ? text[..LongestQuery].Trim() : text.Trim();

    private sealed record AskedPark(string Park, PortalStore Store, DrawPages Draw)
    {
        public string Query { get; init; } = "";

        public string Industry { get; init; } = "";

        public string Uscc { get; init; } = "";

        public (int Year, int? Edition)? Edition { get; init; }
    }

    internal sealed record Asked(PortalStore Store, DrawPages Draw, string? Q, string? Industry)
    {
        public string Text => Short(Q);
    }

    internal sealed record OfEdition(PortalStore Store, DrawPages Draw, int? Edition);

    internal sealed record Downloading(PortalStore Store, DrawPages Draw, PublishedFiles Files);
}
