using EcoPark.Collection.Contracts;
using EcoPark.Platform.Scopes;
using EcoPark.Standards.Quantities;

namespace EcoPark.Assessment.Targets.Projections;

/// <summary>One known month with the record it stands in.</summary>
public sealed record KnownMonth(int Month, Rational Value, long Seq);

/// <summary>The months of the park that hold and have a number.</summary>
internal sealed class MonthlyFacts(LedgerMonths months)
{
    public async Task<IReadOnlyDictionary<(string Item, int Year), IReadOnlyList<KnownMonth>>> ReadAsync(ParkId park, (int From, int Until) years, DateTime? asOf, CancellationToken cancellation) =>
        (await months.ReadAsync(park, years, asOf, cancellation)).ToDictionary(group => group.Key, IReadOnlyList<KnownMonth> (group) =>
        [
            .. group.Select(month => RationalText.TryParse(month.Fact.Value, out var value, allowFraction: true) ? new KnownMonth(month.Month, value, month.Fact.Seq) : null).OfType<KnownMonth>(),
        ]);
}
