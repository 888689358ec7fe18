using EcoPark.Assessment.Checklists;
using EcoPark.Assessment.Checklists.Confirm;
using EcoPark.Assessment.Checklists.Edit;
using EcoPark.Assessment.Checklists.HandIn;
using EcoPark.Assessment.Checklists.Live;
using EcoPark.Assessment.Checklists.Show;
using EcoPark.Assessment.Comparison;
using EcoPark.Assessment.Contracts;
using EcoPark.Assessment.Effects;
using EcoPark.Assessment.Evaluations;
using EcoPark.Assessment.Indicators;
using EcoPark.Assessment.Indicators.Download;
using EcoPark.Assessment.Indicators.ShowAll;
using EcoPark.Assessment.Indicators.ShowOne;
using EcoPark.Assessment.LifeCycle;
using EcoPark.Assessment.Selections;
using EcoPark.Assessment.Selections.Decide;
using EcoPark.Assessment.Selections.Try;
using EcoPark.Assessment.Targets;
using EcoPark.Assessment.Targets.Projections;
using EcoPark.Assessment.Targets.SetTarget;
using EcoPark.Assessment.Targets.Show;
using EcoPark.Assessment.Workbench;
using EcoPark.Collection;
using EcoPark.Collection.Contracts;
using EcoPark.Collection.Projection;
using EcoPark.Platform.Database;
using EcoPark.Platform.Parameters;
using EcoPark.Platform.Web;
using EcoPark.Registry.Contracts;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace EcoPark.Assessment;

public static class AssessmentSetup
{
    public static IServiceCollection AddAssessment(this IServiceCollection services)
    {
        services.AddSingleton(new PageAssembly(typeof(AssessmentSetup).Assembly));
        services.AddSingleton<ModelPart, AssessmentModel>();
        services.AddSingleton<YearFrames>();
        services.AddSingleton(provider => new Assessments(provider.GetRequiredService<ParkLedgers>(), provider.GetRequiredService<YearFrames>(), provider.GetRequiredService<FormsOfPark>()));
        services.AddSingleton<ReadAssessment>();
        services.AddSingleton<AtRiskMargin>().AddSingleton(provider => new SelfScores(provider.GetRequiredService<ReadLifeCycle>()));
        services.AddSingleton<ReadIndicator>();
        services.AddSingleton<AssessmentWorkbook>();
        services.AddSingleton<TrySelection>();
        services.AddSingleton<DecideSelection>();
        services.AddSingleton<ValuesEffect>();
        services.AddSingleton<PreviewEffect>();
        services.AddSingleton<SubmissionEffect, EffectOfSubmissions>();
        services.AddSingleton<ParkChangeEffect, RestatementEffect>();
        services.AddSingleton<RuleParameters, IndicatorParameters>().AddSingleton<ParameterEffect, AtRiskEffect>();
        services.AddSingleton<CompareStandards>();
        services.AddSingleton<RecentChanges>();
        services.AddLifeCycle();
        services.AddAssessmentNavigation();
        return services.AddTargets().AddChecklists();
    }

    private static IServiceCollection AddTargets(this IServiceCollection services) => services
        .AddSingleton<ParkTargets>().AddSingleton<MonthlyFacts>().AddSingleton<ProjectYear>().AddSingleton<SetTarget>()
        .AddSingleton(provider => new ReadTargets(provider.GetRequiredService<ReadAssessment>(), provider.GetRequiredService<Assessments>(), provider.GetRequiredService<ParkTargets>(), provider.GetRequiredService<ProjectYear>()));

    private static IServiceCollection AddChecklists(this IServiceCollection services) => services
        .AddSingleton<LiveEvidence, PermitsHeld>().AddSingleton<LiveEvidence, FilesUpdated>()
        .AddSingleton<ReadChecklists>().AddSingleton<ConfirmItem>().AddSingleton<EditChecklist>().AddSingleton<HandInScore>();

    public static void MapAssessment(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapAssessmentTable();
        endpoints.MapIndicator();
        endpoints.MapAssessmentWorkbook();
        endpoints.MapSelections();
        endpoints.MapEffects();
        endpoints.MapComparison();
        endpoints.MapTargets();
        endpoints.MapChecklists();
        endpoints.MapLifeCycle();
    }
}
