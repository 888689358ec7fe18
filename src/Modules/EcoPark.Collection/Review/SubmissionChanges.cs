using EcoPark.Collection.Contracts;
using EcoPark.Collection.Ledger;
using EcoPark.Collection.Submissions;
using EcoPark.Platform.Database;
using EcoPark.Standards.Quantities;
using Microsoft.EntityFrameworkCore;

namespace EcoPark.Collection.Review;

/// <summary>One value of a form with what it replaces.</summary>
/// <param name="Now">What is stated now.</param>
/// <param name="Before">What the same form stated in the round before, or what stood there from elsewhere; null: nothing.</param>
/// <param name="IsNew">Stated since the last decision.</param>
public sealed record ChangedFact(Fact Now, Fact? Before, bool IsNew);

/// <summary>What a form states since it was last decided upon, against what stood before.</summary>
public sealed class SubmissionChanges(IDbContextFactory<AppDbContext> databases)
{
    /// <returns>By item: its last fact of this submission.</returns>
    public async Task<IReadOnlyDictionary<string, ChangedFact>> HandleAsync(Submission submission, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var facts = await db.Set<Fact>().AsNoTracking().Where(fact => fact.Submission == submission.Id).OrderBy(fact => fact.Seq).ToListAsync(cancellation);
        var decided = await db.Set<Decision>().AsNoTracking().Where(row => row.Submission == submission.Id && (row.Kind == DecisionKind.Return || row.Kind == DecisionKind.Accept))
            .Select(row => (long?)row.Seq).MaxAsync(cancellation) ?? 0;
        var replaced = facts.Select(fact => fact.Supersedes).OfType<long>().ToList();
        var others = await db.Set<Fact>().AsNoTracking().Where(fact => replaced.Contains(fact.Seq) && fact.Submission != submission.Id).ToDictionaryAsync(fact => fact.Seq, cancellation);
        return facts.GroupBy(fact => fact.Item, StringComparer.Ordinal).ToDictionary(item => item.Key, item =>
        {
            var now = item.Last();
            var before = item.SkipLast(1).LastOrDefault() ?? (now.Supersedes is { } seq ? others.GetValueOrDefault(seq) : null);
            return new ChangedFact(now, before, now.Seq > decided);
        }, StringComparer.Ordinal);
    }

    internal async Task<IReadOnlyList<ValueChange>> NumbersAsync(Submission submission, CancellationToken cancellation) =>
        [.. (await HandleAsync(submission, cancellation)).Values.Where(change => change.IsNew)
            .Select(change => new ValueChange(new FactSubject(change.Now.SubjectKind, change.Now.SubjectId), change.Now.Item, Number(change.Before), Number(change.Now)))];

    private static Rational? Number(Fact? fact) => fact?.Value is { } text && RationalText.TryParse(text, out var number, allowFraction: true) ? number : null;
}
