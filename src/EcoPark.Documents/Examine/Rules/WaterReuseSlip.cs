using EcoPark.Documents.Examine.Derived;
using EcoPark.Documents.Examine.Known;
using EcoPark.Documents.Examine.Locating;
using EcoPark.Documents.Examine.Values;

namespace EcoPark.Documents.Examine.Rules;

/// <summary>
/// unit-slip: reused beside fresh water gives a reuse rate below 1 % or above 99.9 %, as when 立方米 and 万立方米 are mixed; decided by
/// the widths of the numbers where they are masked.
/// </summary>
internal static class WaterReuseSlip
{
    private const string Reused = "water_reuse";
    private const string Fresh = "fresh_water";

    // A rate of 1 % is one part reused to 99 fresh, one of 99.9 % is 999 to one.
    private static readonly Interval Possible = new(1.0 / 99, 999);

    private static readonly Interval PlausibleRate = new(1, 99.9);

    public static IEnumerable<ExamineFinding> Find(ExamineContext context)
    {
        foreach (var table in context.View.Assessments)
        {
            var values = context.Values(table);
            if (values.Row(Reused, RowPeriod.Report) is not { NumberValue: { } reused } row || values.Row(Fresh, RowPeriod.Report) is not { NumberValue: { } fresh } other
                || values.Range(Reused, RowPeriod.Report, true) is not { } reuse || values.Range(Fresh, RowPeriod.Report, true) is not { Low: > 0 } taken
                || reuse.High <= 0 || Interval.Divide(reuse, taken) is not { } ratio || ratio.Meets(Possible) || HasPlausibleRate(table, row))
            {
                continue;
            }

            yield return ExamineContext.Finding("unit-slip", row.Number, [other.Place, row.Place],
                $"重复用水 {reused.Text} {row.Unit} 与新鲜水 {fresh.Text} {other.Unit} 之比不可能（重复利用率应在 1%～99.9%）：请核对单位是立方米还是万立方米。",
                $"Reused water {reused.Text} beside fresh water {fresh.Text} gives an impossible reuse rate: m³ and 10⁴ m³ are mixed.");
        }
    }

    // Where the printed rate itself is plausible, the rows do not give it, and that is found as such.
    private static bool HasPlausibleRate(LocatedTable table, LocatedRow reused) =>
        table.Rows.FirstOrDefault(row => row.Number == reused.Number && row.Target.Raw is null)?.NumberValue is { } rate
        && rate.Range.Meets(PlausibleRate);
}
