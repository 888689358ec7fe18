using System.Net;
using System.Text.RegularExpressions;
using EcoPark.Host.Web;
using EcoPark.Modules.Tests.Databases;
using EcoPark.Platform.Database;
using EcoPark.Platform.People;
using EcoPark.Platform.People.Administering;
using EcoPark.Platform.Scopes;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace EcoPark.Modules.Tests.Platform.Web;

/// <summary>The whole web application on a free port with an empty installation and one park.</summary>
internal sealed partial class WebPark : IAsyncDisposable
{
    public const string Password = "a-long-password-1";
    private readonly string _folder;
    private readonly string? _postgres;

    private WebPark(WebApplication app, ServeOptions options, Park park) => (App, _folder, _postgres, Park) = (app, options.DataFolder, options.PostgreSql, park);

    public WebApplication App { get; }

    public Park Park { get; }

    public Uri Address => new(App.Urls.First());

    public static async Task<WebPark> OpenAsync(DatabaseKind kind = DatabaseKind.Sqlite)
    {
        var options = new ServeOptions { DataFolder = Path.Combine(Path.GetTempPath(), $"ecopark-web-{Guid.CreateVersion7():N}"), Urls = "http://127.0.0.1:0" };
        if (kind == DatabaseKind.PostgreSql)
        {
            Assert.SkipUnless(PostgreSqlServer.IsThere, "no PostgreSQL server: ./test installs and starts one as root (package postgresql-15)");
            options = options with
            {
                PostgreSql = await PostgreSqlServer.CreateDatabaseAsync(async connection =>
                {
                    await using var migrated = Build(options with { PostgreSql = connection });
                    await WebHost.MigrateAsync(migrated.Services, CancellationToken.None);
                }),
            };
        }

        var app = Build(options);
        await WebHost.MigrateAsync(app.Services, CancellationToken.None);
        var park = new Park("test", "测试园区", 2014, "hj274-2015");
        await using var db = await app.Services.GetRequiredService<IDbContextFactory<AppDbContext>>().CreateDbContextAsync();
        db.Add(park);
        await db.SaveChangesAsync();
        await app.StartAsync();
        return new WebPark(app, options, park);
    }

    public T Get<T>()
        where T : notnull => App.Services.CreateScope().ServiceProvider.GetRequiredService<T>();

    public async Task<Person> AddAsync(string name, params RoleGrant[] roles)
    {
        var made = await Get<AddPerson>().HandleAsync(Viewer.System("test"), new AddPersonRequest(new AccountName(name, name), Park.Id) { Roles = roles, Password = Password }, CancellationToken.None);
        Assert.True(made.IsOk, string.Join('\n', made.Problems));
        return made.Value.Person;
    }

    /// <summary>A browser of its own: cookies, no redirects followed.</summary>
    public HttpClient Browser() => new(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }) { BaseAddress = Address };

    public static async Task<HttpResponseMessage> SignInAsync(HttpClient browser, string user, string password, string query = "")
    {
        var page = await browser.GetStringAsync("/sign-in" + query);
        var fields = HiddenField().Matches(page).ToDictionary(match => match.Groups["name"].Value, match => WebUtility.HtmlDecode(match.Groups["value"].Value));
        fields["Input.User"] = user;
        fields["Input.Password"] = password;
        return await browser.PostAsync("/sign-in" + query, new FormUrlEncodedContent(fields));
    }

    public async ValueTask DisposeAsync()
    {
        await App.StopAsync();
        await App.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        if (_postgres is not null)
        {
            await PostgreSqlServer.DropAsync(_postgres);
        }

        Directory.Delete(_folder, recursive: true);
    }

    private static WebApplication Build(ServeOptions options)
    {
        var built = WebHost.Build(options);
        Assert.True(built.IsOk, string.Join('\n', built.Problems));
        return built.Value;
    }

    [GeneratedRegex("<input type=\"hidden\" name=\"(?<name>[^\"]+)\" value=\"(?<value>[^\"]*)\"")]
    private static partial Regex HiddenField();
}
