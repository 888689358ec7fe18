using EcoPark.Platform.Database;
using EcoPark.Platform.Web;
using EcoPark.Registry.Registers;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace EcoPark.Registry;

public static class RegistrySetup
{
    public static IServiceCollection AddRegistry(this IServiceCollection services)
    {
        services.AddSingleton(new PageAssembly(typeof(RegistrySetup).Assembly));
        services.AddSingleton<ModelPart, RegistryModel>();
        services.AddRegisters();
        services.AddSingleton<Contracts.ParkProfiles>();
        return services;
    }

    public static void MapRegistry(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapRegisters();
    }
}
