using System.Net;
using EcoPark.Platform.People;
using EcoPark.Platform.People.Administering;
using EcoPark.Platform.Sessions;
using Xunit;

namespace EcoPark.Modules.Tests.Platform.Web;

public sealed class SessionTests
{
    [Fact]
    public async Task A_session_is_renewed_for_whom_it_belongs_to_and_for_nobody_else()
    {
        await using var park = await WebPark.OpenAsync();
        var person = await park.AddAsync("officer", new RoleGrant(Role.EcoOfficer, park.Park.Id));
        await park.AddAsync("other", new RoleGrant(Role.ParkAdministrator, park.Park.Id));
        using var browser = park.Browser();
        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.PostAsync("/session", null)).StatusCode);
        await WebPark.SignInAsync(browser, "officer", WebPark.Password);

        var renewed = await browser.PostAsync("/session", null);

        Assert.Equal("{\"seconds\":7200}", await renewed.Content.ReadAsStringAsync());
        Assert.Contains(renewed.Headers.GetValues("Set-Cookie"), text => text.StartsWith("ecopark=", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/api/parks/test/notices")).StatusCode);
        await park.Get<ChangeAccount>().DisableAsync(Viewer.System("test"), person.Id, CancellationToken.None);
        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.PostAsync("/session", null)).StatusCode);
    }

    [Fact]
    public async Task Pages_carry_Chinese_as_it_is()
    {
        await using var park = await WebPark.OpenAsync();
        using var browser = park.Browser();

        Assert.Contains("<label for=\"user\">用户名</label>", await browser.GetStringAsync("/sign-in"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(7200, 7080, false)]
    [InlineData(121, 1, false)]
    [InlineData(120, 5, true)]
    [InlineData(3, 3, true)]
    [InlineData(0, 1, false)]
    public void The_warning_begins_two_minutes_before_the_end(int left, int nextLookSeconds, bool warns)
    {
        Assert.Equal(TimeSpan.FromSeconds(nextLookSeconds), SessionClock.NextLook(left));
        Assert.Equal(warns, SessionClock.Warns(left));
    }
}
