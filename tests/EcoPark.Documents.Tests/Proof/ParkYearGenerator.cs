using System.Collections.Immutable;
using System.Globalization;
using EcoPark.Standards.Evaluation;
using EcoPark.Standards.ParkYears;
using EcoPark.Standards.Quantities;

namespace EcoPark.Documents.Tests.Proof;

/// <summary>
/// Makes park-years that differ in all that documents depend on: growth or decline, other calendar years, another
/// choice, half of the figures and lists absent, other values. Same seed, same park-year.
/// </summary>
internal static class ParkYearGenerator
{
    private static readonly string[] Varied =
        ["energy_consumption", "fresh_water", "cod", "ammonia_nitrogen", "so2", "nox", "wastewater", "renewable_energy", "employees_year_end", "high_tech_output"];

    public static ParkYear Make(int seed)
    {
        var random = new Random(seed);
        var parkYear = Repository.DemoParkYear;
        parkYear = Shift(parkYear, random.Next(-3, 7));
        parkYear = parkYear with { Series = Vary(parkYear, random, grows: seed % 2 == 0) };
        parkYear = parkYear with
        {
            IsDemo = seed % 5 != 0,
            Profile = parkYear.Profile.SetItem("fillDate", string.Create(CultureInfo.InvariantCulture, $"{parkYear.ReportYear + 1}-03-20")),
            Figures = parkYear.Figures.Where(_ => random.Next(2) == 0).ToImmutableSortedDictionary(StringComparer.Ordinal),
            Lists = parkYear.Lists.Where(_ => random.Next(2) == 0).ToImmutableSortedDictionary(StringComparer.Ordinal),
        };
        var choice = Choice(parkYear, random);
        return parkYear with { Selection = choice, PreviousSelection = choice };
    }

    private static ParkYear Shift(ParkYear parkYear, int years) => parkYear with
    {
        ReportYear = parkYear.ReportYear + years,
        BaseYear = parkYear.BaseYear + years,
        Series = Shift(parkYear.Series, years),
        Figures = Shift(parkYear.Figures, years),
    };

    private static ImmutableSortedDictionary<string, ImmutableSortedDictionary<int, SeriesValue>> Shift(
        ImmutableSortedDictionary<string, ImmutableSortedDictionary<int, SeriesValue>> table, int years) =>
        table.ToImmutableSortedDictionary(
            entry => entry.Key,
            entry => entry.Value.ToImmutableSortedDictionary(pair => pair.Key + years, pair => pair.Value),
            StringComparer.Ordinal);

    private static ImmutableSortedDictionary<string, ImmutableSortedDictionary<int, SeriesValue>> Vary(ParkYear parkYear, Random random, bool grows)
    {
        var series = parkYear.Series.SetItem("industrial_value_added", parkYear.Series["industrial_value_added"].ToImmutableSortedDictionary(
            pair => pair.Key, pair => Scaled(pair.Value, grows ? 100 + (8 * (pair.Key - parkYear.BaseYear)) : 100)));
        foreach (var code in Varied)
        {
            var percent = random.Next(85, 111);
            series = series.SetItem(code, series[code].SetItem(parkYear.ReportYear, Scaled(series[code][parkYear.ReportYear], percent)));
        }

        return series;
    }

    private static SeriesValue Scaled(SeriesValue value, int percent) => value is SeriesValue.Number number
        ? number with { Value = Rounding.ToInterval(number.Value * percent / 100, Rational.Of(1, 100)) }
        : value;

    // A legal choice: at least one of each group; 7 is left alone, because footnote ② forbids it here.
    private static ImmutableSortedSet<int> Choice(ParkYear parkYear, Random random)
    {
        var evaluation = new Evaluator(Repository.Library.Items).Evaluate(parkYear, Repository.Hj274);
        var chosen = ImmutableSortedSet.CreateBuilder<int>();
        foreach (var group in Repository.Hj274.Groups)
        {
            var open = group.Members.Where(number => number != 7 && evaluation[number].Value is not null).ToList();
            chosen.Add(open[random.Next(open.Count)]);
            chosen.UnionWith(open.Where(_ => random.Next(4) == 0));
        }

        return chosen.ToImmutable();
    }
}
