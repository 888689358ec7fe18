using System.Globalization;
using EcoPark.Assessment.Definitions;
using EcoPark.Assessment.Contracts;
using EcoPark.Assessment.LifeCycle.Rules;
using EcoPark.Assessment.LifeCycle.Title;
using EcoPark.Collection.Progress;
using EcoPark.Collection.Submissions;
using EcoPark.Platform.Database;
using EcoPark.Platform.People;
using EcoPark.Platform.Scopes;
using EcoPark.Standards.Evaluation;
using EcoPark.Standards.Reading;
using Microsoft.EntityFrameworkCore;

namespace EcoPark.Assessment.LifeCycle.Dossier;

/// <summary>Which papers, seen from which year, known when.</summary>
public sealed record DossierRequest(Park Park, int Year)
{
    /// <summary>application, acceptance or review; null: that of the state of the title.</summary>
    public string? Step { get; init; }

    public DateTime? AsOf { get; init; }
}

/// <summary>The papers of one round of a step.</summary>
public sealed record DossierView(string Step, int Round, IReadOnlyList<DossierRow> Rows)
{
    public int Count(DossierState state) => Rows.Count(row => row.Standing.State == state);

    /// <summary>Only the papers of the viewer's office.</summary>
    public bool IsPartial { get; init; }
}

public sealed record DossierRow(DossierItem Item, DossierStanding Standing)
{
    public DossierEntry? Entry { get; init; }

    public IReadOnlyList<DossierFile> Files { get; init; } = [];

    /// <summary>The viewer may put files to it.</summary>
    public bool MayAttach { get; init; }
}

/// <summary>The papers with where each stands: what the system knows by itself is asked anew each time, the rest are files with their days.</summary>
public sealed class ReadDossier(AssessmentDefinitions definitions, Assessments assessments, ProgressBoard board, IDbContextFactory<AppDbContext> databases, TimeProvider time)
{
    public async Task<Result<DossierView>> HandleAsync(Viewer viewer, DossierRequest request, CancellationToken cancellation)
    {
        var whole = AssessmentProblems.YearFault(viewer, request.Park, request.Year);
        if (whole is not null && Offices(viewer, request.Park).Count == 0)
        {
            return whole;
        }

        if (request.Step is { } asked && !definitions.Title.Steps.Contains(asked))
        {
            return new Problem("dossier-step-not-found", asked, $"没有“{asked}”这一步；可用：{string.Join("、", definitions.Title.Steps)}。", $"There is no step '{asked}'; there are: {string.Join(", ", definitions.Title.Steps)}.");
        }

        await using var db = await databases.CreateDbContextAsync(cancellation);
        var history = TitleHistory.Of(await RecordsAsync(db, request.Park.Id, request.AsOf, cancellation));
        var step = request.Step ?? definitions.Title.State(history.State ?? "")?.Dossier ?? "application";
        var kept = await KeptAsync(db, request, (step, history.Round(step)), cancellation);
        var live = new Dictionary<DossierCheck, DossierStanding>
        {
            [DossierCheck.AnnualReports] = Reports(history, request.Year),
            [DossierCheck.AssessmentTable] = Table(await assessments.EvaluateAsync(request.Park, new AssessmentKey(request.Year, AsOf: request.AsOf), cancellation)),
            [DossierCheck.Forms] = request.AsOf is not null ? new(DossierState.UnderWay, new("历史视图不含当时的表单状态", "A view of the past does not hold the state of the forms then"))
                : Forms(await board.HandleAsync(Viewer.System("dossier"), request.Park.Id, request.Year, cancellation)),
        };
        var rows = Rows(new DossierGround(definitions.Title.Dossier.Items[0], request.AsOf is { } at ? ParkTime.DayOf(at) : ParkTime.Today(time), request.Year)
        {
            ExpiringDays = definitions.Title.Dossier.ExpiringDays.Value,
            WasReviewed = history.ReviewedOn is not null,
        }, kept, live).ConvertAll(row => row with { MayAttach = request.AsOf is null && MayAttach(viewer, request.Park, row.Entry) });
        return new DossierView(kept.Step, kept.Round, whole is null ? rows : rows.FindAll(row => row.MayAttach)) { IsPartial = whole is not null };
    }

    /// <summary>All records of the title known at a time.</summary>
    internal static Task<List<TitleRecord>> RecordsAsync(AppDbContext db, ParkId park, DateTime? asOf, CancellationToken cancellation)
    {
        var until = asOf ?? DateTime.MaxValue;
        return db.Set<TitleRecord>().AsNoTracking().Where(record => record.Park == park && record.RecordedAt <= until).ToListAsync(cancellation);
    }

    /// <summary>The park's own people, and those of the office that looks after the paper.</summary>
    internal static bool MayAttach(Viewer viewer, Park park, DossierEntry? entry) => viewer.MayInPark(Permission.LifeCycleWrite, park.Id)
        || (entry?.OwnerOffice is { } office && Offices(viewer, park).Contains(office))
        || (entry?.OwnerPerson is { } person && person == viewer.PersonId && viewer.MayInPark(Permission.FileWrite, park.Id));

    private static List<OrganisationId> Offices(Viewer viewer, Park park) =>
        [.. viewer.Scopes.Where(scope => scope.Covers(park.Id) && scope.Enterprise is null && viewer.Allows(scope, Permission.FileWrite)).Select(scope => scope.Organisation).OfType<OrganisationId>()];

    private static async Task<Kept> KeptAsync(AppDbContext db, DossierRequest request, (string Step, int Round) of, CancellationToken cancellation)
    {
        var until = request.AsOf ?? DateTime.MaxValue;
        var (park, step, round) = (request.Park.Id, of.Step, of.Round);
        var entries = await db.Set<DossierEntry>().AsNoTracking().Where(row => row.Park == park && row.Step == step && row.Round == round && row.RecordedAt <= until)
            .OrderBy(row => row.RecordedAt).ThenBy(row => row.Id).ToListAsync(cancellation);
        var files = await db.Set<DossierFile>().AsNoTracking().Where(row => row.Park == park && row.Step == step && row.Round == round && row.AddedAt <= until && (row.RemovedAt == null || row.RemovedAt > until))
            .OrderBy(row => row.AddedAt).ThenBy(row => row.Id).ToListAsync(cancellation);
        return new Kept(step, round, entries, files);
    }

    private List<DossierRow> Rows(DossierGround ground, Kept kept, Dictionary<DossierCheck, DossierStanding> live)
    {
        var rows = new List<DossierRow>();
        foreach (var item in definitions.Title.Papers(kept.Step))
        {
            var entry = kept.Entries.FindLast(row => row.Item == item.Code);
            var files = kept.Files.FindAll(file => file.Item == item.Code);
            var standing = (ground with
            {
                Item = item,
                Files = files,
                Entry = entry,
                Live = live.GetValueOrDefault(item.Check),
                Needed = rows.Find(row => row.Item.Code == item.Needs)?.Standing,
            }).Standing();
            rows.Add(new DossierRow(item, standing) { Entry = entry, Files = files });
        }

        return rows;
    }

    private static DossierStanding Reports(TitleHistory history, int until)
    {
        var since = (history.ReviewedOn ?? history.NamedOn ?? history.States.FirstOrDefault(record => record.State is "approved" or "creating")?.OnDay)?.Year;
        if (since is not { } first || first > until)
        {
            return new(DossierState.Missing, new("没有命名或批准的记录，无法判断年份", "No naming or approval is recorded: the years are unknown"));
        }

        var years = Enumerable.Range(first, until - first + 1).ToList();
        var sent = years.Count(year => history.OfYear(year, TitleRecordKind.ReportSent).Any());
        return new(sent == years.Count ? DossierState.Complete : sent == 0 ? DossierState.Missing : DossierState.UnderWay,
            new($"{first}–{until}：{sent} 份已报，{years.Count - sent} 份未报", $"{first}–{until}: {sent} handed in, {years.Count - sent} not"));
    }

    private static DossierStanding Table(AssessedYear year)
    {
        var judged = year.Evaluation.Indicators.Where(result => result.IsJudged).ToList();
        var without = judged.Count(result => result.Verdict is not (Verdict.Met or Verdict.NotMet or Verdict.NotApplicable));
        var provisional = judged.Count(year.IsProvisional);
        return judged.Count == 0 || without == judged.Count ? new(DossierState.Missing, new("还没有指标值", "No indicator has a value"))
            : new(without + provisional == 0 ? DossierState.Complete : DossierState.UnderWay,
                new($"{judged.Count - without}/{judged.Count} 项有值，{provisional} 项暂定", $"{judged.Count - without}/{judged.Count} have values, {provisional} provisional"));
    }

    private static DossierStanding Forms(IReadOnlyList<ExpectedForm> forms)
    {
        var accepted = forms.Count(form => form.State is SubmissionState.Accepted or SubmissionState.Locked);
        var text = string.Create(CultureInfo.InvariantCulture, $"{accepted}/{forms.Count}");
        return forms.Count == 0 || accepted == 0 ? new(DossierState.Missing, new($"{text} 份表已采纳", $"{text} forms accepted"))
            : new(accepted == forms.Count ? DossierState.Complete : DossierState.UnderWay, new($"{text} 份表已采纳", $"{text} forms accepted"));
    }

    private sealed record Kept(string Step, int Round, List<DossierEntry> Entries, List<DossierFile> Files);
}
