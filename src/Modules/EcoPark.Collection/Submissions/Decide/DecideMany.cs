using EcoPark.Collection.Ledger;
using EcoPark.Platform.Chain;
using EcoPark.Platform.Notices;
using EcoPark.Platform.People;
using EcoPark.Platform.Scopes;
using EcoPark.Standards.Reading;
using Microsoft.EntityFrameworkCore;

namespace EcoPark.Collection.Submissions.Decide;

/// <summary>The same decision about many forms.</summary>
public sealed record DecideManyRequest(ParkId Park, DecisionKind Kind, IReadOnlyList<Guid> Submissions)
{
    public string? Reason { get; init; }

    /// <summary>Says what would be decided and what skipped, and writes nothing.</summary>
    public bool DryRun { get; init; }
}

/// <summary>Which were decided, and which were skipped with the reason.</summary>
public sealed record DecidedMany(IReadOnlyList<Guid> Decided, IReadOnlyList<SkippedDecision> Skipped);

public sealed record SkippedDecision(Guid Submission, Problem Reason);

/// <summary>Bulk approve, accept, return and lock: one transaction, the impossible ones named.</summary>
public sealed class DecideMany(FormsOfPark forms, ChainWriter chain)
{
    public async Task<DecidedMany> HandleAsync(Viewer viewer, DecideManyRequest request, CancellationToken cancellation)
    {
        await using var work = await chain.BeginAsync(viewer, cancellation);
        var rows = await work.Db.Set<Submission>().Where(row => row.Park == request.Park && request.Submissions.Contains(row.Id)).ToListAsync(cancellation);
        var decided = new List<Guid>();
        var skipped = request.Submissions.Except(rows.Select(row => row.Id)).Select(id => new SkippedDecision(id, FormAccess.NotFound())).ToList();
        var rules = new Dictionary<string, DecisionRules>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            if (await RefusalAsync(viewer, work, new Considered(row, rules), request) is { } refusal)
            {
                skipped.Add(new SkippedDecision(row.Id, refusal));
                continue;
            }

            work.Append(viewer, new NewDecision(row.Park, row.Id, request.Kind) { Reason = request.Reason });
            row.Decide(DecisionRules.After(request.Kind), work.Now);
            decided.Add(row.Id);
        }

        if (!request.DryRun && decided.Count > 0)
        {
            var closed = decided.ToHashSet();
            await NoticeBoard.CloseForAllAsync(work, [.. rows.Where(row => closed.Contains(row.Id)).Select(SubmissionNotices.Origin)], cancellation);
            work.Audit($"submission.{request.Kind.ToString().ToLowerInvariant()}-many", new("park", request.Park.ToString(), request.Park), after: $"{decided.Count} forms");
            await work.CommitAsync(cancellation);
        }

        return new DecidedMany(decided, skipped);
    }

    private async Task<Problem?> RefusalAsync(Viewer viewer, ChainWork work, Considered considered, DecideManyRequest request)
    {
        var row = considered.Row;
        if (!viewer.MaySee(row) || !forms.Library.TryFind(row.Form, out var form))
        {
            return FormAccess.NotFound();
        }

        if (!considered.Rules.TryGetValue(row.Form, out var rules))
        {
            considered.Rules[row.Form] = rules = new DecisionRules(viewer, work.Db, form);
        }

        return await rules.RefusalAsync(row, new DecideRequest(row.Id, row.Version, request.Kind) { Reason = request.Reason });
    }

    private sealed record Considered(Submission Row, Dictionary<string, DecisionRules> Rules);
}
