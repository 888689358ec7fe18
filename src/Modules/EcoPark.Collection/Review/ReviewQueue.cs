using EcoPark.Collection.Contracts;
using EcoPark.Collection.Ledger;
using EcoPark.Collection.Submissions;
using EcoPark.Platform.Database;
using EcoPark.Platform.People;
using EcoPark.Platform.Scopes;
using EcoPark.Registry.Enterprises;
using EcoPark.Standards.Forms;
using Microsoft.EntityFrameworkCore;

namespace EcoPark.Collection.Review;

/// <summary>A form that waits for this viewer's decision.</summary>
public sealed record WaitingForm(Submission Submission, Form Form, string Respondent, DecisionKind Next)
{
    /// <summary>1: the first time it is handed in.</summary>
    public int Round { get; init; } = 1;

    /// <summary>The greatest change of an indicator; null: nobody can say.</summary>
    public IndicatorEffect? Effect { get; init; }

    public bool IsClean => Submission is { Errors: 0, Warnings: 0 };
}

/// <summary>What waits for the viewer in one park-year, the greatest effect on an indicator first, then the oldest.</summary>
public sealed class ReviewQueue(IDbContextFactory<AppDbContext> databases, FormsOfPark forms, SubmissionChanges changes, IEnumerable<SubmissionEffect> effects)
{
    // Beyond it the effects are not worked out for the whole queue; ours.
    private const int MostWithEffect = 200;

    public bool KnowsEffects => effects.Any();

    public async Task<IReadOnlyList<WaitingForm>> HandleAsync(Viewer viewer, ParkId park, int year, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var rows = await db.Set<Submission>().AsNoTracking()
            .Where(row => row.Park == park && row.Year == year && (row.State == SubmissionState.Submitted || row.State == SubmissionState.Approved)).ToListAsync(cancellation);
        var names = await Names(db, park, cancellation);
        var rounds = (await db.Set<Decision>().AsNoTracking().Where(row => row.Park == park && row.Kind == DecisionKind.Return && db.Set<Submission>().Any(form => form.Id == row.Submission && form.Year == year))
            .GroupBy(row => row.Submission).Select(group => new { group.Key, Count = group.Count() }).ToListAsync(cancellation)).ToDictionary(group => group.Key, group => group.Count);
        var rights = new Dictionary<string, (bool Approves, bool HasApprover)>(StringComparer.Ordinal);
        var waiting = new List<WaitingForm>();
        foreach (var row in rows.Where(viewer.MaySee))
        {
            if (!forms.Library.TryFind(row.Form, out var form))
            {
                continue;
            }

            if (!rights.TryGetValue(row.Form, out var right))
            {
                rights[row.Form] = right = (await viewer.MayApproveAsync(db, row, form), await FormAccess.HasApproverAsync(db, row, form));
            }

            if (Next(viewer, row, right) is { } next)
            {
                waiting.Add(new WaitingForm(row, form, names(row), next) { Round = rounds.GetValueOrDefault(row.Id) + 1 });
            }
        }

        return await SortAsync(viewer, waiting, cancellation);
    }

    /// <summary>What this submission does to the indicators; empty when nothing can say.</summary>
    public async Task<IReadOnlyList<IndicatorEffect>> EffectsAsync(Viewer viewer, Submission submission, CancellationToken cancellation)
    {
        var request = new EffectRequest(submission.Park, submission.Year, await changes.NumbersAsync(submission, cancellation));
        var all = new List<IndicatorEffect>();
        foreach (var effect in effects)
        {
            all.AddRange(await effect.OfAsync(viewer, request, cancellation));
        }

        return all;
    }

    private static DecisionKind? Next(Viewer viewer, Submission row, (bool Approves, bool HasApprover) right) => row.State switch
    {
        SubmissionState.Submitted when right.Approves => DecisionKind.Approve,
        SubmissionState.Submitted when !right.HasApprover && viewer.MayInPark(Permission.SubmissionAccept, row.Park) => DecisionKind.Accept,
        SubmissionState.Approved when viewer.MayInPark(Permission.SubmissionAccept, row.Park) => DecisionKind.Accept,
        _ => null,
    };

    private async Task<IReadOnlyList<WaitingForm>> SortAsync(Viewer viewer, List<WaitingForm> waiting, CancellationToken cancellation)
    {
        if (KnowsEffects && waiting.Count <= MostWithEffect)
        {
            for (var i = 0; i < waiting.Count; i++)
            {
                var all = await EffectsAsync(viewer, waiting[i].Submission, cancellation);
                waiting[i] = waiting[i] with { Effect = all.Count == 0 ? null : all.MaxBy(effect => Math.Abs(effect.Share)) };
            }
        }

        return [.. waiting.OrderByDescending(form => Math.Abs(form.Effect?.Share ?? 0)).ThenByDescending(form => form.Submission.Errors).ThenByDescending(form => form.Submission.Warnings).ThenBy(form => form.Submission.SubmittedAt)];
    }

    internal static async Task<Func<Submission, string>> Names(AppDbContext db, ParkId park, CancellationToken cancellation)
    {
        var firms = await db.Set<Enterprise>().AsNoTracking().Where(row => row.Park == park).ToDictionaryAsync(row => row.Id, row => row.Name, cancellation);
        var offices = await db.Set<Organisation>().AsNoTracking().Where(row => row.Park == park).ToDictionaryAsync(row => row.Id, row => row.Name, cancellation);
        return row => row.Enterprise is { } firm ? firms.GetValueOrDefault(firm, "") : row.Organisation is { } office ? offices.GetValueOrDefault(office, "") : "";
    }
}
