using EcoPark.Platform.People;
using EcoPark.Platform.Web;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;

namespace EcoPark.Modules.Tests.Platform.Web;

/// <summary>One endpoint that demands a permission, with an address that fits its pattern.</summary>
internal sealed record WalkedEndpoint(string Method, RoutePattern Pattern, Permission Permission)
{
    public static IReadOnlyList<WalkedEndpoint> All(WebPark park) =>
    [
        .. park.App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().SelectMany(endpoint =>
            endpoint.Metadata.GetMetadata<EndpointPermission>() is { } demanded && endpoint.Metadata.GetMetadata<HttpMethodMetadata>() is { } methods
                ? methods.HttpMethods.Select(method => new WalkedEndpoint(method, endpoint.RoutePattern, demanded.Permission))
                : []),
    ];

    public string Name => $"{Method} /{Pattern.RawText?.Trim('/')}";

    public bool HasPark => Pattern.GetParameter("park") is not null;

    /// <summary>Values by name for this call; what is not given is made up.</summary>
    public string Address(IReadOnlyDictionary<string, string> values) =>
        "/" + string.Join('/', Pattern.PathSegments.Select(segment => string.Concat(segment.Parts.Select(part => part switch
        {
            RoutePatternLiteralPart literal => literal.Content,
            RoutePatternSeparatorPart separator => separator.Content,
            RoutePatternParameterPart parameter => values.GetValueOrDefault(parameter.Name) ?? MadeUp(parameter),
            _ => throw new NotSupportedException(part.ToString()),
        }))));

    public HttpRequestMessage Request(IReadOnlyDictionary<string, string> values) => new(new HttpMethod(Method), Address(values))
    {
        Content = Method is "GET" or "DELETE" ? null : new StringContent("{}", System.Text.Encoding.UTF8, "application/json"),
    };

    private static string MadeUp(RoutePatternParameterPart parameter) => parameter.ParameterPolicies.FirstOrDefault()?.Content switch
    {
        "guid" => "0199aaaa-bbbb-7ccc-8ddd-eeeeffff0001",
        "int" or "long" => parameter.Name == "year" ? "2019" : "1",
        _ => "x",
    };
}
