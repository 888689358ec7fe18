using EcoPark.Platform.Database;
using EcoPark.Platform.People;
using EcoPark.Platform.People.Administering;
using EcoPark.Platform.Scopes;
using EcoPark.Registry.Enterprises;
using Microsoft.EntityFrameworkCore;

namespace EcoPark.Modules.Tests.Platform.Web;

/// <summary>A browser for each role, and two firms: the reporter's own and another.</summary>
internal sealed class WebRoles : IDisposable
{
    public const string OwnName = "示例化纤厂";
    public const string ForeignName = "绝密电镀厂";
    private readonly Dictionary<Role, HttpClient> _browsers = [];

    public required Enterprise Own { get; init; }

    public required Enterprise Foreign { get; init; }

    public IEnumerable<Role> Roles => _browsers.Keys;

    public HttpClient this[Role role] => _browsers[role];

    public static async Task<WebRoles> SignInAsync(WebPark park, params Role[] roles)
    {
        var office = new Organisation(park.Park.Id, "水务办", "water");
        var made = new WebRoles { Own = new Enterprise(park.Park.Id, "91320582MA1AAAAA1X", OwnName), Foreign = new Enterprise(park.Park.Id, "91320582MA1BBBBB2Y", ForeignName) };
        await using (var db = await park.Get<IDbContextFactory<AppDbContext>>().CreateDbContextAsync())
        {
            db.AddRange(office, made.Own, made.Foreign);
            await db.SaveChangesAsync();
        }

        foreach (var role in roles)
        {
            await park.AddAsync($"{role}", new RoleGrant(role, park.Park.Id)
            {
                Organisation = role is Role.DepartmentClerk or Role.DepartmentApprover ? office.Id : null,
                Enterprise = role == Role.EnterpriseReporter ? made.Own.Id : null,
                Year = role == Role.Reviewer ? 2019 : null,
                ExpiresAt = role == Role.Reviewer ? TimeProvider.System.GetUtcNow().UtcDateTime.AddDays(30) : null,
            });
            made._browsers[role] = park.Browser();
            await WebPark.SignInAsync(made[role], $"{role}", WebPark.Password);
        }

        return made;
    }

    public void Dispose()
    {
        foreach (var browser in _browsers.Values)
        {
            browser.Dispose();
        }
    }
}
