using System.Security.Claims;
using System.Text.Encodings.Web;
using EcoPark.Platform.Database;
using EcoPark.Platform.People;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace EcoPark.Platform.Tokens;

/// <summary><c>Authorization: Bearer eco_…</c>, for the API only. Who it stands for is looked up on each call.</summary>
public sealed class TokenAuthentication(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory loggers, UrlEncoder encoder, TokenUse tokens)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, loggers, encoder)
{
    public const string SchemeName = "token";

    private const string Bearer = "Bearer ";

    /// <summary>Whether the request comes with a token rather than with a session.</summary>
    public static bool IsFor(HttpContext context) => context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal)
        && context.Request.Headers.Authorization.ToString().StartsWith(Bearer, StringComparison.OrdinalIgnoreCase);

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var text = Request.Headers.Authorization.ToString();
        if (!text.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase))
        {
            return AuthenticateResult.NoResult();
        }

        return TokenSecret.Read(text[Bearer.Length..].Trim()) is { } secret && await tokens.FindAsync(secret, Context.RequestAborted) is { } token
            ? AuthenticateResult.Success(new AuthenticationTicket(Principal(token), Scheme.Name))
            : AuthenticateResult.Fail("unknown, expired or revoked token");
    }

    private ClaimsPrincipal Principal(ApiToken token) => new(new ClaimsIdentity(
        [new Claim(ClaimTypes.NameIdentifier, token.PersonId.ToString()), new Claim(ViewerLookup.TokenClaim, token.Id.ToString("N"))], Scheme.Name));
}

/// <summary>Finds the token of a call and notes, once an hour, that it is in use.</summary>
public sealed class TokenUse(IDbContextFactory<AppDbContext> databases, TimeProvider time)
{
    private static readonly TimeSpan Noted = TimeSpan.FromHours(1);

    internal async Task<ApiToken?> FindAsync(TokenSecret secret, CancellationToken cancellation)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var hash = secret.Hash;
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var token = await db.Set<ApiToken>().SingleOrDefaultAsync(found => found.Hash == hash, cancellation);
        if (token?.HoldsAt(now) is not true)
        {
            return null;
        }

        if (token.LastUsedAt is not { } last || now - last >= Noted)
        {
            token.Used(now);
            await db.SaveChangesAsync(cancellation);
        }

        return token;
    }
}
