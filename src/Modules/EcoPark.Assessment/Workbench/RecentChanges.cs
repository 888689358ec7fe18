using EcoPark.Assessment.Contracts;
using EcoPark.Collection.Ledger;
using EcoPark.Platform.Database;
using EcoPark.Platform.People;
using EcoPark.Platform.Scopes;
using EcoPark.Registry.Enterprises;
using EcoPark.Standards.Evaluation;
using EcoPark.Standards.Reading;
using Microsoft.EntityFrameworkCore;

namespace EcoPark.Assessment.Workbench;

/// <summary>What one respondent said since then, and which indicators use it and moved.</summary>
public sealed record ChangeSince(string Who, DateTime At, int Facts, long LastSeq)
{
    public IReadOnlyList<MovedIndicator> Moved { get; init; } = [];
}

/// <summary>An indicator before and after all that was said.</summary>
public sealed record MovedIndicator(IndicatorResult Before, IndicatorResult After);

/// <summary>Everything since a time.</summary>
public sealed record ChangesSince(DateTime Since, IReadOnlyList<ChangeSince> Changes, IReadOnlyList<MovedIndicator> Moved);

/// <summary>The facts of a park-year recorded since the day before, and the indicators that moved.</summary>
public sealed class RecentChanges(Assessments assessments, IDbContextFactory<AppDbContext> databases, TimeProvider time)
{
    /// <summary>Respondents named; ours: what fits beside the to-do list.</summary>
    private const int MostShown = 4;

    public async Task<Result<ChangesSince>> HandleAsync(Viewer viewer, Park park, int year, CancellationToken cancellation)
    {
        if (AssessmentProblems.YearFault(viewer, park, year) is { } fault)
        {
            return fault;
        }

        var since = ParkTime.Utc(ParkTime.Today(time).AddDays(-1).ToDateTime(TimeOnly.MinValue));
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var facts = await db.Set<Fact>().AsNoTracking().Where(fact => fact.Park == park.Id && fact.Year == year && fact.RecordedAt >= since)
            .Select(fact => new Said(fact.Seq, fact.SubjectId, fact.Item, fact.RecordedAt)).ToListAsync(cancellation);
        if (facts.Count == 0)
        {
            return new ChangesSince(since, [], []);
        }

        var before = await assessments.EvaluateAsync(park, new AssessmentKey(year, AsOf: since.AddTicks(-1)), cancellation);
        var now = await assessments.EvaluateAsync(park, new AssessmentKey(year), cancellation);
        var moved = before.Evaluation.Indicators.Zip(now.Evaluation.Indicators).Where(pair => pair.First.Value != pair.Second.Value || pair.First.Verdict != pair.Second.Verdict)
            .Select(pair => new MovedIndicator(pair.First, pair.Second)).ToList();
        var subjects = facts.Select(fact => fact.Subject).ToHashSet();
        var firms = await db.Set<Enterprise>().AsNoTracking().Where(firm => firm.Park == park.Id).Select(firm => new { firm.Id, firm.ShortName }).ToListAsync(cancellation);
        var names = firms.Where(firm => subjects.Contains(firm.Id.Value)).ToDictionary(firm => firm.Id.Value, firm => firm.ShortName);
        return new ChangesSince(since, [.. facts.GroupBy(fact => fact.Subject).Select(group => One(group.Key, [.. group], names, moved)).OrderByDescending(change => change.At).Take(MostShown)], moved);
    }

    private static ChangeSince One(Guid subject, IReadOnlyList<Said> facts, Dictionary<Guid, string> names, List<MovedIndicator> moved)
    {
        var items = facts.Select(fact => fact.Item).ToHashSet(StringComparer.Ordinal);
        return new ChangeSince(names.GetValueOrDefault(subject, ""), facts.Max(fact => fact.At), facts.Count, facts.Max(fact => fact.Seq))
        {
            Moved = [.. moved.Where(indicator => indicator.After.Trace.Inputs.Any(input => items.Contains(input.Input.Code)))],
        };
    }

    private sealed record Said(long Seq, Guid Subject, string Item, DateTime At);
}
