using EcoPark.Platform.Database;
using EcoPark.Platform.Web;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace EcoPark.Disclosure;

public static class DisclosureSetup
{
    public static IServiceCollection AddDisclosure(this IServiceCollection services)
    {
        services.AddSingleton(new PageAssembly(typeof(DisclosureSetup).Assembly));
        services.AddSingleton<ModelPart, DisclosureModel>();
        return services;
    }

    public static void MapDisclosure(this IEndpointRouteBuilder endpoints)
    {
    }
}
