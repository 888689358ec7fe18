using EcoPark.Standards.Formulas;
using EcoPark.Standards.Quantities;

namespace EcoPark.Documents.Figures;

/// <summary>Computes expressions over figures with the engine's own evaluator.</summary>
internal static class FigureMath
{
    /// <summary>The outcome, or the inputs that have no number.</summary>
    public static (Outcome? Outcome, IReadOnlyList<FormulaInput> Inputs) Compute(Expression expression, FigureBook figures)
    {
        var parkYear = figures.ParkYear;
        var inputs = FormulaCheck.Inputs(expression, parkYear.ReportYear, parkYear.BaseYear);
        var missing = inputs.Where(input => figures.Read(input) is not FigureReading.Number).ToList();
        if (missing.Count > 0)
        {
            return (null, missing);
        }

        var evaluator = new FormulaEvaluator(
            parkYear.ReportYear, parkYear.BaseYear,
            input => figures.Read(input) is FigureReading.Number number ? number.Unit.ToBase(number.Value) : Rational.Zero,
            input => input.ToString());
        return (evaluator.Evaluate(expression), inputs);
    }
}
