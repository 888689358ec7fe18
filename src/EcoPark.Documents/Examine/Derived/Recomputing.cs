using EcoPark.Documents.Examine.Known;
using EcoPark.Documents.Examine.Locating;
using EcoPark.Documents.Examine.Values;
using EcoPark.Standards.Formulas;

namespace EcoPark.Documents.Examine.Derived;

/// <summary>Recomputes the indicators of one table from its raw rows.</summary>
internal sealed class Recomputing(RawValues values, KnownUnits units, int? years)
{
    /// <summary>Whether the printed value lies in the range the rows give; null when they give none.</summary>
    /// <param name="row">An indicator's row.</param>
    /// <param name="slipped">A raw row taken as that many times larger.</param>
    /// <param name="slip">How many times.</param>
    public bool? Fits(LocatedRow row, LocatedRow? slipped = null, double slip = 1)
    {
        if (row is not { NumberValue: { } printed, Indicator.Formula: { } formula } || units.Find(row.Indicator.Unit) is not { } unit)
        {
            return null;
        }

        var wanted = printed.Range * unit.Factor;
        var asPrinted = Evaluate(formula, true, slipped, slip);
        return asPrinted is null ? null : asPrinted.Value.Meets(wanted) || Evaluate(formula, false, slipped, slip)?.Meets(wanted) == true;
    }

    /// <summary>Whether the value would fit if a raw row were given in a unit that many times larger, and there is such a unit.</summary>
    public bool FitsIfSlipped(LocatedRow row, LocatedRow slipped, double slip) =>
        units.HasMultiple(slipped.Target.Unit, slip) && Fits(row, slipped, slip) == true;

    /// <summary>The range the rows give, in the indicator's unit.</summary>
    public Interval? Value(LocatedRow row) => row.Indicator.Formula is { } formula && units.Find(row.Indicator.Unit) is { } unit
        ? Evaluate(formula, true, null, 1) * (1 / unit.Factor)
        : null;

    /// <summary>The raw rows an indicator is computed from, as far as the table has them.</summary>
    public LocatedRow[] Inputs(LocatedRow row) => row.Indicator.Formula is { } formula
        ? [.. Inputs(formula, RowPeriod.Report).Distinct().Select(input => values.Row(input.Item, input.Period)).OfType<LocatedRow>()]
        : [];

    private Interval? Evaluate(Expression formula, bool asPrinted, LocatedRow? slipped, double slip) => new FormulaRange(
        (item, period) => values.Range(item, period, asPrinted) * (slipped is not null && ReferenceEquals(values.Row(item, period), slipped) ? slip : 1),
        values.IsZeroInBothYears, years).Evaluate(formula);

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
