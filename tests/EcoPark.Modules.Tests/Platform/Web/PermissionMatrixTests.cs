using System.Net;
using EcoPark.Modules.Tests.Databases;
using EcoPark.Platform.Database;
using EcoPark.Platform.People;
using EcoPark.Platform.People.Administering;
using EcoPark.Platform.Scopes;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace EcoPark.Modules.Tests.Platform.Web;

/// <summary>Every endpoint × every role over the running application.</summary>
public sealed class PermissionMatrixTests
{
    private static readonly HttpStatusCode[] Refusals = [HttpStatusCode.Unauthorized, HttpStatusCode.Forbidden, HttpStatusCode.NotFound];

    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task A_role_without_the_permission_gets_nothing(DatabaseKind kind)
    {
        await using var park = await WebPark.OpenAsync(kind);
        using var roles = await WebRoles.SignInAsync(park, Enum.GetValues<Role>());
        var endpoints = WalkedEndpoint.All(park);
        var found = new List<string>();
        var refused = 0;

        foreach (var (endpoint, role) in endpoints.SelectMany(endpoint => roles.Roles.Where(role => !RolePermissions.Of(role).Contains(endpoint.Permission)), (endpoint, role) => (endpoint, role)))
        {
            foreach (var firm in new[] { roles.Own, roles.Foreign })
            {
                found.AddRange(await ComplaintsAsync(roles[role], endpoint, Values(firm.Uscc), $"{role}"));
                refused++;
            }
        }

        Assert.Empty(found);
        Assert.True(refused > 500, $"only {refused} calls were tried"); // a walk that finds no endpoints proves nothing
    }

    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task A_role_with_the_permission_gets_in(DatabaseKind kind)
    {
        await using var park = await WebPark.OpenAsync(kind);
        using var roles = await WebRoles.SignInAsync(park, Role.EcoOfficer, Role.EnterpriseReporter, Role.Auditor, Role.SecurityAdministrator);

        Assert.Equal(HttpStatusCode.OK, (await roles[Role.EcoOfficer].GetAsync($"/api/parks/test/enterprises/{roles.Foreign.Uscc}")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await roles[Role.EnterpriseReporter].GetAsync($"/api/parks/test/enterprises/{roles.Own.Uscc}")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await roles[Role.Auditor].GetAsync("/api/audit")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await roles[Role.SecurityAdministrator].GetAsync("/api/parks/test/people")).StatusCode);
    }

    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task A_stranger_gets_nothing(DatabaseKind kind)
    {
        await using var park = await WebPark.OpenAsync(kind);
        using var stranger = park.Browser();
        var found = new List<string>();

        foreach (var endpoint in WalkedEndpoint.All(park))
        {
            found.AddRange(await ComplaintsAsync(stranger, endpoint, Values("91320582MA1AAAAA1X"), "stranger"));
        }

        Assert.Empty(found);
    }

    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task A_role_in_one_park_opens_nothing_in_another(DatabaseKind kind)
    {
        await using var park = await WebPark.OpenAsync(kind);
        using var roles = await WebRoles.SignInAsync(park);
        var other = await OtherParkAsync(park);
        await park.AddAsync("chief", new RoleGrant(Role.ParkAdministrator, other.Id));
        using var browser = park.Browser();
        await WebPark.SignInAsync(browser, "chief", WebPark.Password);
        var found = new List<string>();

        foreach (var endpoint in WalkedEndpoint.All(park).Where(endpoint => endpoint.HasPark))
        {
            using var request = endpoint.Request(Values(roles.Foreign.Uscc));
            using var answer = await browser.SendAsync(request);
            var text = await WebText.OfAsync(answer);
            if (answer.IsSuccessStatusCode && !IsSameForAll(endpoint) || (int)answer.StatusCode >= 500 || text.Contains(WebRoles.ForeignName, StringComparison.Ordinal) || text.Contains("测试园区", StringComparison.Ordinal))
            {
                found.Add($"{endpoint.Name}: {(int)answer.StatusCode} {text[..Math.Min(text.Length, 80)]}");
            }
        }

        Assert.Empty(found);
    }

    // Empty workbooks hold nothing of any park.
    private static bool IsSameForAll(WalkedEndpoint endpoint) => endpoint.Name is "GET /api/parks/{park}/enterprises/import/template";

    private static async Task<Park> OtherParkAsync(WebPark park)
    {
        var other = new Park("other", "邻园", 2016, "hj274-2015");
        await using var db = await park.Get<IDbContextFactory<AppDbContext>>().CreateDbContextAsync();
        db.Add(other);
        await db.SaveChangesAsync();
        return other;
    }

    internal static Dictionary<string, string> Values(string uscc) => new(StringComparer.Ordinal) { ["park"] = "test", ["uscc"] = uscc, ["register"] = "honours", ["form"] = "enterprise-annual" };

    private static async Task<IEnumerable<string>> ComplaintsAsync(HttpClient browser, WalkedEndpoint endpoint, IReadOnlyDictionary<string, string> values, string who)
    {
        using var request = endpoint.Request(values);
        using var answer = await browser.SendAsync(request);
        return IsRefused(answer) ? [] : [$"{endpoint.Name} as {who}: {(int)answer.StatusCode} {answer.Headers.Location}"];
    }

    // Outside /api a person is led to the page that says so.
    private static bool IsRefused(HttpResponseMessage answer) => Refusals.Contains(answer.StatusCode)
        || answer.StatusCode == HttpStatusCode.Redirect && answer.Headers.Location?.ToString() is { } place
            && (place.Contains("/sign-in?", StringComparison.Ordinal) || place.Contains("/not-allowed?", StringComparison.Ordinal));
}
