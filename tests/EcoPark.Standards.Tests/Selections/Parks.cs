using System.Collections.Immutable;
using EcoPark.Standards.Evaluation;
using EcoPark.Standards.ParkYears;
using EcoPark.Standards.Quantities;

namespace EcoPark.Standards.Tests.Selections;

/// <summary>Park-years for the tests of choices: the reference case and variations of it.</summary>
internal static class Parks
{
    public static ParkYear Reference { get; } = Case("reference");

    public static ParkYear Case(string name) =>
        new ParkYearReader(Repository.Library).Read(Repository.Vector($"hj274-cases/{name}.input.json"), name).Value
        ?? throw new InvalidOperationException(name);

    public static ParkYearEvaluation Evaluate(ParkYear parkYear) => new Evaluator(Repository.Library.Items).Evaluate(parkYear, Repository.Hj274);

    public static ParkYear With(this ParkYear parkYear, string code, Rational? value, int? year = null)
    {
        var series = parkYear.Series.GetValueOrDefault(code) ?? ImmutableSortedDictionary<int, SeriesValue>.Empty;
        var at = year ?? parkYear.ReportYear;
        series = value is { } number ? series.SetItem(at, new SeriesValue.Number { Value = number }) : series.Remove(at);
        return parkYear with { Series = parkYear.Series.SetItem(code, series) };
    }

    public static ParkYear WithNotApplicable(this ParkYear parkYear, string code) => parkYear with
    {
        Series = parkYear.Series.SetItem(code, ImmutableSortedDictionary<int, SeriesValue>.Empty.Add(parkYear.ReportYear, new SeriesValue.NotApplicable("无"))),
    };

    public static ParkYear Choosing(this ParkYear parkYear, IEnumerable<int>? numbers) =>
        parkYear with { Selection = numbers?.ToImmutableSortedSet(), SelectionChangeReason = "测试" };

    public static ParkYear After(this ParkYear parkYear, IEnumerable<int>? previous) =>
        parkYear with { PreviousSelection = previous?.ToImmutableSortedSet() };

    /// <summary>Every value of the reference case times one of these, so that verdicts fall on both sides.</summary>
    public static ParkYear Scaled(IReadOnlyList<int> percents)
    {
        var parkYear = Reference;
        var index = 0;
        foreach (var (code, years) in Reference.Series)
        {
            var percent = Rational.Of(percents[index++ % percents.Count], 100);
            parkYear = years[2019] is SeriesValue.Number number ? parkYear.With(code, number.Value * percent) : parkYear;
        }

        return parkYear;
    }
}
