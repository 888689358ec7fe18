using System.Globalization;
using EcoPark.Collection.Ledger;
using EcoPark.Platform.Database;
using EcoPark.Platform.Scopes;
using Microsoft.EntityFrameworkCore;

namespace EcoPark.Collection.Contracts;

/// <summary>What holds for one month of one item of the park; a value that was taken back is there, and empty.</summary>
public sealed record MonthFact(Fact Fact, int Month)
{
    public bool IsEmpty => Fact is { Value: null, NotApplicable: null };
}

/// <summary>
/// What the ledger says of single months of the park itself: the last statement about each month that was not sent back, within
/// the boundary that the item's rule names. Months of firms are not summed: a month in which some firms are silent would look small.
/// </summary>
public sealed class LedgerMonths(IDbContextFactory<AppDbContext> databases, FormsOfPark forms)
{
    public const int Months = 12;

    private const int MonthLength = 7;

    public async Task<ILookup<(string Item, int Year), MonthFact>> ReadAsync(ParkId park, (int From, int Until) years, DateTime? asOf, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await ReadAsync(db, park, (years.From, years.Until, asOf), cancellation);
    }

    /// <summary>The same inside a work that has begun: nobody else can write until it ends.</summary>
    internal async Task<ILookup<(string Item, int Year), MonthFact>> ReadAsync(AppDbContext db, ParkId park, (int From, int Until, DateTime? AsOf) of, CancellationToken cancellation)
    {
        var until = of.AsOf ?? DateTime.MaxValue;
        var rows = await db.Set<Fact>().AsNoTracking()
            .Where(fact => fact.Park == park && fact.SubjectKind == SubjectKind.Park && fact.Period.Length == MonthLength && fact.Year >= of.From && fact.Year <= of.Until && fact.RecordedAt <= until)
            .OrderBy(fact => fact.Seq).ToListAsync(cancellation);
        var submissions = rows.Select(row => row.Submission).OfType<Guid>().Distinct().ToList();
        var returns = (await db.Set<Decision>().AsNoTracking()
            .Where(decision => decision.Park == park && decision.Kind == DecisionKind.Return && submissions.Contains(decision.Submission) && decision.RecordedAt <= until).ToListAsync(cancellation))
            .ToLookup(decision => decision.Submission);
        return rows.Where(IsInScope)
            .Where(row => row.Submission is not { } submission || !returns[submission].Any(back => back.Seq > row.Seq && (back.Items is null || back.ReturnedItems.Contains(row.Item, StringComparer.Ordinal))))
            .GroupBy(row => (row.Item, row.Year, row.Period)).Select(month => month.Last())
            .Select(row => new MonthFact(row, int.Parse(row.Period.AsSpan(MonthLength - 2), NumberStyles.None, CultureInfo.InvariantCulture)))
            .OrderBy(month => month.Month).ToLookup(month => (month.Fact.Item, month.Fact.Year));
    }

    private bool IsInScope(Fact fact) => fact.Scope.Length == 0 || !forms.Library.ParkValues.TryGetValue(fact.Item, out var rule) || rule.Scope is null || rule.Scope == fact.Scope;
}
