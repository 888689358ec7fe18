using System.Security.Claims;
using EcoPark.Platform.Chain;
using EcoPark.Platform.People;
using EcoPark.Platform.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Identity;

namespace EcoPark.Host.Web;

/// <summary>
/// Sign-in by the house's OpenID Connect server, where one is configured (<c>Oidc:Authority</c>, <c>ClientId</c>,
/// <c>ClientSecret</c>, <c>Name</c>). It proves who somebody is; accounts and roles stay here: a stranger gets no account.
/// </summary>
internal static class ExternalSignIn
{
    public const string Scheme = "oidc";
    private const string Section = "Oidc";

    public static bool IsConfigured(IConfiguration configuration) => configuration[$"{Section}:Authority"] is { Length: > 0 };

    public static string Name(IConfiguration configuration) => configuration[$"{Section}:Name"] ?? "OpenID Connect";

    public static void AddExternalSignIn(this AuthenticationBuilder schemes, IConfiguration configuration)
    {
        if (!IsConfigured(configuration))
        {
            return;
        }

        schemes.AddOpenIdConnect(Scheme, options =>
        {
            options.Authority = configuration[$"{Section}:Authority"];
            options.ClientId = configuration[$"{Section}:ClientId"];
            options.ClientSecret = configuration[$"{Section}:ClientSecret"];
            options.ResponseType = "code";
            options.UsePkce = true;
            options.SignInScheme = IdentityConstants.ExternalScheme;
            options.CallbackPath = "/sign-in/oidc";
            options.MapInboundClaims = false;
            options.Scope.Add("email");
        });
    }

    public static void MapExternalSignIn(this IEndpointRouteBuilder endpoints, IConfiguration configuration)
    {
        if (!IsConfigured(configuration))
        {
            return;
        }

        endpoints.MapGet("/sign-in/external", (string? @return) => Results.Challenge(
            new AuthenticationProperties { RedirectUri = "/sign-in/external/done?return=" + Uri.EscapeDataString(LocalAddress.Of(@return)) }, [Scheme]))
            .WithSummary("Goes to the house's sign-in").ExcludeFromDescription().OpenToAll();
        endpoints.MapGet("/sign-in/external/done", FinishAsync).WithSummary("Comes back from the house's sign-in").ExcludeFromDescription().OpenToAll();
    }

    private static async Task<IResult> FinishAsync(HttpContext context, SignInManager<Person> signIn, UserManager<Person> people, ChainWriter chain, string? @return)
    {
        var outside = await context.AuthenticateAsync(IdentityConstants.ExternalScheme);
        await context.SignOutAsync(IdentityConstants.ExternalScheme);
        var person = outside.Principal is { } principal ? await FindAsync(people, principal) : null;
        var isIn = person is { IsDisabled: false } && !await people.IsLockedOutAsync(person);
        var viewer = new Viewer { Name = person?.DisplayName ?? "", PersonId = person?.Id, Address = context.Connection.RemoteIpAddress?.ToString() };
        await using (var work = await chain.BeginAsync(viewer, context.RequestAborted))
        {
            work.Audit(isIn ? "person.sign-in" : "person.sign-in-failed", new("person", person?.Id.ToString("N") ?? "", null), after: Scheme);
            await work.CommitAsync(context.RequestAborted);
        }

        if (!isIn)
        {
            return Results.LocalRedirect("/not-allowed");
        }

        await signIn.SignInAsync(person!, isPersistent: false, Scheme); // in means found
        return Results.LocalRedirect(LocalAddress.Of(@return));
    }

    // An address the server has not verified proves nothing.
    private static async Task<Person?> FindAsync(UserManager<Person> people, ClaimsPrincipal principal)
    {
        if (principal.FindFirstValue("preferred_username") is { Length: > 0 } name && await people.FindByNameAsync(name) is { } named)
        {
            return named;
        }

        return principal.FindFirstValue("email") is { Length: > 0 } email && string.Equals(principal.FindFirstValue("email_verified"), "true", StringComparison.OrdinalIgnoreCase)
            ? await people.FindByEmailAsync(email)
            : null;
    }
}
