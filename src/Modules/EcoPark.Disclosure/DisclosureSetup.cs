using EcoPark.Assessment.Contracts;
using EcoPark.Disclosure.Editor;
using EcoPark.Disclosure.Firms;
using EcoPark.Disclosure.Live;
using EcoPark.Disclosure.OpenFiles;
using EcoPark.Disclosure.Portal;
using EcoPark.Disclosure.Settings;
using EcoPark.Disclosure.Snapshots;
using EcoPark.Platform.Database;
using EcoPark.Platform.Parameters;
using EcoPark.Platform.People;
using EcoPark.Platform.Ui.Shell;
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
        services.AddSingleton<ShowDisclosure>();
        services.AddSingleton(new NavigationEntry(140, "信息公开", "Disclosure", "globe", Permission.DocumentRead)
        {
            Address = "/p/{park}/y/{year}/disclosure",
            Section = NavigationSection.Data,
            Roles = [Role.ParkAdministrator, Role.EcoOfficer],
        });
        return services;
    }

    public static void MapDisclosure(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapPortal();
        endpoints.MapPortalSettings();
    }
}
