using EcoPark.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace EcoPark.Modules.Tests.Platform.Web;

public sealed class EndpointTests
{
    /// <summary>Everything a stranger may call. A new line here is a decision.</summary>
    private static readonly string[] Public =
    [
        "GET /culture", "GET /health/live", "GET /health/ready", "GET /openapi/{documentName}.json", "GET,HEAD /pub", "GET,HEAD /pub/{**rest}", "GET,HEAD /pub/{park}", "GET,HEAD /pub/{park}/accessibility", "GET,HEAD /pub/{park}/data", "GET,HEAD /pub/{park}/data/{name}", "GET,HEAD /pub/{park}/documents",
        "GET,HEAD /pub/{park}/enterprises", "GET,HEAD /pub/{park}/enterprises/{uscc}", "GET,HEAD /pub/{park}/files/{file:guid}", "GET,HEAD /pub/{park}/form/{year:int}/{edition:int?}", "GET,HEAD /pub/{park}/indicators",
        "GET,HEAD /pub/{park}/search", "GET,HEAD /pub/{park}/sitemap", "GET,HEAD /pub/{park}/verify", "POST /pub/{park}/verify", "POST /session", "POST /sign-out",
    ];

    /// <summary>Pages that are seen before signing in.</summary>
    private static readonly string[] PublicPages = ["/error", "/not-allowed", "/not-found", "/sign-in", "/sign-in/code"];

    [Fact]
    public async Task Every_endpoint_demands_a_permission_or_is_on_the_public_list()
    {
        await using var park = await WebPark.OpenAsync();
        var ours = Endpoints(park).Where(endpoint => !IsFramework(endpoint)).ToList();

        Assert.Empty(ours.Where(endpoint => endpoint.Metadata.GetMetadata<EndpointPermission>() is null && endpoint.Metadata.GetMetadata<PublicEndpoint>() is null).Select(Name));
        Assert.Equal(Public, ours.Where(endpoint => endpoint.Metadata.GetMetadata<PublicEndpoint>() is not null).Select(Name).Distinct().Order(StringComparer.Ordinal));
        Assert.Contains(ours, endpoint => endpoint.Metadata.GetMetadata<EndpointPermission>() is not null);
    }

    [Fact]
    public async Task An_endpoint_with_a_permission_refuses_strangers()
    {
        await using var park = await WebPark.OpenAsync();

        Assert.Empty(Endpoints(park).Where(endpoint => endpoint.Metadata.GetMetadata<EndpointPermission>() is not null
            && (endpoint.Metadata.GetMetadata<IAuthorizeData>() is null || endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null)).Select(Name));
    }

    [Fact]
    public async Task Every_page_demands_a_signed_in_person_or_is_on_the_public_list()
    {
        await using var park = await WebPark.OpenAsync();
        var pages = park.App.Services.GetServices<PageAssembly>().SelectMany(part => part.Assembly.GetTypes())
            .SelectMany(type => type.GetCustomAttributes(typeof(RouteAttribute), false).Cast<RouteAttribute>().Select(route => (route.Template, Type: type))).ToList();

        Assert.Equal(PublicPages, pages.Where(page => page.Type.GetCustomAttributes(typeof(AuthorizeAttribute), true).Length == 0).Select(page => page.Template).Distinct().Order(StringComparer.Ordinal));
        Assert.Contains(pages, page => page.Template == "/p/{ParkKey}/admin/people");
    }

    [Fact]
    public async Task A_page_that_is_not_there_says_so_and_an_endpoint_gives_only_its_status()
    {
        await using var park = await WebPark.OpenAsync();
        using var browser = park.Browser();

        var page = await browser.GetAsync("/no-such-page");
        var endpoint = await browser.GetAsync("/api/no-such-endpoint");

        Assert.Equal(System.Net.HttpStatusCode.NotFound, page.StatusCode);
        Assert.Contains("没有这个页面", await WebText.OfAsync(page), StringComparison.Ordinal);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, endpoint.StatusCode);
        Assert.Equal("", await endpoint.Content.ReadAsStringAsync());
    }

    private static List<RouteEndpoint> Endpoints(WebPark park) =>
        [.. park.App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()];

    // Pages are looked at by their types; the rest is the framework's script, style sheets, its open connection, and the
    // fallback for files of wwwroot that a build which was not published has.
    private static bool IsFramework(RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<ComponentTypeMetadata>() is not null
        || endpoint.RoutePattern.RawText is { } path && (path == "{**path:file}" || path.TrimStart('/').StartsWith("_framework", StringComparison.Ordinal) || path.TrimStart('/').StartsWith("_blazor", StringComparison.Ordinal)
            || endpoint.Metadata.Any(item => item.GetType().Name == "StaticAssetDescriptor"));

    private static string Name(RouteEndpoint endpoint) =>
        $"{string.Join(',', endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"])} /{endpoint.RoutePattern.RawText?.TrimStart('/')}";
}
