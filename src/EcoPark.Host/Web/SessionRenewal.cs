using EcoPark.Platform.People;
using EcoPark.Platform.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;

namespace EcoPark.Host.Web;

/// <summary>
/// Begins the idle time anew. Work on an open page goes over one connection that never shows the cookie again, so without this
/// somebody who worked for two hours on one page would be signed out by the next.
/// </summary>
internal static class SessionRenewal
{
    public static void MapSession(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapPost("/session", RenewAsync).WithSummary("Begins the idle time of the session anew").ExcludeFromDescription().OpenToAll();

    private static async Task<IResult> RenewAsync(HttpContext context, CurrentViewer current)
    {
        // The identity as it was proven at sign-in: this makes a session longer, never wider. Tokens have no session.
        var proven = await context.AuthenticateAsync(IdentityConstants.ApplicationScheme);
        if (proven.Principal is not { } principal || await current.FindAsync(context.RequestAborted) is not { Limit: null })
        {
            return Results.Unauthorized();
        }

        await context.SignInAsync(IdentityConstants.ApplicationScheme, principal, new AuthenticationProperties { IsPersistent = proven.Properties?.IsPersistent ?? false });
        return Results.Ok(new SessionLeft((int)SignInCookie.IdleLimit.TotalSeconds));
    }
}

/// <summary>How long the session lasts without another request.</summary>
internal sealed record SessionLeft(int Seconds);
