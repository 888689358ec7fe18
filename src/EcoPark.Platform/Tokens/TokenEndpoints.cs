using EcoPark.Platform.People;
using EcoPark.Platform.Scopes;
using EcoPark.Platform.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace EcoPark.Platform.Tokens;

internal static class TokenEndpoints
{
    public static void MapTokens(this IEndpointRouteBuilder endpoints)
    {
        var tokens = endpoints.MapGroup("/api/parks/{park}/tokens").WithTags("tokens");
        tokens.MapGet("", ListAsync).Require(Permission.TokenManage).WithSummary("The caller's tokens; for the security administrator those of everybody");
        tokens.MapPost("", AddAsync).Require(Permission.TokenManage).WithSummary("Makes a token; the answer is the only place where its secret stands");
        tokens.MapPost("/{token:guid}/revoke", RevokeAsync).Require(Permission.TokenManage).WithSummary("Ends a token at once");
    }

    private static Task<IResult> ListAsync(string park, EndpointCall call, TokenList tokens) => call.InParkAsync(park, async (viewer, found, cancellation) =>
        Results.Ok((await tokens.ReadAsync(viewer, found.Id, cancellation)).Select(line => View(line.Token, line.Owner))));

    private static Task<IResult> AddAsync(string park, TokenBody body, EndpointCall call, AddToken handler) =>
        call.InParkAsync(park, async (viewer, found, cancellation) =>
        {
            var made = await handler.HandleAsync(viewer, body.In(found.Id), cancellation);
            return EndpointCall.Answer(made, token => new { token.Token.Id, token.Secret, token.Token.ExpiresAt });
        });

    private static Task<IResult> RevokeAsync(string park, Guid token, EndpointCall call, TokenList tokens) =>
        call.InParkAsync(park, async (viewer, found, cancellation) =>
            EndpointCall.Answer(await tokens.RevokeAsync(viewer, new RevokeToken(found.Id, token), cancellation), ended => View(ended, null)));

    private static object View(ApiToken token, string? owner) =>
        new { token.Id, token.Name, owner, token.Beginning, token.Permissions, token.Items, token.Enterprises, token.CreatedAt, token.ExpiresAt, token.LastUsedAt, token.RevokedAt };
}

/// <summary>A token as it is asked for.</summary>
internal sealed record TokenBody(string? Name, IReadOnlyList<Permission>? Permissions, DateTime ExpiresAt)
{
    public IReadOnlyList<string>? Items { get; init; }

    public IReadOnlyList<Guid>? Enterprises { get; init; }

    public TokenGrant In(ParkId park) => new(park, Name ?? "", Permissions ?? [], ExpiresAt.ToUniversalTime())
    {
        Items = Items,
        Enterprises = Enterprises?.Select(id => new EnterpriseId(id)).ToList(),
    };
}
