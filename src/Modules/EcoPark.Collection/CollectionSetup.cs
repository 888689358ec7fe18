using EcoPark.Collection.Balances;
using EcoPark.Collection.Contracts;
using EcoPark.Collection.EnterpriseFile;
using EcoPark.Collection.Facts;
using EcoPark.Collection.Filling;
using EcoPark.Collection.Filling.Attach;
using EcoPark.Collection.Filling.Explain;
using EcoPark.Collection.Filling.Home;
using EcoPark.Collection.Filling.Reply;
using EcoPark.Collection.Filling.Workbooks;
using EcoPark.Collection.Import;
using EcoPark.Collection.Ledger;
using EcoPark.Collection.Submissions;
using EcoPark.Collection.Submissions.Decide;
using EcoPark.Collection.Submissions.OpenForm;
using EcoPark.Collection.Submissions.SaveDraft;
using EcoPark.Collection.Submissions.SubmitForm;
using EcoPark.Collection.Submissions.SubmitMany;
using EcoPark.Collection.Progress;
using EcoPark.Collection.Projection;
using EcoPark.Collection.Quality;
using EcoPark.Collection.Review;
using EcoPark.Collection.Library;
using EcoPark.Collection.Months;
using EcoPark.Platform.Administration;
using EcoPark.Platform.Chain;
using EcoPark.Platform.Database;
using EcoPark.Platform.FirstRun;
using EcoPark.Platform.Parameters;
using EcoPark.Platform.People;
using EcoPark.Platform.Web;
using EcoPark.Registry.Contracts;
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
        services.AddSingleton<RespondentOfPage>();
        services.AddSingleton<FormsToFill>();
        services.AddSingleton<FormWorkbooks>();
        services.AddSingleton<FactTrace>();
        services.AddSingleton<EvidenceFile>();
        services.AddSingleton<SubmissionChanges>();
        services.AddSingleton<ReviewQueue>();
        services.AddSingleton<OpenReview>();
        services.AddSingleton<DecideFindings>();
        services.AddSingleton<ProgressBoard>();
        services.AddSingleton<ParkChangeEffect, YearChangeEffect>();
        services.AddSingleton<SetupStep, FirstFormStep>();
        services.AddSingleton<ParkForms>().AddSingleton<RuleParameters, FormParameters>().AddSingleton<ParameterEffect, FormParameterEffect>();
        services.AddSingleton(new AdministrationPlace(40, "standards", "标准与代码", "Standards and codes", Permission.ParkRead));
        services.AddSingleton<RemindRespondents>();
        services.AddSingleton<BurdenFigures>();
        services.AddSingleton<DueNotices>();
        services.AddHostedService<DueReminders>();
        services.AddSingleton<EntryIntake>();
        services.AddSingleton<OfficeIntake>();
        services.AddSingleton<FirmsWorkbook>();
        services.AddQuality();
        services.AddNavigation();
        services.AddSingleton<AttachFile>();
        services.AddSingleton<ExplainFinding>();
        services.AddSingleton<ReplyToNote>();
        services.AddSingleton<DecideMany>();
        services.AddSingleton<SubmitMany>();
        return services.AddEnterpriseFile().AddContracts().AddMonths();
    }

    private static void AddQuality(this IServiceCollection services) => services
        .AddSingleton<PeerFigures>()
        .AddSingleton<QualityChecks>()
        .AddSingleton<SuggestedChanges>()
        .AddSingleton<ParkBalances>()
        .AddSingleton<RuleParameters, BalanceParameters>()
        .AddSingleton<RuleParameters, PeerParameters>();

    private static IServiceCollection AddEnterpriseFile(this IServiceCollection services) => services
        .AddSingleton<FirmYears>()
        .AddSingleton<TimelineSource, SubmissionTimeline>()
        .AddSingleton(new EnterpriseSection(50, "years", "历年数据", "Over the years", typeof(FirmYearsSection), Permission.FactRead) { OnOverview = true });

    private static IServiceCollection AddContracts(this IServiceCollection services) => services
        .AddSingleton<HandedInForms>().AddSingleton<HandInComputed>()
        .AddSingleton<EffectOfChange>().AddSingleton<DraftEffect>();

    private static IServiceCollection AddMonths(this IServiceCollection services) => services
        .AddSingleton<LedgerMonths>().AddSingleton<ReadMonths>().AddSingleton<SaveMonths>().AddSingleton<MonthsWorkbook>();

    public static void MapCollection(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapFacts();
        endpoints.MapEntries();
        endpoints.MapForms();
        endpoints.MapMonths();
    }
}
