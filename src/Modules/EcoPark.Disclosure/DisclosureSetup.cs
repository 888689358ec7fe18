using EcoPark.Assessment.Contracts;
using EcoPark.Disclosure.Firms;
using EcoPark.Disclosure.Live;
using EcoPark.Disclosure.OpenFiles;
using EcoPark.Disclosure.Portal;
using EcoPark.Disclosure.Settings;
using EcoPark.Disclosure.Snapshots;
using EcoPark.Platform.Database;
using EcoPark.Platform.Parameters;
using EcoPark.Platform.Web;
using EcoPark.Registry.Registers.Records;
using EcoPark.Reporting.Contracts;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace EcoPark.Disclosure;

public static class DisclosureSetup
{
    public static IServiceCollection AddDisclosure(this IServiceCollection services)
    {
        services.AddSingleton(new PageAssembly(typeof(DisclosureSetup).Assembly));
        services.AddSingleton<ModelPart, DisclosureModel>();
        services.AddSingleton(EnterpriseDisclosures.Declaration).AddSingleton<RegisterSubscriber, FollowDisclosures>().AddSingleton<RuleParameters, DisclosureParameters>();
        services.AddSingleton<PublicationSubscriber, TakeSnapshot>();
        services.AddSingleton<PublishedForms>().AddSingleton<LiveEvidence, FormOnPortal>().AddSingleton<LiveEvidence, ProgressOnPortal>().AddSingleton<LiveEvidence, FirmsDisclosing>();
        services.AddSingleton<SavePortalSettings>();
        services.AddSingleton<PortalStore>().AddSingleton<PublishedFiles>().AddSingleton<DrawPages>();
        return services;
    }

    public static void MapDisclosure(this IEndpointRouteBuilder endpoints) => endpoints.MapPortal();
}
