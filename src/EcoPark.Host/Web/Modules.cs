using EcoPark.Assessment;
using EcoPark.Collection;
using EcoPark.Disclosure;
using EcoPark.Host.Inputs;
using EcoPark.Platform;
using EcoPark.Platform.Files;
using EcoPark.Registry;
using EcoPark.Reporting;
using EcoPark.Standards.Definitions;
using EcoPark.Standards.Reading;

namespace EcoPark.Host.Web;

/// <summary>The parts of the application, from left to right; commands without a web server use the same.</summary>
internal static class Modules
{
    public static Result<IServiceCollection> AddEcoPark(this IServiceCollection services, ServeOptions options)
    {
        var standards = StandardsFolder.Load();
        if (!standards.IsOk)
        {
            return Result<IServiceCollection>.Failed(standards.Problems);
        }

        var forms = StandardsFolder.LoadForms(standards.Value);
        if (!forms.IsOk)
        {
            return Result<IServiceCollection>.Failed(forms.Problems);
        }

        var assessment = StandardsFolder.LoadAssessment();
        if (!assessment.IsOk)
        {
            return Result<IServiceCollection>.Failed(assessment.Problems);
        }

        var reports = StandardsFolder.LoadReports(standards.Value);
        if (!reports.IsOk)
        {
            return Result<IServiceCollection>.Failed(reports.Problems);
        }

        services.AddSingleton(options.Time);
        services.AddSingleton(reports.Value);
        services.AddSingleton(assessment.Value);
        services.AddSingleton(forms.Value);
        services.AddSingleton(forms.Value.Library.Codes);
        services.AddSingleton(standards.Value);
        services.AddPlatform(options.Database, new DataFolder(options.DataFolder));
        services.AddRegistry();
        services.AddCollection();
        services.AddAssessment();
        services.AddReporting();
        services.AddSingleton<EcoPark.Reporting.Contracts.DocumentPrinter, Office.OfficePrinter>();
        services.AddDisclosure();
        return Result<IServiceCollection>.Of(services);
    }

    public static void MapEcoPark(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapPlatform();
        endpoints.MapRegistry();
        endpoints.MapCollection();
        endpoints.MapAssessment();
        endpoints.MapReporting();
        endpoints.MapDisclosure();
    }
}
