using EcoPark.Platform.Tokens;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;

namespace EcoPark.Host.Web;

/// <summary>People come with a cookie, programs with a token; which one, the request itself says.</summary>
internal static class SignInSchemes
{
    private const string Either = "cookie-or-token";

    public static void AddSignInSchemes(this IServiceCollection services, IConfiguration configuration)
    {
        var schemes = services.AddAuthentication(options =>
        {
            options.DefaultScheme = Either;
            options.DefaultSignInScheme = IdentityConstants.ExternalScheme;
        });
        schemes.AddPolicyScheme(Either, null, policy => policy.ForwardDefaultSelector = context =>
            TokenAuthentication.IsFor(context) ? TokenAuthentication.SchemeName : IdentityConstants.ApplicationScheme);
        schemes.AddScheme<AuthenticationSchemeOptions, TokenAuthentication>(TokenAuthentication.SchemeName, null);
        schemes.AddIdentityCookies();
        schemes.AddExternalSignIn(configuration);
        services.ConfigureApplicationCookie(SignInCookie.Configure);
        services.Configure<SecurityStampValidatorOptions>(options =>
        {
            // Every action looks at the stamp anyway; this ends the cookie itself. By the real clock, as the session.
            options.ValidationInterval = TimeSpan.FromMinutes(1);
            options.TimeProvider = TimeProvider.System;
        });
    }
}
