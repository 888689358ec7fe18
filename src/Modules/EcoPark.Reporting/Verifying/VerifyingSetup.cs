using EcoPark.Platform.Database;
using EcoPark.Reporting.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EcoPark.Reporting.Verifying;

internal static class VerifyingSetup
{
    public static void AddVerifying(this IServiceCollection services)
    {
        services.AddSingleton<PublicRate>().AddSingleton<FrozenShelf>();
        services.AddSingleton<VerifyDocument, FrozenVerification>();
        services.AddSingleton<LookUpCode, FrozenLookUp>();
        services.AddSingleton(provider => new FindFrozenFacts(provider.GetRequiredService<FrozenShelf>(), provider.GetRequiredService<IDbContextFactory<AppDbContext>>()));
    }
}
