using System.Globalization;
using EcoPark.Disclosure.Portal.Frame;
using EcoPark.Disclosure.Portal.Pages;
using EcoPark.Reporting.Contracts;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Net.Http.Headers;

namespace EcoPark.Disclosure.Portal;

/// <summary>
/// Draws pages of the portal as plain HTML and sends them. A page is drawn once for each stamp and language; after that it is
/// a copy of bytes, or only the word that nothing has changed.
/// </summary>
internal sealed class DrawPages(IServiceProvider services, ILoggerFactory loggers)
{
    private const int MostKept = 2_000; // pages of one park; what comes after is drawn each time
    private readonly bool _canVerify = services.GetService(typeof(VerifyDocument)) is not null && services.GetService(typeof(LookUpCode)) is not null;

    public async Task AnswerAsync(HttpContext context, PortalView view, PortalPage page)
    {
        view = view with { CanVerify = _canVerify };
        var key = $"{CultureInfo.CurrentUICulture.Name} {view.Path}";
        var drawn = page.IsKept && view.Park.Drawn.TryGetValue(key, out var known) ? known : null;
        if (drawn is null)
        {
            drawn = DrawnPage.Of(await DrawAsync(typeof(PortalDocument), new() { [nameof(PortalDocument.View)] = view, [nameof(PortalDocument.Page)] = page.Component }));
            if (page.IsKept && view.Park.Drawn.Count < MostKept)
            {
                view.Park.Drawn[key] = drawn;
            }
        }

        await SendAsync(context, drawn, page.Status);
    }

    /// <summary>The list of parks, and the page of an address that leads nowhere: they belong to no park.</summary>
    public async Task AnswerAsync(HttpContext context, IReadOnlyList<PublicPark> parks, PortalPage page)
    {
        var parameters = new Dictionary<string, object?>(StringComparer.Ordinal) { [nameof(PlainDocument.Parks)] = parks, [nameof(PlainDocument.IsMissing)] = page.Component == typeof(MissingPage) };
        await SendAsync(context, DrawnPage.Of(await DrawAsync(typeof(PlainDocument), parameters)), page.Status);
    }

    private async Task<string> DrawAsync(Type component, Dictionary<string, object?> parameters)
    {
        await using var renderer = new HtmlRenderer(services, loggers);
        return await renderer.Dispatcher.InvokeAsync(async () => "<!DOCTYPE html>\n" + (await renderer.RenderComponentAsync(component, ParameterView.FromDictionary(parameters))).ToHtmlString());
    }

    private static async Task SendAsync(HttpContext context, DrawnPage page, int status)
    {
        var (request, response) = (context.Request, context.Response);
        var packs = request.Headers.AcceptEncoding.ToString().Contains("gzip", StringComparison.OrdinalIgnoreCase);
        var tag = $"\"{page.Tag}{(packs ? "-gz" : "")}\"";
        response.Headers.ETag = tag;
        // Kept by browsers, and asked for again each time: a correction must not wait in a cache.
        response.Headers.CacheControl = "public, no-cache";
        response.Headers.Vary = "Accept-Encoding, Cookie";
        if (status == StatusCodes.Status200OK && Knows(request, tag))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        response.StatusCode = status;
        response.ContentType = "text/html; charset=utf-8";
        var bytes = packs ? page.Packed : page.Plain;
        if (packs)
        {
            response.Headers.ContentEncoding = "gzip";
        }

        response.ContentLength = bytes.Length;
        if (!HttpMethods.IsHead(request.Method))
        {
            await response.Body.WriteAsync(bytes, context.RequestAborted);
        }
    }

    private static bool Knows(HttpRequest request, string tag) =>
        EntityTagHeaderValue.TryParseList([.. request.Headers.IfNoneMatch.OfType<string>()], out var known) && known.Any(one => one.Tag == tag || one.Tag == "*");
}
