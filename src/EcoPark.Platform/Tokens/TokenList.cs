using EcoPark.Platform.Chain;
using EcoPark.Platform.Database;
using EcoPark.Platform.People;
using EcoPark.Platform.Scopes;
using EcoPark.Standards.Reading;
using Microsoft.EntityFrameworkCore;

namespace EcoPark.Platform.Tokens;

/// <summary>The tokens of a park: one's own, and for the security administrator everybody's. Any of them can be ended at once.</summary>
public sealed class TokenList(IDbContextFactory<AppDbContext> databases, ChainWriter chain)
{
    public async Task<IReadOnlyList<TokenLine>> ReadAsync(Viewer viewer, ParkId park, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await Seen(db, viewer, park).AsNoTracking().OrderByDescending(token => token.CreatedAt)
            .Select(token => new TokenLine(token, db.Users.Where(person => person.Id == token.PersonId).Select(person => person.DisplayName).Single()))
            .ToListAsync(cancellation);
    }

    public async Task<Result<ApiToken>> RevokeAsync(Viewer viewer, RevokeToken request, CancellationToken cancellation)
    {
        await using var work = await chain.BeginAsync(viewer, cancellation);
        var token = await Seen(work.Db, viewer, request.Park).SingleOrDefaultAsync(found => found.Id == request.Token, cancellation);
        if (token is null)
        {
            return new Problem("token-not-found", request.Token.ToString("N"), "没有这个令牌，或不是您的。", "No such token, or it is not yours.");
        }

        if (token.RevokedAt is null)
        {
            token.Revoke(work.Now);
            work.Audit("token.revoke", new("token", token.Id.ToString("N"), request.Park), before: token.Name);
            await work.CommitAsync(cancellation);
        }

        return token;
    }

    private static IQueryable<ApiToken> Seen(AppDbContext db, Viewer viewer, ParkId park)
    {
        var everybody = viewer.MayInPark(Permission.RoleAssign, park);
        var mine = viewer.MayInPark(Permission.TokenManage, park);
        return db.Set<ApiToken>().Where(token => token.Park == park && (everybody || (mine && token.PersonId == viewer.PersonId)));
    }
}

/// <summary>A token and whose it is.</summary>
public sealed record TokenLine(ApiToken Token, string Owner);

/// <summary>Which token ends.</summary>
public sealed record RevokeToken(ParkId Park, Guid Token);
