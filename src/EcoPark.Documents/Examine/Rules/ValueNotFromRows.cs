using EcoPark.Documents.Examine.Derived;
using EcoPark.Documents.Examine.Known;
using EcoPark.Documents.Examine.Locating;
using EcoPark.Documents.Examine.Values;
using EcoPark.Standards.Formulas;

namespace EcoPark.Documents.Examine.Rules;

/// <summary>
/// value-not-from-rows, growth-not-from-series, unit-slip: the indicator recomputed from the raw rows above it. Masked rows give a range,
/// known ones the range of their rounding; a finding is made only where the printed value lies outside of it.
/// </summary>
internal static class ValueNotFromRows
{
    private static readonly double[] Slips = [1e4, 1e-4, 1e8, 1e-8];

    public static IEnumerable<ExamineFinding> Find(ExamineContext context)
    {
        foreach (var table in context.View.Assessments)
        {
            var recomputing = new Recomputing(context.Values(table), context.Standard.Units, context.YearsSinceBase);
            var rows = table.Rows.Where(static row => row is { IsIndicator: true, NumberValue: not null, Indicator.Formula: not null }).ToArray();
            HashSet<string> slipped = new(StringComparer.Ordinal);
            foreach (var row in rows.Where(row => recomputing.Fits(row) == false))
            {
                // One slipped row upsets every indicator it enters: it is told once.
                if (Explain(recomputing, row, rows) is { } finding && (finding.Code != "unit-slip" || slipped.Add(finding.Places[0])))
                {
                    yield return finding;
                }
            }
        }
    }

    private static ExamineFinding? Explain(Recomputing recomputing, LocatedRow row, LocatedRow[] all)
    {
        if (row.NumberValue is not { } printed || row.Indicator.Formula is not { } formula)
        {
            return null;
        }

        var inputs = recomputing.Inputs(row);
        if (Slipped(recomputing, row, all, inputs) is { } slip)
        {
            return ExamineContext.Finding("unit-slip", slip.Number, [slip.Place, row.Place],
                $"{slip.Target.Label}若差若干数量级，指标{row.Number}（{row.Indicator.Name}）才能得出 {printed.Text}：请核对单位（{slip.Target.Unit}）。",
                $"Indicator {row.Number} is only right if {slip.Target.Label} is off by a power of ten: a unit slip.");
        }

        return recomputing.Value(row) is { } computed ? NotFromRows(row, printed, computed, inputs, formula is Expression.Growth) : null;
    }

    // The raw row whose correction mends this indicator, breaks no other, and mends more of them than any other row's would.
    private static LocatedRow? Slipped(Recomputing recomputing, LocatedRow row, LocatedRow[] all, LocatedRow[] inputs)
    {
        var candidates =
            (from input in inputs
             from slip in Slips
             where recomputing.FitsIfSlipped(row, input, slip)
                && !Array.Exists(all, other => recomputing.Fits(other) == true && recomputing.Fits(other, input, slip) == false)
             let mended = all.Count(other => recomputing.Fits(other) == false && recomputing.Fits(other, input, slip) == true)
             orderby mended descending
             select (Input: input, Mended: mended)).ToArray();
        return candidates.Length == 1 || (candidates.Length > 1 && candidates[0].Mended > candidates[1].Mended) ? candidates[0].Input : null;
    }

    private static ExamineFinding NotFromRows(
        LocatedRow row, MaskedNumber printed, Interval computed, LocatedRow[] inputs, bool isGrowth)
    {
        var range = FormattableString.Invariant($"{computed.Low:G6}～{computed.High:G6}");
        return ExamineContext.Finding(
            isGrowth ? "growth-not-from-series" : "value-not-from-rows", row.Number,
            inputs.Select(static input => input.Place).Append(row.Place),
            $"指标{row.Number}（{row.Indicator.Name}）填 {printed.Text}，由其数据行计算应在 {range}（{row.Indicator.Unit}）之间。",
            $"Indicator {row.Number} prints {printed.Text}; its raw rows give {range}.");
    }
}
