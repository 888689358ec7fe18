using EcoPark.Platform.Web;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace EcoPark.Assessment;

public static class AssessmentSetup
{
    public static IServiceCollection AddAssessment(this IServiceCollection services)
    {
        services.AddSingleton(new PageAssembly(typeof(AssessmentSetup).Assembly));
        return services;
    }

    public static void MapAssessment(this IEndpointRouteBuilder endpoints)
    {
    }
}
