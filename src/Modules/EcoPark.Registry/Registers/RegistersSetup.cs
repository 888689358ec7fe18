using EcoPark.Platform.Database;
using EcoPark.Registry.Registers.Declarations;
using EcoPark.Registry.Registers.Declared;
using EcoPark.Registry.Registers.Records;
using Microsoft.Extensions.DependencyInjection;

namespace EcoPark.Registry.Registers;

internal static class RegistersSetup
{
    /// <summary>The registers of this module, in the order of the navigation. One more is one more line here.</summary>
    private static readonly RegisterDeclaration[] Shipped =
        [EconomicSeries.Declaration, Honours.Declaration, Events.Declaration, Milestones.Declaration];

    public static void AddRegisters(this IServiceCollection services)
    {
        services.AddSingleton<ModelPart, RegistersModel>();
        foreach (var declaration in Shipped)
        {
            services.AddSingleton(declaration);
        }

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
    }
}
