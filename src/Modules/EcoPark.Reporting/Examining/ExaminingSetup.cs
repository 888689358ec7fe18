using EcoPark.Platform.Database;
using EcoPark.Reporting.Examining.Explain;
using Microsoft.Extensions.DependencyInjection;

namespace EcoPark.Reporting.Examining;

internal static class ExaminingSetup
{
    public static void AddExamining(this IServiceCollection services)
    {
        services.AddSingleton<ModelPart, ExaminingModel>();
        services.AddSingleton<ExamineDocuments>();
        services.AddSingleton<ReadExaminations>();
        services.AddSingleton<ExplainFinding>();
    }
}
