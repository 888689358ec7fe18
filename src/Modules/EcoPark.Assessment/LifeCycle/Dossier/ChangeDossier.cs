using EcoPark.Assessment.Definitions;
using EcoPark.Assessment.LifeCycle.Title;
using EcoPark.Platform.Chain;
using EcoPark.Platform.Database;
using EcoPark.Platform.Notices;
using EcoPark.Platform.People;
using EcoPark.Platform.Scopes;
using EcoPark.Standards.Reading;
using Microsoft.EntityFrameworkCore;

namespace EcoPark.Assessment.LifeCycle.Dossier;

/// <summary>Owner, day and progress of a paper, or why it is not needed.</summary>
public sealed record ChangeDossierRequest(Park Park, string Step, string Item)
{
    /// <summary>o:… an office, p:… a person; null: nobody.</summary>
    public string? Owner { get; init; }

    public DateOnly? Due { get; init; }

    public string? Progress { get; init; }

    public string? NotApplicable { get; init; }
}

/// <summary>Says who looks after a paper.</summary>
public sealed class ChangeDossier(AssessmentDefinitions definitions, DossierOwners owners, ChainWriter chain)
{
    /// <summary>Ours: a cell of the list, and a sentence.</summary>
    private const int LongestProgress = 40;

    private const int LongestReason = 200;

    public async Task<Result<DossierEntry>> HandleAsync(Viewer viewer, ChangeDossierRequest request, CancellationToken cancellation)
    {
        if (!viewer.MayInPark(Permission.LifeCycleWrite, request.Park.Id))
        {
            return AssessmentProblems.Forbidden("管理复查材料", "manage the papers of the review");
        }

        if (Fault(definitions, request.Step, request.Item) is { } unknown)
        {
            return unknown;
        }

        var (progress, reason) = (Trimmed(request.Progress), Trimmed(request.NotApplicable));
        if (progress?.Length > LongestProgress || reason?.Length > LongestReason)
        {
            return new Problem("dossier-text", request.Item, $"进度最多 {LongestProgress} 字，理由最多 {LongestReason} 字；请缩短。", $"Progress has at most {LongestProgress} characters, a reason {LongestReason}; shorten it.");
        }

        var owner = request.Owner is null ? null : (await owners.ListAsync(request.Park, cancellation)).FirstOrDefault(candidate => candidate.Key == request.Owner);
        if (request.Owner is not null && owner is null)
        {
            return new Problem("dossier-owner-not-found", request.Owner, "没有这个责任人；请从列表选一个部门或人员。", "There is no such owner; choose an office or a person from the list.");
        }

        await using var work = await chain.BeginAsync(viewer, cancellation);
        var place = await PlaceAsync(work.Db, request.Park.Id, request.Step, request.Item, cancellation);
        var before = await LastAsync(work.Db, request.Park.Id, place, cancellation);
        var entry = new DossierEntry(request.Park.Id, place).Own(owner).Say(request.Due, progress, reason).By(viewer.Name, work.Now);
        work.Db.Add(entry);
        if (reason is not null || before?.OwnerOffice != entry.OwnerOffice || before?.OwnerPerson != entry.OwnerPerson)
        {
            await NoticeBoard.CloseForAsync(work, RemindOwners.Origin(request.Park.Id, place), cancellation);
        }

        work.Audit("dossier.change", new("dossier", $"{place.Step}/{place.Round}/{place.Item}", request.Park.Id), before?.Line, entry.Line);
        await work.CommitAsync(cancellation);
        return entry;
    }

    internal static Problem? Fault(AssessmentDefinitions definitions, string step, string item) =>
        definitions.Title.Papers(step).Any(paper => paper.Code == item) ? null
            : new Problem("dossier-item-not-found", item, $"“{step}”没有材料“{item}”；请从列表选择。", $"The step '{step}' has no paper '{item}'; choose one from the list.");

    internal static async Task<DossierPlace> PlaceAsync(AppDbContext db, ParkId park, string step, string item, CancellationToken cancellation) =>
        new(step, TitleHistory.Of(await ReadDossier.RecordsAsync(db, park, null, cancellation)).Round(step), item);

    internal static Task<DossierEntry?> LastAsync(AppDbContext db, ParkId park, DossierPlace place, CancellationToken cancellation)
    {
        var (step, round, item) = place;
        return db.Set<DossierEntry>().AsNoTracking().Where(row => row.Park == park && row.Step == step && row.Round == round && row.Item == item)
            .OrderByDescending(row => row.RecordedAt).ThenByDescending(row => row.Id).FirstOrDefaultAsync(cancellation);
    }

    private static string? Trimmed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

/// <summary>Whom a paper can be given to: the offices of the park, and its own administrators and eco officers.</summary>
public sealed class DossierOwners(IDbContextFactory<AppDbContext> databases)
{
    public async Task<IReadOnlyList<DossierOwner>> ListAsync(Park park, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var offices = await db.Set<Organisation>().AsNoTracking().Where(row => row.Park == park.Id).OrderBy(row => row.Name).ToListAsync(cancellation);
        ParkId? id = park.Id;
        var people = await db.Users.AsNoTracking().Where(person => !person.IsDisabled && person.Assignments.Any(one => one.Park == id && (one.Role == Role.EcoOfficer || one.Role == Role.ParkAdministrator)))
            .OrderBy(person => person.DisplayName).Select(person => new { person.Id, person.DisplayName }).ToListAsync(cancellation);
        return [.. people.Select(person => new DossierOwner(person.DisplayName) { Person = person.Id }), .. offices.Select(office => new DossierOwner(office.Name) { Office = office.Id })];
    }
}
