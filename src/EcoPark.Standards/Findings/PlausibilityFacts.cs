using EcoPark.Standards.Definitions;
using EcoPark.Standards.Evaluation;
using EcoPark.Standards.Formulas;
using EcoPark.Standards.ParkYears;
using EcoPark.Standards.Quantities;

namespace EcoPark.Standards.Findings;

/// <summary>What the rules look at.</summary>
internal sealed class PlausibilityFacts(ParkYearEvaluation evaluation, Catalogue items)
{
    public ParkYearEvaluation Evaluation => evaluation;

    public ParkYear ParkYear => evaluation.ParkYear;

    public Catalogue Items => items;

    /// <summary>The number given for an item, or null.</summary>
    public SeriesValue.Number? Given(string code, int year) => ParkYear.Find(new FormulaInput(code, year)) as SeriesValue.Number;

    /// <summary>The same in base units.</summary>
    public Rational? InBase(string code, int year) =>
        Given(code, year) is { } number && items.TryFindItem(code, out var item) ? item.Unit.ToBase(number.Value) : null;

    /// <summary>The years for which anything is given for an item, ascending.</summary>
    public IEnumerable<int> YearsOf(string code) => ParkYear.Series.TryGetValue(code, out var years) ? years.Keys : [];

    /// <summary>Every number given, with its item and year.</summary>
    public IEnumerable<(DataItem Item, int Year, SeriesValue.Number Given)> Numbers()
    {
        foreach (var (code, years) in ParkYear.Series)
        {
            foreach (var (year, value) in years)
            {
                if (value is SeriesValue.Number number && items.TryFindItem(code, out var item))
                {
                    yield return (item, year, number);
                }
            }
        }
    }
}
