using EcoPark.Platform.Database;
using EcoPark.Platform.People;
using EcoPark.Platform.Ui.Shell;
using EcoPark.Registry.Contracts;
using EcoPark.Registry.Registers.Declarations;
using EcoPark.Registry.Registers.Declared;
using EcoPark.Registry.Registers.Records;
using EcoPark.Registry.Registers.Web;
using EcoPark.Standards.Definitions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace EcoPark.Registry.Registers;

internal static class RegistersSetup
{
    /// <summary>The registers of this module, in the order of the navigation. One more is one more line here.</summary>
    private static readonly RegisterDeclaration[] Shipped =
        [EconomicSeries.Declaration, Honours.Declaration, Events.Declaration, Milestones.Declaration, Projects.Declaration, Policies.Declaration];

    public static void MapRegisters(this IEndpointRouteBuilder endpoints)
    {
        var registers = endpoints.MapGroup("/api/parks/{park}/registers").WithTags("registers");
        RegisterReads.Map(registers);
        RegisterWrites.Map(registers);
    }

    public static void AddRegisters(this IServiceCollection services)
    {
        services.AddSingleton<ModelPart, RegistersModel>();
        foreach (var declaration in Shipped)
        {
            services.AddSingleton(declaration);
        }

        // Its choices are the targets that the catalogue of figures asks for.
        services.AddSingleton(provider => Plan.Of(provider.GetRequiredService<StandardsLibrary>().Figures));
        services.AddSingleton<RegisterCatalogue>();
        services.AddSingleton<RegisterPlaces>();
        services.AddSingleton<RecordLoading>();
        services.AddSingleton<RecordWriting>();
        services.AddSingleton<ParkDay>();
        services.AddSingleton<Listing.ListRecords>();
        services.AddSingleton<ShowRecord.ShowRecord>();
        services.AddSingleton<OpenRecord.OpenRecord>();
        services.AddSingleton<ChangeRecord.ChangeRecord>();
        services.AddSingleton<MoveRecord.MoveRecord>();
        services.AddSingleton<Bulk.BulkParts>();
        services.AddSingleton<Bulk.BulkAct>();
        services.AddSingleton<Attachments.AttachFile>();
        services.AddSingleton<Attachments.FetchFile>();
        services.AddSingleton<Exchange.ExportRecords>();
        services.AddSingleton<Exchange.ImportRecords>();
        services.AddSingleton<Statistics.RegisterStatistics>();
        services.AddSingleton<Statistics.ReportFigures>();
        services.AddSingleton(provider => new RegisterReports(provider.GetRequiredService<Statistics.ReportFigures>(), provider.GetRequiredService<RegisterCatalogue>()));
        services.AddSingleton<Overview.ShowRegisters>();
        services.AddSingleton<RailCounts, Overview.OverdueCounts>();
        services.AddSingleton(provider => Navigation(provider.GetRequiredService<RegisterCatalogue>()));
    }

    private static NavigationEntry Navigation(RegisterCatalogue registers) => new(230, "监督管理", "Supervision", "shield", Permission.RegisterRead)
    {
        Address = "/p/{park}/registers",
        Section = NavigationSection.Running,
        Children =
        [
            .. registers.All.Select((declaration, index) => new NavigationEntry(index + 1, declaration.Name.Zh, declaration.Name.En, "list", declaration.Read)
            {
                Address = $"/p/{{park}}/registers/{declaration.Code}",
            }),
        ],
    };
}
