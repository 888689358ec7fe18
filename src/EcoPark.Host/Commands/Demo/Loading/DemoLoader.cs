using EcoPark.Collection;
using EcoPark.Collection.Ledger;
using EcoPark.Collection.Submissions.Decide;
using EcoPark.Platform.Database;
using EcoPark.Platform.People;
using EcoPark.Standards.Forms;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace EcoPark.Host.Commands.Demo.Loading;

/// <summary>
/// Fills an empty installation with the invented demo park: firms, offices and people, and six years of forms in every state,
/// recorded at the times they would have been.
/// </summary>
internal sealed class DemoLoader(IServiceProvider services, DemoClock clock, DemoFiles files)
{
    private const int FirstYear = 2014;
    private const int LastYear = 2019;

    // Of the last year, in the order of the file: the first are waiting for the department, the next for the park.
    private const int WaitingForReview = 6;
    private const int WaitingForAcceptance = 8;

    public async Task<IReadOnlyList<DemoSignIn>> LoadAsync(CancellationToken cancellation)
    {
        var loader = Viewer.System("示例数据装载");
        var registry = new DemoRegistry(Get<EcoPark.Platform.Chain.ChainWriter>());
        var ground = await registry.AddAsync(files, loader, cancellation);
        await using var scope = services.CreateAsyncScope();
        var people = new DemoPeople(scope.ServiceProvider.GetRequiredService<UserManager<Person>>(), Get<IDbContextFactory<AppDbContext>>());
        var signIns = await people.AddAsync(files, ground, cancellation);
        var officer = await people.ViewerAsync(Get<ViewerLookup>(), "li", cancellation);
        var collection = new DemoCollection(Handlers(), files, clock, ground);
        await collection.AddEarlierAsync(new DemoYear(FirstYear, officer, loader), cancellation);
        for (var year = FirstYear; year <= LastYear; year++)
        {
            var now = new DemoYear(year, officer, loader);
            clock.Set(year + 1, 1, 15);
            await registry.ChooseAsync(files, ground, now, cancellation);
            await AddYearAsync(collection, now, cancellation);
        }

        clock.Set(2020, 5, 18, 11);
        return signIns;
    }

    private async Task AddYearAsync(DemoCollection collection, DemoYear year, CancellationToken cancellation)
    {
        var firms = await collection.AddFirmsAsync(year, cancellation);
        var offices = new List<Guid>();
        foreach (var form in Departments(year.Year))
        {
            offices.Add(await collection.AddDepartmentAsync(year, form, cancellation));
        }

        var isOpen = year.Year == LastYear;
        var returned = isOpen ? await collection.OfDemoEnterpriseAsync(year, cancellation) : null;
        var approved = (isOpen ? firms.Skip(WaitingForReview) : firms).Where(firm => firm != returned?.Id).ToList();
        var accepted = isOpen ? approved.Skip(WaitingForAcceptance).ToList() : approved;
        clock.Set(year.Year + 1, 4, 20);
        await collection.DecideAsync(year, DecisionKind.Approve, [.. approved, .. offices], cancellation);
        clock.Set(year.Year + 1, 4, 28);
        await collection.DecideAsync(year, DecisionKind.Accept, [.. accepted, .. offices], cancellation);
        if (returned is not null)
        {
            clock.Set(year.Year + 1, 5, 12, 15);
            await collection.ReturnAsync(year, returned, cancellation);
        }
        else
        {
            clock.Set(year.Year + 1, 6, 10);
            await collection.DecideAsync(year, DecisionKind.Lock, [.. accepted, .. offices], cancellation);
        }
    }

    // Two offices have more to state than the demo has data for in the earlier years.
    private IEnumerable<Form> Departments(int year) => Get<FormsOfPark>().Library.Forms.Values
        .Where(form => form.Respondent == FormRespondent.Department)
        .Where(form => year == LastYear || form.Code is not ("safety" or "innovation"))
        .OrderBy(form => form.Code, StringComparer.Ordinal);

    private DemoHandlers Handlers() => new(Get<EcoPark.Platform.Chain.ChainWriter>(), Get<EcoPark.Platform.Files.FileStore>(), Get<FormsOfPark>(),
        Get<EcoPark.Collection.Submissions.OpenForm.OpenForm>(), Get<EcoPark.Collection.Submissions.SaveDraft.SaveDraft>(),
        Get<EcoPark.Collection.Submissions.SubmitForm.SubmitForm>(), Get<EcoPark.Collection.Submissions.SubmitMany.SubmitMany>(), Get<DecideMany>(), Get<DecideSubmission>());

    private T Get<T>()
        where T : notnull => services.GetRequiredService<T>();
}
