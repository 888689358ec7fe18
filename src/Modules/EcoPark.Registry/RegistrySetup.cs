using EcoPark.Platform.Database;
using EcoPark.Platform.FirstRun;
using EcoPark.Platform.People;
using EcoPark.Platform.Ui.Shell;
using EcoPark.Platform.Web;
using EcoPark.Registry.Contracts;
using EcoPark.Registry.Enterprises;
using EcoPark.Registry.Enterprises.Export;
using EcoPark.Registry.Enterprises.Import;
using EcoPark.Registry.Enterprises.List;
using EcoPark.Registry.Enterprises.Open;
using EcoPark.Registry.Enterprises.Save;
using EcoPark.Registry.Industries;
using EcoPark.Registry.Map;
using EcoPark.Registry.Parks;
using EcoPark.Registry.Parks.Begin;
using EcoPark.Registry.Parks.Change;
using EcoPark.Registry.Parks.History;
using EcoPark.Registry.Parks.NextYear;
using EcoPark.Registry.Parks.Offices;
using EcoPark.Registry.Parks.Profile;
using EcoPark.Registry.Permits;
using EcoPark.Registry.Registers;
using EcoPark.Registry.Registers.Declarations;
using EcoPark.Registry.Sites;
using EcoPark.Standards.Codes;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace EcoPark.Registry;

public static class RegistrySetup
{
    internal const string EnterprisesAddress = "/p/{park}/enterprises";

    public static IServiceCollection AddRegistry(this IServiceCollection services)
    {
        services.AddSingleton(new PageAssembly(typeof(RegistrySetup).Assembly));
        services.AddSingleton<ModelPart, RegistryModel>();
        services.TryAddSingleton(CodeLists.None); // the host's lists win where it has them
        services.AddSingleton<IndustryCodes>();
        AddParks(services);
        AddEnterprises(services);
        AddPages(services);
        services.AddRegisters();
        return services;
    }

    public static void MapRegistry(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapParks();
        endpoints.MapEnterprises();
        endpoints.MapImport();
        endpoints.MapParts();
        endpoints.MapRegisters();
    }

    private static void AddParks(IServiceCollection services) => services
        .AddSingleton(provider => new RegisterWork(provider.GetRequiredService<IDbContextFactory<AppDbContext>>(), provider.GetRequiredService<RegisterCatalogue>()))
        .AddSingleton<ParkProfiles>().AddSingleton<PermitStandings>().AddSingleton<ParkProfileRules>().AddSingleton<OpenParkProfile>().AddSingleton<SaveParkProfile>()
        .AddSingleton<ListOrganisations>().AddSingleton<SaveOrganisation>()
        .AddSingleton<ChangePark>().AddSingleton<OpenNextYear>().AddSingleton<ShowParkChanges>()
        .AddSingleton<BeginPark>().AddSingleton<SetupStep, ProfileStep>().AddSingleton<SetupStep, EnterprisesStep>()
        .AddSingleton<FindMapObjects>().AddSingleton<OpenMapGround>().AddSingleton<UploadMap>();

    private static void AddEnterprises(IServiceCollection services) => services
        .AddSingleton<Platform.People.Administering.EnterpriseDirectory, RegisterDirectory>().AddSingleton<EnterpriseRules>().AddSingleton<EnterpriseFilter>().AddSingleton<ListEnterprises>().AddSingleton<ExportEnterprises>()
        .AddSingleton<OpenEnterprise>().AddSingleton<SaveEnterprise>().AddSingleton<CloseEnterprise>()
        .AddSingleton<EnterpriseTable>().AddSingleton<ImportReading>().AddSingleton<ImportEnterprises>().AddSingleton<UndoImport>()
        .AddSingleton<PartWriting>().AddSingleton<SaveFacility>().AddSingleton<SaveOutlet>().AddSingleton<SavePermit>().AddSingleton<RemovePart>()
        .AddSingleton<TimelineSource, EnterpriseHistory>().AddSingleton<EnterpriseDutySource, PermitDuty>();

    private static void AddPages(IServiceCollection services)
    {
        services.AddSingleton<SketchMap>().AddSingleton<SearchSource, EnterpriseSearchSource>().AddSingleton<RailCounts, EnterpriseRailCount>();
        services.AddSingleton(new EnterpriseSection(100, "permits", "许可与限值", "Permits and limits", typeof(PermitsSection), Permission.EnterpriseRead));
        services.AddSingleton(new EnterpriseSection(200, "sites", "排口与设施", "Outlets and facilities", typeof(SitesSection), Permission.EnterpriseRead)
        {
            CountAsync = SiteCount.OfAsync,
        });
        services.AddSingleton(new NavigationEntry(20, "一张图", "Map", "map", Permission.EnterpriseRead) { Address = "/p/{park}/map" });
        services.AddSingleton(new NavigationEntry(30, "企业档案", "Enterprises", "factory", Permission.EnterpriseRead) { Address = EnterprisesAddress });
        services.AddSingleton(new NavigationEntry(304, "园区设置", "Park settings", "settings", Permission.ParkWrite) { Address = "/p/{park}/settings/park", Section = NavigationSection.Administration });
        services.AddSingleton(new NavigationEntry(305, "园区概况", "Park profile", "settings", Permission.ParkWrite) { Address = "/p/{park}/settings/profile", Section = NavigationSection.Administration });
        services.AddSingleton(new NavigationEntry(306, "机构", "Organisations", "person", Permission.ParkWrite) { Address = "/p/{park}/settings/organisations", Section = NavigationSection.Administration });
    }
}
