using EcoPark.Assessment.Definitions;
using EcoPark.Assessment.Contracts;
using EcoPark.Assessment.Indicators;
using EcoPark.Assessment.LifeCycle.Dossier;
using EcoPark.Assessment.LifeCycle.Scores;
using EcoPark.Assessment.LifeCycle.Title;
using EcoPark.Platform.Database;
using EcoPark.Platform.Parameters;
using EcoPark.Platform.People;
using EcoPark.Platform.Scopes;
using EcoPark.Standards.Reading;
using Microsoft.EntityFrameworkCore;

namespace EcoPark.Assessment.LifeCycle;

/// <summary>Where the title of a park stands, seen from a report year.</summary>
public sealed record LifeCycleView(TitleHistory History, DateOnly Today, DossierView Dossier, SelfScore Score)
{
    public required DeadlineGround Ground { get; init; }

    public required IReadOnlyList<Deadline> Deadlines { get; init; }

    /// <summary>The years since naming, latest first.</summary>
    public required IReadOnlyList<TitleYear> Years { get; init; }

    /// <summary>Every record, also those corrected later, latest first.</summary>
    public required IReadOnlyList<TitleRecord> Records { get; init; }
}

/// <summary>One year since naming: how it was judged, and what became of its report.</summary>
public sealed record TitleYear(IndicatorTable Table, ReportDue Due)
{
    public int Year => Table.Year.Year;

    public TitleRecord? Sent { get; init; }

    public int Opinions { get; init; }

    public int Answers { get; init; }

    /// <summary>The superiors said that they have none.</summary>
    public bool HasNoOpinion { get; init; }
}

/// <summary>Reads the state of the title, its papers, its score, its days and its years at once.</summary>
public sealed class ReadLifeCycle(AssessmentDefinitions definitions, ReadDossier dossier, ReadScore score, Assessments assessments, ParkParameters parameters, LifeCycleStore store)
{
    public async Task<Result<LifeCycleView>> HandleAsync(Viewer viewer, DossierRequest request, CancellationToken cancellation)
    {
        if (AssessmentProblems.YearFault(viewer, request.Park, request.Year) is { } fault)
        {
            return fault;
        }

        var papers = await dossier.HandleAsync(viewer, request, cancellation);
        if (!papers.TryGet(out var view, out _))
        {
            return Result<LifeCycleView>.Failed(papers.Problems);
        }

        var records = await store.RecordsAsync(request.Park.Id, request.AsOf, cancellation);
        var history = TitleHistory.Of(records);
        var today = store.Today(request.AsOf);
        var ground = new DeadlineGround(definitions, history, request.Year, today) { Papers = view.Rows };
        var years = ground.ReportYears.Append(request.Year).Distinct().Where(year => viewer.MayInYear(Permission.AssessmentRead, request.Park.Id, year)).Order().ToList();
        var assessed = await assessments.EvaluateAsync(request.Park, years, new AssessmentKey(request.Year, AsOf: request.AsOf), cancellation);
        var atRiskBelow = (await parameters.ReadAsync(request.Park.Id, request.AsOf, cancellation)).Share(IndicatorParameters.AtRiskBelow);
        var tables = assessed.ToDictionary(year => year.Year, year => IndicatorTable.Of(year, [year], atRiskBelow));
        var points = await score.HandleAsync(viewer, new ScoreGround(request.Park, tables[request.Year], view) { Today = today, AsOf = request.AsOf }, cancellation);
        return new LifeCycleView(history, today, view, points)
        {
            Ground = ground,
            Deadlines = ground.Deadlines(),
            Years = [.. ground.ReportYears.Where(tables.ContainsKey).OrderDescending().Select(year => Year(tables[year], history))],
            Records = [.. records.OrderByDescending(record => record.OnDay).ThenByDescending(record => record.RecordedAt)],
        };
    }

    private TitleYear Year(IndicatorTable table, TitleHistory history)
    {
        var year = table.Year.Year;
        return new TitleYear(table, definitions.ReportDue(year))
        {
            Sent = history.OfYear(year, TitleRecordKind.ReportSent).FirstOrDefault(),
            Opinions = history.OfYear(year, TitleRecordKind.Opinion).Count(),
            Answers = history.OfYear(year, TitleRecordKind.Answer).Count(),
            HasNoOpinion = history.OfYear(year, TitleRecordKind.NoOpinion).Any(),
        };
    }
}

/// <summary>The records of the title as they are kept, and the park's day.</summary>
public sealed class LifeCycleStore(IDbContextFactory<AppDbContext> databases, TimeProvider time)
{
    public DateOnly Today(DateTime? asOf) => asOf is { } at ? ParkTime.DayOf(at) : ParkTime.Today(time);

    public async Task<IReadOnlyList<TitleRecord>> RecordsAsync(ParkId park, DateTime? asOf, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await ReadDossier.RecordsAsync(db, park, asOf, cancellation);
    }
}
