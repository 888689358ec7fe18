using EcoPark.Platform.Chain;
using EcoPark.Platform.Database;
using EcoPark.Platform.Files;
using EcoPark.Platform.Jobs;
using EcoPark.Platform.Scopes;
using EcoPark.Reporting.Reports.Comments;
using EcoPark.Reporting.Reports.Dossier;
using EcoPark.Reporting.Reports.Freezing;
using EcoPark.Reporting.Reports.Moving;
using EcoPark.Reporting.Reports.Printing;
using EcoPark.Reporting.Reports.Read;
using EcoPark.Reporting.Reports.Signing;
using EcoPark.Reporting.Reports.Texts;
using EcoPark.Reporting.Reports.Versions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EcoPark.Reporting.Reports;

internal static class ReportsSetup
{
    public static IServiceCollection AddReports(this IServiceCollection services) => services
        .AddSingleton<FrozenInputs>().AddSingleton<ReadVersion>().AddSingleton<ReadReport>()
        .AddSingleton<SaveSection>().AddSingleton<AddComment>().AddSingleton<ResolveComment>()
        .AddSingleton<ReportKeys>().AddSingleton<PrintVersion>().AddSingleton<FreezePreview>()
        .AddSingleton<FreezeReport>().AddSingleton<PublishReport>().AddSingleton<MoveReport>()
        .AddSingleton<CompareVersions>().AddSingleton<RegenerateVersion>().AddSingleton<VersionFile>().AddSingleton<ReportDossier>()
        .AddSingleton<FreezeTools>()
        .AddSingleton(provider => new PrintTools(provider.GetRequiredService<JobRunner>(), provider.GetRequiredService<ChainWriter>(), provider.GetRequiredService<IDbContextFactory<AppDbContext>>(), provider.GetRequiredService<FileStore>())
        {
            Inputs = provider.GetRequiredService<FrozenInputs>(),
            Parks = provider.GetRequiredService<ParkLookup>(),
        });
}
