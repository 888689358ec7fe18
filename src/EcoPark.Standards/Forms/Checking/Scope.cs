using EcoPark.Standards.Formulas;

namespace EcoPark.Standards.Forms.Checking;

/// <summary>What the codes of a formula stand for, in the form as a whole or in one row.</summary>
/// <param name="values">The values.</param>
/// <param name="row">The row whose columns come first; null outside grids.</param>
internal sealed class Scope(EntryValues values, Row? row)
{
    public Amount Read(FormulaInput input)
    {
        if (input.Year == values.Context.Year)
        {
            return Now(input.Code);
        }

        return values.LastYear is { } before
            ? new Scope(before, row is null ? null : before.RowsOf(row.Grid.Code).FirstOrDefault(other => other.Key == row.Key) ?? row).Now(input.Code)
            : new Amount.Missing([new Definitions.LocalText($"上年的 {input.Code}", $"{input.Code} of the year before")]);
    }

    /// <summary>The amount of a whole formula, and how it came about.</summary>
    public (Amount Amount, IReadOnlyList<FormulaStep> Steps) Evaluate(Expression expression)
    {
        var year = values.Context.Year;
        var inputs = FormulaCheck.Inputs(expression, year, year).ToDictionary(input => input, Read);
        var blocking = inputs.Values.Where(amount => amount is Amount.Missing or Amount.Failed).ToList();
        if (blocking.Count > 0)
        {
            return (Amount.Sum(blocking), []);
        }

        var not = inputs.Values.OfType<Amount.NotApplicable>().FirstOrDefault();
        if (not is not null && (inputs.Values.All(amount => amount is Amount.NotApplicable) || !Linear.IsSum(expression)))
        {
            return (not, []);
        }

        var evaluator = new FormulaEvaluator(year, year, input => inputs[input] is Amount.Known known ? known.Value : 0,
            input => inputs[input] is Amount.Known known ? known.Value.ToSignificant(12) : "不涉及");
        return evaluator.Evaluate(expression) switch
        {
            Outcome.Computed computed => (new Amount.Known(computed.Value), evaluator.Steps),
            Outcome.NotComputable failed => (new Amount.Failed(new Definitions.LocalText(failed.Zh, failed.En)), evaluator.Steps),
            _ => (new Amount.Failed(new Definitions.LocalText("公式没有结果", "the formula gives no result")), evaluator.Steps),
        };
    }

    private Amount Now(string code)
    {
        if (row is not null && row.Grid.TryFind(code, out _))
        {
            return values.AmountAt(row.Place(code));
        }

        var point = code.IndexOf('.', StringComparison.Ordinal);
        return point > 0 ? values.ColumnSum(code[..point], code[(point + 1)..]) : values.AmountAt(new FormPlace.Field(code));
    }
}
