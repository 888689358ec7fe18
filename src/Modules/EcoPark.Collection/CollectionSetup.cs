using EcoPark.Collection.Ledger;
using EcoPark.Platform.Chain;
using EcoPark.Platform.Database;
using EcoPark.Platform.Web;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace EcoPark.Collection;

public static class CollectionSetup
{
    public static IServiceCollection AddCollection(this IServiceCollection services)
    {
        services.AddSingleton(new PageAssembly(typeof(CollectionSetup).Assembly));
        services.AddSingleton<ModelPart, CollectionModel>();
        services.AddSingleton<ChainSource, FactSource>();
        services.AddSingleton<ChainSource, DecisionSource>();
        return services;
    }

    public static void MapCollection(this IEndpointRouteBuilder endpoints)
    {
    }
}
