using EcoPark.Assessment.LifeCycle.Dossier;
using EcoPark.Assessment.LifeCycle.Scores;
using EcoPark.Assessment.LifeCycle.Title;
using EcoPark.Platform.Database;
using EcoPark.Platform.People;
using EcoPark.Platform.Ui.Shell;
using Microsoft.Extensions.DependencyInjection;

namespace EcoPark.Assessment.LifeCycle;

internal static class LifeCycleSetup
{
    public static void AddLifeCycle(this IServiceCollection services)
    {
        services.AddSingleton<ModelPart, LifeCycleModel>();
        services.AddSingleton<LifeCycleStore>().AddSingleton<ReadLifeCycle>().AddSingleton<RecordTitle>();
        services.AddSingleton<ReadDossier>().AddSingleton<DossierOwners>().AddSingleton<ChangeDossier>().AddSingleton<AttachPaper>().AddSingleton<RemindOwners>().AddSingleton<DossierPackage>();
        services.AddSingleton<ReadScore>().AddSingleton<EnterScore>();
        services.AddSingleton(new NavigationEntry(135, "创建与复查", "Title", "clock", Permission.AssessmentRead)
        {
            Address = "/p/{park}/y/{year}/life-cycle",
            Section = NavigationSection.Data,
        });
    }
}
