using EcoPark.Platform.People;
using EcoPark.Standards.Reading;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace EcoPark.Platform.Web;

/// <summary>What an endpoint demands; a test walks all endpoints and finds those that say nothing.</summary>
public sealed record EndpointPermission(Permission Permission);

/// <summary>An endpoint that anybody may call; the test holds the list of them.</summary>
public sealed record PublicEndpoint;

public static class EndpointConventions
{
    /// <summary><see cref="PermissionGate"/> refuses callers without the permission; the scope is narrowed by the handler's query.</summary>
    public static TBuilder Require<TBuilder>(this TBuilder endpoint, Permission permission)
        where TBuilder : IEndpointConventionBuilder
    {
        endpoint.WithMetadata(new EndpointPermission(permission));
        endpoint.RequireAuthorization();
        return endpoint;
    }

    public static TBuilder OpenToAll<TBuilder>(this TBuilder endpoint)
        where TBuilder : IEndpointConventionBuilder
    {
        endpoint.WithMetadata(new PublicEndpoint());
        return endpoint.AllowAnonymous();
    }

    /// <summary>The one place where problems become an HTTP answer: 404 for what is not found, 409 for conflicts, else 422.</summary>
    public static IResult Refused(IReadOnlyList<Problem> problems, bool chinese)
    {
        var status = problems[0].Code switch
        {
            var code when code.EndsWith("not-found", StringComparison.Ordinal) => StatusCodes.Status404NotFound,
            var code when code.EndsWith("conflict", StringComparison.Ordinal) => StatusCodes.Status409Conflict,
            var code when code.EndsWith("forbidden", StringComparison.Ordinal) => StatusCodes.Status403Forbidden,
            _ => StatusCodes.Status422UnprocessableEntity,
        };
        return Results.Problem(statusCode: status, title: problems[0].ToText(chinese), extensions: new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["problems"] = problems.Select(problem => new { problem.Code, problem.Place, problem.Zh, problem.En }).ToList(),
        });
    }
}
