using System.Collections.Immutable;
using EcoPark.Collection.Projection;
using EcoPark.Standards.ParkYears;

namespace EcoPark.Assessment.Evaluations;

/// <summary>The ledger's park values in the form in which the pure evaluation takes them.</summary>
internal static class SeriesOfLedger
{
    /// <summary>All values up to and including a year.</summary>
    public static (ImmutableSortedDictionary<string, ImmutableSortedDictionary<int, SeriesValue>> Series, ImmutableDictionary<(string Item, int Year), ParkValue> Values)
        Read(ParkLedger ledger, IEnumerable<string> items, int until)
    {
        var series = ImmutableSortedDictionary.CreateBuilder<string, ImmutableSortedDictionary<int, SeriesValue>>(StringComparer.Ordinal);
        var values = ImmutableDictionary.CreateBuilder<(string Item, int Year), ParkValue>();
        var years = ledger.Years.Where(year => year <= until).ToList();
        foreach (var item in items)
        {
            var row = ImmutableSortedDictionary.CreateBuilder<int, SeriesValue>();
            foreach (var year in years)
            {
                var value = ledger.Value(item, year);
                values[(item, year)] = value;
                if (Given(value) is { } given)
                {
                    row[year] = given;
                }
            }

            if (row.Count > 0)
            {
                series[item] = row.ToImmutable();
            }
        }

        return (series.ToImmutable(), values.ToImmutable());
    }

    private static SeriesValue? Given(ParkValue value) => value switch
    {
        { Number: { } number } => new SeriesValue.Number
        {
            Value = number,
            Scope = value.Scope,
            Basis = value.Basis,
            State = value.Pending > 0 ? "provisional" : "approved",
        },
        { NotApplicable: { } reason } => new SeriesValue.NotApplicable(reason),
        _ => null,
    };
}
