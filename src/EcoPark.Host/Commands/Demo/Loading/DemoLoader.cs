using EcoPark.Assessment.Checklists.Confirm;
using EcoPark.Assessment.Definitions;
using EcoPark.Assessment.Targets.SetTarget;
using EcoPark.Assessment.LifeCycle.Dossier;
using EcoPark.Assessment.LifeCycle.Title;
using EcoPark.Collection;
using EcoPark.Collection.Filling.Attach;
using EcoPark.Collection.Filling.Reply;
using EcoPark.Collection.Ledger;
using EcoPark.Collection.Submissions.Decide;
using EcoPark.Collection.Submissions.OpenForm;
using EcoPark.Collection.Submissions.SaveDraft;
using EcoPark.Collection.Submissions.SubmitForm;
using EcoPark.Collection.Submissions.SubmitMany;
using EcoPark.Platform.Chain;
using EcoPark.Platform.Database;
using EcoPark.Platform.Files;
using EcoPark.Platform.Notices.Handling;
using EcoPark.Platform.People;
using EcoPark.Registry.Map;
using EcoPark.Registry.Registers.Declarations;
using EcoPark.Registry.Registers.Records;
using EcoPark.Reporting.Reports.Comments;
using EcoPark.Reporting.Reports.Moving;
using EcoPark.Reporting.Reports.Read;
using EcoPark.Reporting.Reports.Texts;
using EcoPark.Standards.Forms;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace EcoPark.Host.Commands.Demo.Loading;

/// <summary>
/// Fills an empty installation with the invented demo park: firms, offices and people, and six years of forms in every state,
/// recorded at the times they would have been. The chain never goes back in time, so the steps stand in the order of the days.
/// </summary>
internal sealed class DemoLoader(IServiceProvider services, DemoClock clock, DemoFiles files)
{
    private const int FirstYear = 2014;
    private const int LastYear = 2019;
    private const int FirstYearWithPapers = LastYear - 1;

    // Of the last year, in the order of the file: the first are waiting for the department, the next for the park.
    private const int WaitingForReview = 6;
    private const int WaitingForAcceptance = 8;

    public async Task<IReadOnlyList<DemoSignIn>> LoadAsync(CancellationToken cancellation)
    {
        var loader = Viewer.System("示例数据装载");
        var registry = new DemoRegistry(Get<ChainWriter>());
        var ground = await registry.AddAsync(files, loader, cancellation);
        await using var scope = services.CreateAsyncScope();
        var people = new DemoPeople(scope.ServiceProvider.GetRequiredService<UserManager<Person>>(), Get<IDbContextFactory<AppDbContext>>());
        var signIns = await people.AddAsync(files, ground, cancellation);
        var crew = new DemoCrew(loader, await ViewerAsync("li"), await ViewerAsync("zhao"), await ViewerAsync("zhou"));
        var collection = new DemoCollection(Handlers(), files, clock, ground);
        await collection.AddEarlierAsync(new DemoYear(FirstYear, crew.Officer, loader), cancellation);
        for (var year = FirstYear; year < LastYear; year++)
        {
            await AddYearAsync(registry, collection, new DemoStep(ground, crew, year), cancellation);
        }

        await AddLastYearAsync(registry, collection, new DemoStep(ground, crew, LastYear) { Viewers = ViewerAsync }, cancellation);
        clock.Set(2020, 5, 18, 11);
        return signIns;

        Task<Viewer> ViewerAsync(string user) => people.ViewerAsync(Get<ViewerLookup>(), user, cancellation);
    }

    // A year that is over: everything handed in, approved, accepted and locked.
    private async Task AddYearAsync(DemoRegistry registry, DemoCollection collection, DemoStep step, CancellationToken cancellation)
    {
        var year = step.ToYear() with { HasPapers = step.Year >= FirstYearWithPapers };
        clock.Set(year.Year + 1, 1, 15);
        await registry.ChooseAsync(files, step.Ground, year, cancellation);
        var firms = await collection.AddFirmsAsync(year, cancellation);
        if (year.HasPapers)
        {
            await collection.RememberAsync(year, firms, cancellation);
        }

        var offices = await collection.AddDepartmentsAsync(year, Departments(year.Year), cancellation);
        List<Guid> all = [.. firms.Select(firm => firm.Sheet.Submission.Id), .. offices.Values];
        clock.Set(year.Year + 1, 4, 20);
        await collection.DecideAsync(year.Loader, DecisionKind.Approve, all, cancellation);
        clock.Set(year.Year + 1, 4, 28);
        await collection.DecideAsync(year.Officer, DecisionKind.Accept, all, cancellation);
        clock.Set(year.Year + 1, 6, 10);
        await collection.DecideAsync(year.Officer, DecisionKind.Lock, all, cancellation);
        await Reports(step.Ground).FinishAsync(files, year, cancellation);
    }

    private DemoReports Reports(DemoGround ground) => new(Get<MoveReport>(), clock, ground) { Reading = Get<ReadReport>(), Saving = Get<SaveSection>(), Commenting = Get<AddComment>() };

    // The year that is being worked on: forms in every state, and what goes on beside them.
    private async Task AddLastYearAsync(DemoRegistry registry, DemoCollection collection, DemoStep step, CancellationToken cancellation)
    {
        var (ground, crew, _) = step;
        var states = files["work-2020"].Rows("departments").ToDictionary(row => row.Text("form"), StringComparer.Ordinal);
        var year = step.ToYear() with
        {
            HasPapers = true,
            IsOpen = true,
            Left = states.Where(row => row.Value.Text("state") == "draft").ToDictionary(
                row => row.Key, IReadOnlyList<string> (row) => [.. row.Value.Rows("left").Select(field => field.GetString() ?? "")], StringComparer.Ordinal),
        };
        clock.Set(2020, 1, 6);
        await new DemoSites(Get<ChainWriter>(), Get<UploadMap>()).AddAsync(files, ground, crew.Loader, cancellation);
        clock.Set(2020, 1, 15);
        await registry.ChooseAsync(files, ground, year, cancellation);
        clock.Set(2020, 3, 2);
        var newcomer = await registry.AddNewcomerAsync(files, ground, crew.Officer, cancellation);
        var firms = await collection.AddFirmsAsync(year, cancellation);
        var offices = await collection.AddDepartmentsAsync(year, Departments(year.Year), cancellation);
        await DecideAsync(collection, crew, new DemoForms(ground, firms, offices), cancellation);
        clock.Set(2020, 5, 6);
        await new DemoRegisters(Get<ChainWriter>(), Get<FileStore>(), Get<RegisterCatalogue>(), Get<RecordWriting>())
            .AddAsync(ground, crew.Officer, new DemoRecords(files).All(), cancellation);
        await new DemoTargets(Handlers(), files, ground) { Targets = Get<SetTarget>(), Confirm = Get<ConfirmItem>(), Definitions = Get<AssessmentDefinitions>() }.AddAsync(crew.Officer, cancellation);
        await new DemoTitle(Get<RecordTitle>(), Get<ChangeDossier>(), Get<AttachPaper>(), Get<DossierOwners>()).AddAsync(files, ground, crew.Officer, cancellation);
        var may = new DemoMay(Handlers(), files, clock, ground) { Attach = Get<AttachFile>(), Reply = Get<ReplyToNote>(), Notices = Get<AddNotice>() };
        await may.AskAboutGasAsync(crew.Approver, cancellation);
        await may.ReturnOfficeFormsAsync(crew.Officer, offices, cancellation);
        await may.BeginNewcomerAsync(crew.Officer, newcomer, cancellation);
        await may.PostNoticesAsync(crew.Officer, cancellation);
        await Reports(ground).BeginAsync(files, year, step.Viewers, cancellation);
        await may.CorrectGasAsync(new DemoEntries(files), crew.Reporter, crew.Approver, cancellation);
    }

    private async Task DecideAsync(DemoCollection collection, DemoCrew crew, DemoForms forms, CancellationToken cancellation)
    {
        var own = forms.Ground.Enterprises[files["registry"].Text("demoEnterprise")];
        var states = files["work-2020"].Rows("departments").ToDictionary(row => row.Text("form"), row => row.Text("state"), StringComparer.Ordinal);
        List<Guid> firms = [.. forms.Firms.Where(firm => firm.Enterprise != own).Skip(WaitingForReview).Select(firm => firm.Sheet.Submission.Id)];
        List<Guid> offices = [.. forms.Offices.Where(office => states.GetValueOrDefault(office.Key, "accepted") is "approved" or "accepted").Select(office => office.Value)];
        clock.Set(2020, 4, 20);
        await collection.DecideAsync(crew.Approver, DecisionKind.Approve, firms, cancellation);
        await collection.DecideAsync(crew.Loader, DecisionKind.Approve, offices, cancellation);
        clock.Set(2020, 4, 28);
        List<Guid> accepted = [.. forms.Offices.Where(office => !states.ContainsKey(office.Key)).Select(office => office.Value)];
        await collection.DecideAsync(crew.Officer, DecisionKind.Accept, [.. firms.Skip(WaitingForAcceptance), .. accepted], cancellation);
    }

    // Some offices have more to state than the demo has data for in the earlier years.
    private List<Form> Departments(int year) => [.. Get<FormsOfPark>().Library.Forms.Values
        .Where(form => form.Respondent == FormRespondent.Department)
        .Where(form => year == LastYear || form.Code is not ("safety" or "innovation"))
        .Where(form => !DemoFigures.IsOf(form) || !DemoFigures.IsEmpty(new DemoFigures(files).Of(form, year)))
        .OrderBy(form => form.Code, StringComparer.Ordinal)];

    private DemoHandlers Handlers() => new(Get<ChainWriter>(), Get<FileStore>(), Get<FormsOfPark>())
    {
        Open = Get<OpenForm>(),
        Save = Get<SaveDraft>(),
        Submit = Get<SubmitForm>(),
        SubmitMany = Get<SubmitMany>(),
        DecideMany = Get<DecideMany>(),
        Decide = Get<DecideSubmission>(),
    };

    private T Get<T>()
        where T : notnull => services.GetRequiredService<T>();
}

/// <summary>Who acts in the demo.</summary>
internal sealed record DemoCrew(Viewer Loader, Viewer Officer, Viewer Approver, Viewer Reporter);

/// <summary>A year of the demo on its ground.</summary>
internal sealed record DemoStep(DemoGround Ground, DemoCrew Crew, int Year)
{
    /// <summary>Who else acts, by user name.</summary>
    public Func<string, Task<Viewer>> Viewers { get; init; } = user => throw new InvalidOperationException(user);

    public DemoYear ToYear() => new(Year, Crew.Officer, Crew.Loader);
}

/// <summary>What was handed in.</summary>
internal sealed record DemoForms(DemoGround Ground, IReadOnlyList<EcoPark.Collection.Submissions.SubmitMany.EntryOutcome> Firms, IReadOnlyDictionary<string, Guid> Offices);
