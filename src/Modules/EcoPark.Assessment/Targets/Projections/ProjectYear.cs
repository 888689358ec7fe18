using System.Collections.Immutable;
using EcoPark.Assessment.Contracts;
using EcoPark.Collection;
using EcoPark.Platform.Scopes;
using EcoPark.Standards.Definitions;
using EcoPark.Standards.Evaluation;
using EcoPark.Standards.ParkYears;
using EcoPark.Standards.Quantities;

namespace EcoPark.Assessment.Targets.Projections;

/// <summary>Projects a year to its end and evaluates it by the engine that evaluates facts.</summary>
internal sealed class ProjectYear(Assessments assessments, MonthlyFacts months, FormsOfPark forms)
{
    public async Task<ProjectedYear> HandleAsync(Park park, AssessedYear year, CancellationToken cancellation)
    {
        var known = await months.ReadAsync(park.Id, (year.Year - YearlyEstimate.MostYears, year.Year), year.AsOf, cancellation);
        var items = year.Evaluation.Indicators.SelectMany(result => result.Trace.Inputs).Where(input => input.Input.Year == year.Year).Select(input => input.Input.Code)
            .Distinct(StringComparer.Ordinal).Where(code => !IsKnown(year, code) && CarriedReason(year, code) is null)
            .Select(code => forms.Standards.Items.TryFindItem(code, out var item) ? Project(item, year, known) : null).OfType<ProjectedItem>().ToDictionary(item => item.Item.Code, StringComparer.Ordinal);
        var evaluation = With(year, items, item => item.Value);
        return new ProjectedYear { Year = year.Year, Evaluation = evaluation, Items = items, Ranges = Ranges(year, items, evaluation) };
    }

    // A sum that lacks firms is no value of the year yet.
    private static bool IsKnown(AssessedYear year, string item) =>
        year.Values.TryGetValue((item, year.Year), out var value) && (value.Number is not null || value.NotApplicable is not null) && value.IsComplete;

    // What did not concern the park last year does not concern it now.
    private static string? CarriedReason(AssessedYear year, string item) =>
        !IsKnown(year, item) && year.Values.TryGetValue((item, year.Year - 1), out var value) ? value.NotApplicable : null;

    private static ProjectedItem Project(DataItem item, AssessedYear year, IReadOnlyDictionary<(string Item, int Year), IReadOnlyList<KnownMonth>> known)
    {
        var past = year.Values.Where(value => value.Key.Item == item.Code && value.Key.Year < year.Year && value.Value is { Number: not null, IsComplete: true })
            .ToDictionary(value => value.Key.Year, value => value.Value.Number.GetValueOrDefault());
        var own = known.GetValueOrDefault((item.Code, year.Year), []);
        var projected = new ProjectedItem(item, new YearEndEstimate.NotComputable(new("没有数。", "There is no number.")))
        {
            Months = own,
            Past = [.. past.OrderByDescending(value => value.Key).Take(YearlyEstimate.MostYears + 1).Select(value => (value.Key, value.Value))],
        };
        if (own.Count > 0 && AddsUp(item))
        {
            var byMonths = MonthlyEstimate.Of(year.Year, Row(own), known.Where(row => row.Key.Item == item.Code && row.Key.Year < year.Year).ToDictionary(row => row.Key.Year, row => Row(row.Value)));
            if (byMonths is not YearEndEstimate.NotComputable none)
            {
                return projected with { Estimate = byMonths, ByMonths = true };
            }

            projected = projected with { NotByMonths = none.Reason };
        }

        return item.Kind == "yes-no" ? projected with { Estimate = YearlyEstimate.Unchanged(year.Year, past) } : ByYears(projected, year.Year, past);
    }

    private static ProjectedItem ByYears(ProjectedItem item, int year, Dictionary<int, Rational> past)
    {
        var estimate = YearlyEstimate.Of(year, past);
        var most = item.Item.Maximum ?? (item.Item is { Kind: "rate", Unit.Symbol: "%" } ? Rational.Hundred : null);
        return most is { } whole && estimate is YearEndEstimate.Projected projected && projected.High > whole
            ? item with { Estimate = estimate.AtMost(whole), CutAt = whole }
            : item with { Estimate = estimate };
    }

    private static bool AddsUp(DataItem item) => item.Kind is "flow" or "count";

    private static IReadOnlyList<Rational?> Row(IReadOnlyList<KnownMonth> known) =>
        [.. Enumerable.Range(1, MonthlyEstimate.Months).Select(month => known.FirstOrDefault(row => row.Month == month)?.Value)];

    private ParkYearEvaluation With(AssessedYear year, Dictionary<string, ProjectedItem> items, Func<ProjectedItem, Rational?> value) => assessments.Try(year, parkYear =>
    {
        var series = parkYear.Series;
        foreach (var (item, given) in items)
        {
            var years = series.GetValueOrDefault(item, ImmutableSortedDictionary<int, SeriesValue>.Empty);
            series = series.SetItem(item, value(given) is { } number ? years.SetItem(year.Year, new SeriesValue.Number { Value = number, Basis = Basis(years, year.Year) }) : years.Remove(year.Year));
        }

        foreach (var (item, years) in series.Where(row => CarriedReason(year, row.Key) is not null).ToList())
        {
            series = series.SetItem(item, years.SetItem(year.Year, new SeriesValue.NotApplicable(CarriedReason(year, item) ?? "")));
        }

        return parkYear with { Series = series };
    });

    // Prices and energy are counted as in the year before: a projection knows no other.
    private static string? Basis(ImmutableSortedDictionary<int, SeriesValue> years, int year) => years.GetValueOrDefault(year - 1) is SeriesValue.Number last ? last.Basis : null;

    // One input at a time: the corner of all inputs at once would say more than is known about how they move together.
    private Dictionary<int, (Rational Low, Rational High)> Ranges(AssessedYear year, Dictionary<string, ProjectedItem> items, ParkYearEvaluation central)
    {
        var ranges = central.Indicators.Where(result => result.Value is not null).ToDictionary(result => result.Indicator.Number, result => (Low: result.Value.GetValueOrDefault(), High: result.Value.GetValueOrDefault()));
        foreach (var (code, estimate) in items.Select(item => (item.Key, item.Value.Estimate as YearEndEstimate.Projected)).Where(item => item.Item2 is not null && item.Item2.Low != item.Item2.High))
        {
            foreach (var end in new[] { estimate?.Low, estimate?.High })
            {
                foreach (var result in With(year, items, item => item.Item.Code == code ? end : item.Value).Indicators.Where(result => result.Value is not null))
                {
                    var value = result.Value.GetValueOrDefault();
                    if (ranges.TryGetValue(result.Indicator.Number, out var range))
                    {
                        ranges[result.Indicator.Number] = (value < range.Low ? value : range.Low, value > range.High ? value : range.High);
                    }
                }
            }
        }

        return ranges;
    }
}
