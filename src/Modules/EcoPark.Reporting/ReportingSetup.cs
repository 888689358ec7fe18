using EcoPark.Platform.Database;
using EcoPark.Platform.Web;
using EcoPark.Reporting.Examining;
using EcoPark.Reporting.Figures;
using EcoPark.Reporting.Reports;
using EcoPark.Reporting.Reports.Versions;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace EcoPark.Reporting;

public static class ReportingSetup
{
    public static IServiceCollection AddReporting(this IServiceCollection services)
    {
        services.AddSingleton(new PageAssembly(typeof(ReportingSetup).Assembly));
        services.AddSingleton<ModelPart, ReportingModel>();
        services.AddSingleton<ReadReportBasis>();
        services.AddExamining();
        services.AddReports();
        return services;
    }

    public static void MapReporting(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapReports();
        endpoints.MapReportVersions();
        endpoints.MapExamining();
    }
}
