using System.Globalization;
using EcoPark.Collection;
using EcoPark.Collection.Ledger;
using EcoPark.Platform.Database;
using EcoPark.Platform.Scopes;
using EcoPark.Standards.Quantities;
using Microsoft.EntityFrameworkCore;

namespace EcoPark.Assessment.Targets.Projections;

/// <summary>One known month with the record it stands in.</summary>
public sealed record KnownMonth(int Month, Rational Value, long Seq);

/// <summary>
/// What the ledger says of single months of the park itself: the last statement about each month that was not sent back, within
/// the boundary that the item's rule names. Months of firms are not summed: a month in which some firms are silent would look small.
/// </summary>
internal sealed class MonthlyFacts(IDbContextFactory<AppDbContext> databases, FormsOfPark forms)
{
    private const int MonthLength = 7;

    public async Task<IReadOnlyDictionary<(string Item, int Year), IReadOnlyList<KnownMonth>>> ReadAsync(ParkId park, (int From, int Until) years, DateTime? asOf, CancellationToken cancellation)
    {
        var until = asOf ?? DateTime.MaxValue;
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var rows = await db.Set<Fact>().AsNoTracking()
            .Where(fact => fact.Park == park && fact.SubjectKind == SubjectKind.Park && fact.Period.Length == MonthLength && fact.Year >= years.From && fact.Year <= years.Until && fact.RecordedAt <= until)
            .OrderBy(fact => fact.Seq).Select(fact => new { fact.Seq, fact.Item, fact.Year, fact.Period, fact.Scope, fact.Value, fact.Submission }).ToListAsync(cancellation);
        var submissions = rows.Select(row => row.Submission).OfType<Guid>().Distinct().ToList();
        var returns = (await db.Set<Decision>().AsNoTracking()
            .Where(decision => decision.Park == park && decision.Kind == DecisionKind.Return && submissions.Contains(decision.Submission) && decision.RecordedAt <= until).ToListAsync(cancellation))
            .ToLookup(decision => decision.Submission);
        return rows.Where(row => IsInScope(row.Item, row.Scope))
            .Where(row => row.Submission is not { } of || !returns[of].Any(back => back.Seq > row.Seq && (back.Items is null || back.ReturnedItems.Contains(row.Item, StringComparer.Ordinal))))
            .GroupBy(row => (row.Item, row.Year))
            .ToDictionary(group => group.Key, IReadOnlyList<KnownMonth> (group) =>
            [
                .. group.GroupBy(row => row.Period, StringComparer.Ordinal).Select(month => month.Last())
                    .Select(row => RationalText.TryParse(row.Value, out var value, allowFraction: true) ? new KnownMonth(int.Parse(row.Period.AsSpan(MonthLength - 2), NumberStyles.None, CultureInfo.InvariantCulture), value, row.Seq) : null)
                    .OfType<KnownMonth>().OrderBy(month => month.Month),
            ]);
    }

    private bool IsInScope(string item, string scope) => scope.Length == 0 || !forms.Library.ParkValues.TryGetValue(item, out var rule) || rule.Scope is null || rule.Scope == scope;
}
