using EcoPark.Collection.Ledger;
using EcoPark.Platform.Chain;
using EcoPark.Platform.People;
using EcoPark.Standards.Reading;
using Microsoft.EntityFrameworkCore;

namespace EcoPark.Collection.Submissions.Decide;

/// <summary>A decision about one submission, made on what its maker saw.</summary>
/// <param name="Submission">Which.</param>
/// <param name="Version">The version that was looked at; another one is refused, so that nobody approves what they did not see.</param>
/// <param name="Kind">What is decided.</param>
public sealed record DecideRequest(Guid Submission, int Version, DecisionKind Kind)
{
    /// <summary>Of a return and an unlocking: why; mandatory.</summary>
    public string? Reason { get; init; }

    /// <summary>Of a return: the values sent back, each with its reason; none: the whole form.</summary>
    public IReadOnlyList<ReturnedPlace> Places { get; init; } = [];
}

/// <summary>One value that is sent back.</summary>
/// <param name="Place">Field or cell, as FormPlace prints it.</param>
/// <param name="Reason">What is wrong with it.</param>
public sealed record ReturnedPlace(string Place, string Reason)
{
    /// <summary>Only asked about: the value keeps counting.</summary>
    public bool KeepsValue { get; init; }
}

/// <summary>Return, approve, accept, lock and unlock.</summary>
public sealed class DecideSubmission(FormDesk desk, ChainWriter chain)
{
    public async Task<Result<Submission>> HandleAsync(Viewer viewer, DecideRequest request, CancellationToken cancellation)
    {
        if (await desk.LayOutAsync(request.Submission, cancellation) is not { } sheet || !viewer.MaySee(sheet.Submission))
        {
            return FormAccess.NotFound();
        }

        await using var work = await chain.BeginAsync(viewer, cancellation);
        var row = await work.Db.Set<Submission>().SingleAsync(candidate => candidate.Id == request.Submission, cancellation);
        if (row.Version != request.Version)
        {
            return new Problem("submission-conflict", "", "这份表刚刚有变化。请重新打开，看过新的内容再决定。",
                "This form has just changed. Open it again and decide on what it says now.");
        }

        var rules = new DecisionRules(viewer, work.Db, sheet.Form);
        if (await rules.RefusalAsync(row, request) is { } refusal)
        {
            return refusal;
        }

        work.Append(viewer, new NewDecision(row.Park, row.Id, request.Kind) { Reason = request.Reason, Items = Items(sheet, request.Places) });
        AddNotes(work, viewer, row, request);
        row.Decide(DecisionRules.After(request.Kind), work.Now);
        await SubmissionNotices.DecidedAsync(work, sheet, new DecideStep(request.Kind, request.Reason ?? (request.Places.Count > 0 ? request.Places[0].Reason : null)), cancellation);
        work.Audit($"submission.{request.Kind.ToString().ToLowerInvariant()}", new("submission", row.Id.ToString("N"), row.Park), after: request.Reason);
        await work.CommitAsync(cancellation);
        return row;
    }

    // A value that is only in the form (a name, a choice) is no fact; its note is enough. What was computed from a returned value goes
    // with it: it would go on counting with a number that nobody stands for.
    private static List<string> Items(FormSheet sheet, IReadOnlyList<ReturnedPlace> places)
    {
        if (places.Count == 0)
        {
            return [];
        }

        var returned = ComputedFrom.Closure(sheet, places.Where(place => !place.KeepsValue).Select(place => place.Place));
        return [.. sheet.Checked.Values.Where(value => value.Item is not null && returned.Contains(value.Place.ToString() ?? ""))
            .Select(value => value.Item ?? "").DefaultIfEmpty("-").Distinct(StringComparer.Ordinal)];
    }

    private static void AddNotes(ChainWork work, Viewer viewer, Submission row, DecideRequest request)
    {
        if (request.Kind != DecisionKind.Return)
        {
            return;
        }

        var places = request.Places.Count > 0 ? request.Places : [new ReturnedPlace("form", request.Reason ?? "")];
        work.Db.AddRange(places.Select(place => new ReturnNote(row.Id, place.Place, place.Reason, viewer.Name, work.Now)));
    }
}
