using System.Net;
using System.Net.Http.Headers;
using EcoPark.Platform.People;
using EcoPark.Platform.People.Administering;
using EcoPark.Platform.Tokens;
using Microsoft.AspNetCore.Identity;
using Xunit;

namespace EcoPark.Modules.Tests.Platform.Web;

public sealed class SignInTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public async Task Five_wrong_passwords_lock_the_account_and_the_right_one_is_refused_too()
    {
        await using var park = await WebPark.OpenAsync();
        await park.AddAsync("officer", new RoleGrant(Role.EcoOfficer, park.Park.Id));
        using var browser = park.Browser();
        for (var attempt = 0; attempt < 5; attempt++)
        {
            Assert.Equal(HttpStatusCode.OK, (await WebPark.SignInAsync(browser, "officer", "wrong-password-1")).StatusCode);
        }

        Assert.Equal(HttpStatusCode.OK, (await WebPark.SignInAsync(browser, "officer", WebPark.Password)).StatusCode);
        var people = park.Get<UserManager<Person>>();
        Assert.True(await people.IsLockedOutAsync((await people.FindByNameAsync("officer"))!));
    }

    [Fact]
    public async Task Unknown_wrong_disabled_and_locked_get_the_same_answer()
    {
        await using var park = await WebPark.OpenAsync();
        await park.AddAsync("officer", new RoleGrant(Role.EcoOfficer, park.Park.Id));
        var gone = await park.AddAsync("gone", new RoleGrant(Role.EcoOfficer, park.Park.Id));
        await park.Get<ChangeAccount>().DisableAsync(Viewer.System("test"), gone.Id, None);
        using var browser = park.Browser();

        var answers = new List<string> { await AnswerAsync(browser, "nobody"), await AnswerAsync(browser, "gone", WebPark.Password) };
        for (var attempt = 0; attempt < 6; attempt++)
        {
            answers.Add(await AnswerAsync(browser, "officer"));
        }

        Assert.Single(answers.Distinct());
        Assert.Contains("用户名或密码不对", answers[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_sixty_first_attempt_within_a_minute_is_refused()
    {
        await using var park = await WebPark.OpenAsync();
        using var browser = park.Browser();
        var codes = new List<HttpStatusCode>();
        for (var attempt = 0; attempt < 61; attempt++)
        {
            codes.Add((await browser.PostAsync("/sign-in", new StringContent(""))).StatusCode);
        }

        Assert.DoesNotContain(HttpStatusCode.TooManyRequests, codes[..60]);
        Assert.Equal(HttpStatusCode.TooManyRequests, codes[60]);
    }

    [Fact]
    public async Task The_cookie_is_out_of_reach_of_scripts_and_of_other_sites()
    {
        await using var park = await WebPark.OpenAsync();
        await park.AddAsync("officer", new RoleGrant(Role.EcoOfficer, park.Park.Id));
        using var browser = park.Browser();

        var answer = await WebPark.SignInAsync(browser, "officer", WebPark.Password);

        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"), text => text.StartsWith("ecopark=", StringComparison.Ordinal)).ToLowerInvariant();
        Assert.Contains("httponly", cookie, StringComparison.Ordinal);
        Assert.Contains("samesite=lax", cookie, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example/")]
    [InlineData("/\\evil.example/")]
    [InlineData("javascript:alert(1)")]
    public async Task Signing_in_never_leads_to_another_site(string address)
    {
        await using var park = await WebPark.OpenAsync();
        await park.AddAsync("officer", new RoleGrant(Role.EcoOfficer, park.Park.Id));
        using var browser = park.Browser();

        var answer = await WebPark.SignInAsync(browser, "officer", WebPark.Password, "?return=" + Uri.EscapeDataString(address));

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal("/", new Uri(park.Address, answer.Headers.Location!).AbsolutePath);
        Assert.Equal(park.Address.Host, new Uri(park.Address, answer.Headers.Location!).Host);
    }

    [Fact]
    public async Task A_given_password_opens_nothing_but_the_page_that_replaces_it()
    {
        await using var park = await WebPark.OpenAsync();
        var made = await park.Get<AddPerson>().HandleAsync(Viewer.System("test"), new AddPersonRequest(new AccountName("fresh", "新人"), park.Park.Id) { Roles = [new RoleGrant(Role.EcoOfficer, park.Park.Id)] }, None);
        using var browser = park.Browser();

        var answer = await WebPark.SignInAsync(browser, "fresh", made.Value!.Password);
        browser.DefaultRequestHeaders.Accept.ParseAdd("text/html");

        Assert.EndsWith("/account/password", answer.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Equal("/account/password", (await browser.GetAsync("/")).Headers.Location?.ToString());
        Assert.Equal(HttpStatusCode.Forbidden, (await browser.GetAsync("/api/parks/test/notices")).StatusCode);
    }

    [Fact]
    public async Task A_withdrawn_role_and_a_disabled_account_end_at_the_next_request()
    {
        await using var park = await WebPark.OpenAsync();
        await park.AddAsync("other", new RoleGrant(Role.ParkAdministrator, park.Park.Id));
        var person = await park.AddAsync("officer", new RoleGrant(Role.EcoOfficer, park.Park.Id));
        using var browser = park.Browser();
        await WebPark.SignInAsync(browser, "officer", WebPark.Password);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/api/parks/test/notices")).StatusCode);

        await park.Get<AssignRole>().WithdrawAsync(Viewer.System("test"), person.Id, person.Assignments[0].Id, None);
        Assert.Equal(HttpStatusCode.Forbidden, (await browser.GetAsync("/api/parks/test/notices")).StatusCode);

        await park.Get<ChangeAccount>().DisableAsync(Viewer.System("test"), person.Id, None);
        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.GetAsync("/api/parks/test/notices")).StatusCode);
    }

    [Fact]
    public async Task A_new_password_ends_the_sessions_of_the_old_one()
    {
        await using var park = await WebPark.OpenAsync();
        var person = await park.AddAsync("officer", new RoleGrant(Role.EcoOfficer, park.Park.Id));
        using var browser = park.Browser();
        await WebPark.SignInAsync(browser, "officer", WebPark.Password);

        await park.Get<ChangeAccount>().ResetAsync(Viewer.System("test"), person.Id, None);

        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.GetAsync("/api/parks/test/notices")).StatusCode);
    }

    [Fact]
    public async Task A_token_does_what_it_lists_until_it_is_revoked()
    {
        await using var park = await WebPark.OpenAsync();
        var person = await park.AddAsync("chief", new RoleGrant(Role.ParkAdministrator, park.Park.Id));
        var viewer = new Viewer { Name = "chief", PersonId = person.Id, Scopes = [new Scope(Role.ParkAdministrator, park.Park.Id)] };
        var made = await park.Get<AddToken>().HandleAsync(viewer, new TokenGrant(park.Park.Id, "报表程序", [Permission.NoticeRead], TimeProvider.System.GetUtcNow().UtcDateTime.AddDays(1)), None);
        using var program = park.Browser();
        program.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", made.Value!.Secret);

        Assert.Equal(HttpStatusCode.OK, (await program.GetAsync("/api/parks/test/notices")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await program.GetAsync("/api/parks/test/people")).StatusCode);
        await park.Get<TokenList>().RevokeAsync(viewer, new RevokeToken(park.Park.Id, made.Value.Token.Id), None);
        Assert.Equal(HttpStatusCode.Unauthorized, (await program.GetAsync("/api/parks/test/notices")).StatusCode);
    }

    [Fact]
    public async Task A_write_from_another_site_is_refused()
    {
        await using var park = await WebPark.OpenAsync();
        using var browser = park.Browser();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/sign-out");
        request.Headers.Add("Sec-Fetch-Site", "cross-site");
        using var older = new HttpRequestMessage(HttpMethod.Post, "/sign-out");
        older.Headers.Add("Origin", "https://evil.example");

        Assert.Equal(HttpStatusCode.Forbidden, (await browser.SendAsync(request)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await browser.SendAsync(older)).StatusCode);
    }

    [Fact]
    public async Task Every_answer_forbids_foreign_scripts_and_frames()
    {
        await using var park = await WebPark.OpenAsync();
        using var browser = park.Browser();

        foreach (var address in new[] { "/sign-in", "/health/live", "/no-such-page" })
        {
            var headers = (await browser.GetAsync(address)).Headers;
            var policy = string.Join(' ', headers.GetValues("Content-Security-Policy"));
            Assert.Contains("script-src 'self';", policy, StringComparison.Ordinal);
            Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
            Assert.Equal("nosniff", string.Join("", headers.GetValues("X-Content-Type-Options")));
            Assert.False(headers.Contains("Server"));
        }
    }

    private static async Task<string> AnswerAsync(HttpClient browser, string user, string password = "wrong-password-1")
    {
        var answer = await WebPark.SignInAsync(browser, user, password);
        var text = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        var from = text.IndexOf("role=\"alert\"", StringComparison.Ordinal);
        return $"{answer.StatusCode} {text[from..text.IndexOf("</p>", from, StringComparison.Ordinal)]}";
    }
}
