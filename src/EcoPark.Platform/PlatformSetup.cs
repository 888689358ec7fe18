using EcoPark.Platform.Administration;
using EcoPark.Platform.Audit;
using EcoPark.Platform.Backups;
using EcoPark.Platform.Chain;
using EcoPark.Platform.Database;
using EcoPark.Platform.Files;
using EcoPark.Platform.FirstRun;
using EcoPark.Platform.Health;
using EcoPark.Platform.Jobs;
using EcoPark.Platform.Notices;
using EcoPark.Platform.Notices.Handling;
using EcoPark.Platform.Parameters;
using EcoPark.Platform.Parameters.Change;
using EcoPark.Platform.People;
using EcoPark.Platform.People.Administering;
using EcoPark.Platform.Scopes;
using EcoPark.Platform.Tokens;
using EcoPark.Platform.Ui;
using EcoPark.Platform.Web;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace EcoPark.Platform;

public static class PlatformSetup
{
    public static IServiceCollection AddPlatform(this IServiceCollection services, DatabaseAddress address, DataFolder folder)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(folder);
        services.AddDatabase(address);
        services.AddSingleton<ModelPart, PlatformModel>();
        services.AddSingleton<ChainSource, AuditSource>();
        services.AddSingleton<ChainWriter>();
        services.AddSingleton<ChainVerification>();
        services.AddSingleton<FileStore>();
        services.AddSingleton<ViewerLookup>();
        services.AddSingleton<ParkLookup>();
        services.AddSingleton<NoticeBoard>();
        services.AddScoped<EndpointCall>();
        services.AddSingleton<AddNotice>();
        services.AddSingleton<JobRunner>();
        services.AddHostedService(provider => provider.GetRequiredService<JobRunner>());
        services.AddSingleton<JobLookup>();
        services.AddSingleton<TokenUse>();
        services.AddSingleton<AddToken>();
        services.AddSingleton<TokenList>();
        services.AddSingleton<CloseNotice>();
        services.AddWorkbench();
        AddAdministration(services);
        services.AddHttpContextAccessor();
        services.AddScoped<CurrentViewer>();
        services.AddScoped<FirstAdministrator>();
        services.AddDataProtection().SetApplicationName("EcoPark").PersistKeysToFileSystem(new DirectoryInfo(folder.Keys));
        services.AddIdentityCore<Person>(Policy).AddEntityFrameworkStores<AppDbContext>().AddSignInManager().AddDefaultTokenProviders();
        services.AddScoped(provider => provider.GetRequiredService<Microsoft.EntityFrameworkCore.IDbContextFactory<AppDbContext>>().CreateDbContext());
        return services;
    }

    private static void AddAdministration(IServiceCollection services)
    {
        services.AddScoped<Credentials>().AddScoped<AddPerson>().AddScoped<ImportPeople>();
        services.AddSingleton<AssignRole>().AddSingleton<ChangeAccount>().AddSingleton<PeopleList>().AddSingleton<OrganisationList>();
        services.AddSingleton<RuleParameters, AccountParameters>().AddSingleton<ParkParameters>().AddSingleton<ShowParameters>().AddSingleton<ChangeParameter>();
        services.AddSingleton<SetupProgress>().AddSingleton<SetupStep, PeopleStep>();
        services.AddSingleton<BackupWriter>().AddSingleton<SafetyCopy>().AddSingleton<StartBackup>();
        services.AddSingleton<AuditList>().AddSingleton<ChainCheck>();
        services.AddSingleton<HealthBoard>().AddSingleton<HealthPart, DatabasePart>().AddSingleton<HealthPart, DiskPart>().AddSingleton<HealthPart, ClockPart>()
            .AddSingleton<HealthPart, SeparationPart>().AddSingleton<HealthPart, ChainPart>();
        foreach (var entry in AdministrationPlaces.Navigation())
        {
            services.AddSingleton(entry);
        }

        foreach (var place in AdministrationPlaces.Own)
        {
            services.AddSingleton(place);
        }
    }

    public static void MapPlatform(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapNotices();
        endpoints.MapJobs();
        endpoints.MapAudit();
        endpoints.MapPeople();
        endpoints.MapTokens();
        endpoints.MapParameters();
    }

    // Length before variety; ours, to be changed by the administrator of a stricter house.
    private static void Policy(IdentityOptions options)
    {
        options.Password.RequiredLength = 10;
        options.Password.RequireNonAlphanumeric = false;
        options.Password.RequireUppercase = false;
        options.Password.RequireDigit = true;
        options.Password.RequireLowercase = true;
        options.Lockout.MaxFailedAccessAttempts = 5;
        options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
        options.User.AllowedUserNameCharacters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._@";
    }
}
