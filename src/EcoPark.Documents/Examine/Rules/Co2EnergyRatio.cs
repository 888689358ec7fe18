using EcoPark.Documents.Examine.Derived;
using EcoPark.Documents.Examine.Known;
using EcoPark.Documents.Examine.Locating;
using EcoPark.Documents.Examine.Values;

namespace EcoPark.Documents.Examine.Rules;

/// <summary>co2-energy-ratio: CO₂ per unit of energy outside 0.3–4.5 t/tce, decided by the widths of the numbers where they are masked.</summary>
internal static class Co2EnergyRatio
{
    private const string Co2 = "co2";
    private const string Energy = "energy_consumption";
    private static readonly Interval Possible = new(0.3, 4.5);

    public static IEnumerable<ExamineFinding> Find(ExamineContext context)
    {
        foreach (var table in context.View.Assessments)
        {
            var values = context.Values(table);
            var wrong = new[] { RowPeriod.Report, RowPeriod.Base }
                .Where(period => Ratio(context.Standard.Units, values, period) is { } ratio && !ratio.Meets(Possible)).ToArray();
            var rows = wrong.SelectMany(period => new[] { values.Row(Energy, period), values.Row(Co2, period) }).OfType<LocatedRow>().ToArray();
            if (rows.Length > 0)
            {
                yield return ExamineContext.Finding("co2-energy-ratio", rows[^1].Number, rows.Select(static row => row.Place),
                    $"二氧化碳 {rows[1].NumberValue?.Text} {rows[1].Unit} 与能耗 {rows[0].NumberValue?.Text} {rows[0].Unit} 之比不可能（应在 0.3～4.5 吨/吨标煤）：请核对单位是吨还是万吨。",
                    $"CO2 {rows[1].NumberValue?.Text} beside energy {rows[0].NumberValue?.Text} is outside 0.3 to 4.5 t/tce: a unit slip.");
            }
        }
    }

    // In t/tce, not in base units: tce is a size of energy, t one of mass.
    private static Interval? Ratio(KnownUnits units, RawValues values, RowPeriod period)
    {
        if (values.Row(Co2, period) is not { NumberValue: not null } co2 || values.Row(Energy, period) is not { NumberValue: not null } energy
            || units.Find("吨") is not { } tonne || units.Find("吨标煤") is not { } tce
            || values.Range(Co2, period, true) is not { } mass || values.Range(Energy, period, true) is not { } heat)
        {
            return null;
        }

        return Interval.Divide(mass * (1 / tonne.Factor), heat * (1 / tce.Factor));
    }
}
