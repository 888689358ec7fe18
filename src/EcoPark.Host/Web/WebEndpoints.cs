using EcoPark.Platform.People;
using EcoPark.Platform.Web;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Localization;

namespace EcoPark.Host.Web;

/// <summary>What belongs to the shell and to no module: language, sign-out, health.</summary>
internal static class WebEndpoints
{
    private static readonly TimeSpan LanguageKept = TimeSpan.FromDays(365);

    public static void MapWeb(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false }).OpenToAll();
        endpoints.MapHealthChecks("/health/ready").OpenToAll();
        endpoints.MapOpenApi().OpenToAll();
        endpoints.MapSession();
        endpoints.MapGet("/culture", SwitchLanguage).WithSummary("Switches the language of the pages").ExcludeFromDescription().OpenToAll();
        endpoints.MapPost("/sign-out", SignOutAsync).WithSummary("Ends the session").ExcludeFromDescription().OpenToAll();
    }

    private static IResult SwitchLanguage(HttpContext context, string lang, string? @return)
    {
        var culture = lang is "en" or Platform.Ui.Words.Pseudo ? lang : "zh-CN";
        context.Response.Cookies.Append(CookieRequestCultureProvider.DefaultCookieName,
            CookieRequestCultureProvider.MakeCookieValue(new RequestCulture(culture)),
            new CookieOptions { MaxAge = LanguageKept, SameSite = SameSiteMode.Lax, HttpOnly = true, IsEssential = true });
        return Results.LocalRedirect(LocalAddress.Of(@return));
    }

    private static async Task<IResult> SignOutAsync(SignInManager<Person> signIn)
    {
        await signIn.SignOutAsync();
        return Results.LocalRedirect("/sign-in");
    }
}
