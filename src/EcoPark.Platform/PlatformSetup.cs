using EcoPark.Platform.Administration;
using EcoPark.Platform.Audit;
using EcoPark.Platform.Backups;
using EcoPark.Platform.Chain;
using EcoPark.Platform.Database;
using EcoPark.Platform.Files;
using EcoPark.Platform.Health;
using EcoPark.Platform.Jobs;
using EcoPark.Platform.Notices;
using EcoPark.Platform.Notices.Handling;
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
        services.AddRecords();
        services.AddAdministration();
        services.AddWorkbench();
        services.AddHttpContextAccessor();
        services.AddDataProtection().SetApplicationName("EcoPark").PersistKeysToFileSystem(new DirectoryInfo(folder.Keys));
        services.AddIdentityCore<Person>(Policy).AddEntityFrameworkStores<AppDbContext>().AddSignInManager().AddDefaultTokenProviders();
        services.AddScoped(provider => provider.GetRequiredService<Microsoft.EntityFrameworkCore.IDbContextFactory<AppDbContext>>().CreateDbContext());
        return services;
    }

    // Chain, files, who looks at them, to-dos and long work.
    private static void AddRecords(this IServiceCollection services)
    {
        services.AddSingleton<ChainSource, AuditSource>();
        services.AddSingleton<ChainWriter>();
        services.AddSingleton<ChainVerification>();
        services.AddSingleton<FileStore>();
        services.AddSingleton<ViewerLookup>();
        services.AddSingleton<ParkLookup>();
        services.AddSingleton<NoticeBoard>();
        services.AddScoped<EndpointCall>();
        services.AddSingleton<AddNotice>();
        services.AddSingleton<CloseNotice>();
        services.AddSingleton<JobRunner>();
        services.AddHostedService(provider => provider.GetRequiredService<JobRunner>());
        services.AddSingleton<JobLookup>();
    }

    private static void AddAdministration(this IServiceCollection services)
    {
        services.AddSingleton<TokenUse>();
        services.AddSingleton<AddToken>();
        services.AddSingleton<TokenList>();
        services.AddScoped<Credentials>();
        services.AddScoped<AddPerson>();
        services.AddSingleton<AssignRole>();
        services.AddSingleton<ChangeAccount>();
        services.AddSingleton<PeopleList>();
        services.AddSingleton<BackupWriter>();
        services.AddSingleton<HealthBoard>();
        services.AddSingleton<HealthPart, DatabasePart>();
        services.AddSingleton<HealthPart, DiskPart>();
        services.AddSingleton<HealthPart, ClockPart>();
        services.AddSingleton<HealthPart, SeparationPart>();
        services.AddSingleton<HealthPart, ChainPart>();
        services.AddSingleton<StartBackup>();
        services.AddSingleton<OrganisationList>();
        foreach (var entry in AdministrationPlaces.Navigation())
        {
            services.AddSingleton(entry);
        }

        services.AddSingleton<AuditList>();
        services.AddSingleton<ChainCheck>();
        services.AddScoped<CurrentViewer>();
        services.AddScoped<FirstAdministrator>();
    }

    public static void MapPlatform(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapNotices();
        endpoints.MapJobs();
        endpoints.MapAudit();
        endpoints.MapPeople();
        endpoints.MapTokens();
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
