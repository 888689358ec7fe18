using EcoPark.Platform.Database;
using EcoPark.Platform.Web;
using EcoPark.Reporting.Examining;
using EcoPark.Reporting.Figures;
using EcoPark.Reporting.OtherPapers;
using EcoPark.Reporting.Reports;
using EcoPark.Reporting.Reports.Versions;
using EcoPark.Reporting.Verifying;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace EcoPark.Reporting;

public static class ReportingSetup
{
    public static IServiceCollection AddReporting(this IServiceCollection services)
    {
        services.AddSingleton(new PageAssembly(typeof(ReportingSetup).Assembly));
        services.AddSingleton<ModelPart, ReportingModel>();
        services.AddReportingNavigation();
        services.AddFigures();
        services.AddExamining();
        services.AddOtherPapers();
        services.AddVerifying();
        services.AddReports();
        return services;
    }

    public static void MapReporting(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapFigures();
        endpoints.MapReports();
        endpoints.MapReportVersions();
        endpoints.MapReportDraft();
        endpoints.MapExamining();
        endpoints.MapOtherPapers();
        endpoints.MapVerifying();
    }
}
