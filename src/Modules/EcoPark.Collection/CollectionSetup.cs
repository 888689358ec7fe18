using EcoPark.Collection.Ledger;
using EcoPark.Collection.Submissions;
using EcoPark.Collection.Submissions.Decide;
using EcoPark.Collection.Submissions.OpenForm;
using EcoPark.Collection.Submissions.SaveDraft;
using EcoPark.Collection.Submissions.SubmitForm;
using EcoPark.Collection.Submissions.SubmitMany;
using EcoPark.Collection.Projection;
using EcoPark.Platform.Chain;
using EcoPark.Platform.Database;
using EcoPark.Platform.Web;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace EcoPark.Collection;

public static class CollectionSetup
{
    public static IServiceCollection AddCollection(this IServiceCollection services)
    {
        services.AddSingleton(new PageAssembly(typeof(CollectionSetup).Assembly));
        services.AddSingleton<ModelPart, CollectionModel>();
        services.AddSingleton<ChainSource, FactSource>();
        services.AddSingleton<ChainSource, DecisionSource>();
        services.AddSingleton<ParkLedgers>();
        services.AddSingleton<FormDesk>();
        services.AddSingleton<OpenForm>();
        services.AddSingleton<SaveDraft>();
        services.AddSingleton<SubmitForm>();
        services.AddSingleton<DecideSubmission>();
        services.AddSingleton<DecideMany>();
        services.AddSingleton<SubmitMany>();
        return services;
    }

    public static void MapCollection(this IEndpointRouteBuilder endpoints)
    {
    }
}
