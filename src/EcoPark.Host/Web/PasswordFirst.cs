using EcoPark.Platform.People;

namespace EcoPark.Host.Web;

/// <summary>Whoever signed in with a given password is led to the page where it is replaced, whichever page they ask for.</summary>
internal sealed class PasswordFirst(RequestDelegate next)
{
    private static readonly PathString[] Open = ["/account/password", "/sign-out", "/culture", "/_blazor", "/_framework", "/_content", "/health", "/api"];

    public async Task InvokeAsync(HttpContext context, CurrentViewer current)
    {
        if (AsksForPage(context) && !Open.Any(path => context.Request.Path.StartsWithSegments(path, StringComparison.Ordinal))
            && await current.FindAsync(context.RequestAborted) is { MustChangePassword: true })
        {
            context.Response.Redirect("/account/password");
            return;
        }

        await next(context);
    }

    private static bool AsksForPage(HttpContext context) => context.User.Identity?.IsAuthenticated is true && HttpMethods.IsGet(context.Request.Method)
        && context.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.Ordinal);
}
