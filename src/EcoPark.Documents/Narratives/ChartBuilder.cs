using System.Globalization;
using EcoPark.Documents.Figures;
using EcoPark.Documents.Templates;
using EcoPark.Standards.Formulas;
using EcoPark.Standards.Quantities;

namespace EcoPark.Documents.Narratives;

/// <summary>Gathers the data of charts; a chart without data drops out.</summary>
internal sealed class ChartBuilder(FigureBook figures)
{
    private const int Digits = 2;

    public NarrativeChart? Build(TemplateChart chart) => chart.AllYears ? Years(chart) : Codes(chart);

    private NarrativeChart? Years(TemplateChart chart)
    {
        var years = chart.Codes.SelectMany(figures.YearsOf).Distinct()
            .Where(year => year >= figures.ParkYear.BaseYear && year <= figures.ParkYear.ReportYear).Order().ToList();
        var series = chart.Codes
            .Select(code => (Name: NameOf(code), Values: (IReadOnlyList<decimal?>)[.. years.Select(year => Value(chart, code, year))]))
            .Where(one => one.Values.Any(value => value is not null)).ToList();
        return years.Count < 2 || series.Count == 0 ? null : new NarrativeChart(
            chart.Caption, chart.Kind, [.. years.Select(year => year.ToString(CultureInfo.InvariantCulture))], series, UnitOf(chart));
    }

    private NarrativeChart? Codes(TemplateChart chart)
    {
        var year = figures.ParkYear.ReportYear;
        var present = chart.Codes.Where(code => Value(chart, code, year) is not null).ToList();
        return present.Count == 0 ? null : new NarrativeChart(
            chart.Caption, chart.Kind, [.. present.Select(NameOf)],
            [(chart.Caption, [.. present.Select(code => Value(chart, code, year))])], UnitOf(chart));
    }

    // An indicator goes by number and name, so that the reader finds it in the annex.
    private string NameOf(string code)
    {
        var parts = code.Split('.');
        var indicator = parts[0] == "indicator" && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? figures.Evaluation.Indicators.FirstOrDefault(result => result.Indicator.Number == number)?.Indicator
            : null;
        return indicator is null
            ? figures.NameOf(code)
            : string.Create(CultureInfo.InvariantCulture, $"{indicator.Number}.{indicator.Name.Zh}");
    }

    private string UnitOf(TemplateChart chart) =>
        chart.AgainstBase ? "%" : chart.Unit?.Symbol ?? (figures.TryFind(chart.Codes[0], out var symbol) ? symbol.Unit.Symbol : "");

    private decimal? Value(TemplateChart chart, string code, int year)
    {
        if (figures.Read(new FormulaInput(code, year)) is not FigureReading.Number number)
        {
            return null;
        }

        var value = chart.Unit is { } unit ? unit.FromBase(number.Unit.ToBase(number.Value)) : number.Value;
        if (chart.AgainstBase)
        {
            if (figures.Read(new FormulaInput(code, figures.ParkYear.BaseYear)) is not FigureReading.Number { Value.Sign: > 0 } before)
            {
                return null;
            }

            value = number.Value / before.Value * Rational.Hundred;
        }

        var drawn = Rounding.ToInterval(value, ((Rational)10).Pow(-Digits)).ToDouble();
        return Math.Abs(drawn) < 1e27 ? (decimal)drawn : null;
    }
}
