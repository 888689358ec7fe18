using EcoPark.Platform.Web;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace EcoPark.Collection;

public static class CollectionSetup
{
    public static IServiceCollection AddCollection(this IServiceCollection services)
    {
        services.AddSingleton(new PageAssembly(typeof(CollectionSetup).Assembly));
        return services;
    }

    public static void MapCollection(this IEndpointRouteBuilder endpoints)
    {
    }
}
