using EcoPark.Assessment.Contracts;
using EcoPark.Platform.Database;
using Microsoft.Extensions.DependencyInjection;

namespace EcoPark.Reporting.OtherPapers;

internal static class OtherPapersSetup
{
    public static void AddOtherPapers(this IServiceCollection services)
    {
        services.AddSingleton<ModelPart, OtherPapersModel>();
        services.AddSingleton<PaperBasis>().AddSingleton<WritePaper>().AddSingleton<ReadBrief>();
        services.AddSingleton(new BriefPart(typeof(BriefDetail)));
    }
}
