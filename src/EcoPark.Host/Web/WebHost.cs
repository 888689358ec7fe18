using System.Text.Encodings.Web;
using System.Text.Unicode;
using EcoPark.Platform.Database;
using EcoPark.Platform.Parameters;
using EcoPark.Platform.Ui;
using EcoPark.Platform.Web;
using EcoPark.Standards.Reading;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace EcoPark.Host.Web;

/// <summary>Builds the web application; who runs it decides when it stops.</summary>
internal static class WebHost
{
    public static Result<WebApplication> Build(ServeOptions options)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory, EnvironmentName = "Production" });
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.UseUrls(options.Urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.Logging.ClearProviders().AddSimpleConsole(console => console.SingleLine = true).SetMinimumLevel(LogLevel.Warning);
        var added = builder.Services.AddEcoPark(options);
        if (!added.IsOk)
        {
            return Result<WebApplication>.Failed(added.Problems);
        }

        builder.Services.AddWebParts(builder.Configuration);
        var app = builder.Build();
        app.UseWebParts();
        return app;
    }

    /// <summary>Brings the tables up to date before anything reads them.</summary>
    public static async Task MigrateAsync(IServiceProvider services, CancellationToken cancellation)
    {
        await using var db = await services.GetRequiredService<IDbContextFactory<AppDbContext>>().CreateDbContextAsync(cancellation);
        await db.Database.MigrateAsync(cancellation);
    }

    private static void AddWebParts(this IServiceCollection services, IConfiguration configuration)
    {
        // Chinese stands in the pages as it is; what HTML itself uses is escaped all the same.
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        services.AddRazorComponents().AddInteractiveServerComponents();
        services.AddCascadingAuthenticationState();
        services.AddSignInSchemes(configuration);
        services.AddAuthorization();
        services.AddAntiforgery();
        services.AddHealthChecks().AddCheck<DatabaseHealth>("database");
        services.AddRequestLocalization(localization =>
        {
            string[] languages = ["zh-CN", "en", Platform.Ui.Words.Pseudo];
            localization.SetDefaultCulture(languages[0]).AddSupportedUICultures(languages).AddSupportedCultures(languages);
            localization.RequestCultureProviders = [new Microsoft.AspNetCore.Localization.CookieRequestCultureProvider()];
        });
        services.AddRateLimiter(SignInRate.Configure);
        services.AddSingleton<HomeAddress>();
        services.AddSingleton<RuleParameters, SessionParameters>();
        services.AddSingleton(new PageAssembly(typeof(WebHost).Assembly));
        services.AddOpenApi();
        services.ConfigureHttpJsonOptions(json => json.SerializerOptions.Converters.Add(new System.Text.Json.Serialization.JsonStringEnumConverter()));
    }

    private static bool IsApi(HttpContext context) => context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal);

    private static void UseWebParts(this WebApplication app)
    {
        app.UseExceptionHandler("/error", createScopeForErrors: true);
        app.UseMiddleware<SecurityHeaders>();
        app.UseRequestLocalization();
        // A program, and whatever sends a form, wants the status itself; who opens an address wants a page.
        app.UseWhen(context => !IsApi(context) && HttpMethods.IsGet(context.Request.Method), pages => pages.UseStatusCodePagesWithReExecute("/not-found"));
        app.MapStaticAssets("ecopark.staticwebassets.endpoints.json");
        app.UseRouting();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseMiddleware<PasswordFirst>();
        app.UseMiddleware<SameOriginWrites>();
        app.UseMiddleware<PermissionGate>();
        app.UseRateLimiter();
        app.UseAntiforgery();
        app.MapWeb();
        app.MapExternalSignIn(app.Configuration);
        app.MapEcoPark();
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode()
            .AddAdditionalAssemblies([.. app.Services.GetServices<PageAssembly>().Select(page => page.Assembly).Where(assembly => assembly != typeof(App).Assembly).Distinct()]);
    }
}
