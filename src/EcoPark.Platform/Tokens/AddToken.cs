using EcoPark.Platform.Chain;
using EcoPark.Platform.People;
using EcoPark.Standards.Reading;

namespace EcoPark.Platform.Tokens;

/// <summary>Makes a token for the person who asks; its secret is in the answer and nowhere else.</summary>
public sealed class AddToken(ChainWriter chain, TimeProvider time)
{
    /// <summary>Ours: a forgotten token ends within a year.</summary>
    public static readonly TimeSpan LongestLife = TimeSpan.FromDays(366);

    // A program never opens doors for others.
    private static readonly Permission[] Personal = [Permission.PeopleAdminister, Permission.RoleAssign, Permission.TokenManage];

    /// <summary>What the person could put into a token for the park.</summary>
    public static IReadOnlyList<Permission> Offered(Viewer viewer, Scopes.ParkId park) =>
        [.. Enum.GetValues<Permission>().Except(Personal).Where(permission => viewer.Parks(permission) is null || viewer.Parks(permission)!.Contains(park))];

    public async Task<Result<NewToken>> HandleAsync(Viewer viewer, TokenGrant grant, CancellationToken cancellation)
    {
        if (viewer.PersonId is not { } person || !viewer.MayInPark(Permission.TokenManage, grant.Park) || viewer.Limit is not null)
        {
            return new Problem("park-not-found", "", "没有这个园区，或您不能在此建立接口令牌。", "No such park, or you may not make tokens here.");
        }

        if (Check(viewer, grant) is { Count: > 0 } problems)
        {
            return Result<NewToken>.Failed(problems);
        }

        var secret = TokenSecret.Create();
        await using var work = await chain.BeginAsync(viewer, cancellation);
        var token = new ApiToken(person, grant with { Name = grant.Name.Trim() }, secret, work.Now);
        work.Db.Add(token);
        work.Audit("token.add", new("token", token.Id.ToString("N"), grant.Park), after: $"{token.Name} {token.Permissions} {token.ExpiresAt:yyyy-MM-dd}");
        await work.CommitAsync(cancellation);
        return new NewToken(token, secret.Text);
    }

    private List<Problem> Check(Viewer viewer, TokenGrant grant)
    {
        var problems = new List<Problem>();
        if (string.IsNullOrWhiteSpace(grant.Name) || grant.Name.Length > 60)
        {
            problems.Add(new Problem("token-name", "name", "请写明令牌的用途（1–60 个字）。", "Say what the token is for (1–60 characters)."));
        }

        var (now, offered) = (time.GetUtcNow().UtcDateTime, Offered(viewer, grant.Park));
        if (grant.ExpiresAt <= now || grant.ExpiresAt > now + LongestLife)
        {
            problems.Add(new Problem("token-expiry", "expiresAt", $"有效期应在今后 {LongestLife.Days} 天以内，现为 {grant.ExpiresAt:yyyy-MM-dd}。请改短。",
                $"The token must end within {LongestLife.Days} days from now; it is set to {grant.ExpiresAt:yyyy-MM-dd}. Choose an earlier day."));
        }

        if (grant.Permissions.Count == 0 || grant.Permissions.Except(offered).Any())
        {
            problems.Add(new Problem("token-permissions", "permissions",
                $"令牌只能含您自己的权限，且至少一项；不能给的有：{string.Join("、", grant.Permissions.Except(offered))}。",
                $"A token holds at least one permission and only your own; not possible: {string.Join(", ", grant.Permissions.Except(offered))}."));
        }

        if (grant.Items is { Count: 0 } || grant.Enterprises is { Count: 0 } || grant.Items?.Any(item => item.Contains(',', StringComparison.Ordinal)) is true)
        {
            problems.Add(new Problem("token-limit", "items", "范围限制不能为空；不限制时请不要填写。", "A limit may not be empty; leave it out for no limit."));
        }

        return problems;
    }
}

/// <summary>A token with its secret, which is shown this once.</summary>
public sealed record NewToken(ApiToken Token, string Secret);
