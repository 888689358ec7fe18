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
            var values = context.Values(table);
            foreach (var row in table.Rows.Where(static row => row.IsIndicator && row.Indicator.Formula is not null))
            {
                if (Check(context, values, row) is { } finding)
                {
                    yield return finding;
                }
            }
        }
    }

    private static ExamineFinding? Check(ExamineContext context, RawValues values, LocatedRow row)
    {
        if (row.NumberValue is not { } printed || row.Indicator.Formula is not { } formula
            || context.Standard.Units.Find(row.Indicator.Unit) is not { } unit)
        {
            return null;
        }

        var wanted = printed.Range * unit.Factor;
        var asPrinted = Evaluate(context, values, formula, true);
        if (asPrinted is null || asPrinted.Value.Meets(wanted) || Evaluate(context, values, formula, false)?.Meets(wanted) == true)
        {
            return null;
        }

        var inputs = Inputs(formula, RowPeriod.Report).Distinct()
            .Select(input => values.Row(input.Item, input.Period)).OfType<LocatedRow>().ToArray();
        var slipped = inputs.Where(input => IsSlip(context, values, formula, input, wanted)).ToArray();
        if (slipped.Length == 1)
        {
            return ExamineContext.Finding("unit-slip", row.Number, [slipped[0].Place, row.Place],
                $"{slipped[0].Target.Label}若差若干数量级，指标{row.Number}（{row.Indicator.Name}）才能得出 {printed.Text}：请核对单位（{slipped[0].Target.Unit}）。",
                $"Indicator {row.Number} is only right if {slipped[0].Target.Label} is off by a power of ten: a unit slip.");
        }

        return NotFromRows(row, printed, asPrinted.Value * (1 / unit.Factor), inputs, formula is Expression.Growth);
    }

    private static Interval? Evaluate(ExamineContext context, RawValues values, Expression formula, bool asPrinted) =>
        new FormulaRange((item, period) => values.Range(item, period, asPrinted), values.IsZeroInBothYears, context.YearsSinceBase)
            .Evaluate(formula);

    private static bool IsSlip(ExamineContext context, RawValues values, Expression formula, LocatedRow input, Interval wanted) =>
        Array.Exists(Slips, slip => new FormulaRange(
            (item, period) => values.Range(item, period, true) * (ReferenceEquals(values.Row(item, period), input) ? slip : 1),
            values.IsZeroInBothYears, context.YearsSinceBase).Evaluate(formula)?.Meets(wanted) == true);

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

    private static IEnumerable<(string Item, RowPeriod Period)> Inputs(Expression formula, RowPeriod period) => formula switch
    {
        Expression.Reference item => FormulaRange.RowOf(item, period) is { } row ? [(item.Code, row)] : [],
        Expression.Negation negation => Inputs(negation.Operand, period),
        Expression.Binary binary => Inputs(binary.Left, period).Concat(Inputs(binary.Right, period)),
        Expression.Growth growth => Inputs(growth.Operand, growth.Years is null ? RowPeriod.Base : RowPeriod.ThreeYearsBefore)
            .Concat(Inputs(growth.Operand, RowPeriod.Report)),
        Expression.Elasticity both => Inputs(new Expression.Growth(both.Numerator, null), period)
            .Concat(Inputs(new Expression.Growth(both.Denominator, null), period)),
        Expression.MeanOver mean => mean.Items.SelectMany(item => Inputs(mean.For(item), period)),
        _ => [],
    };
}
