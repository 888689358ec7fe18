using EcoPark.Standards.Formulas;
using EcoPark.Standards.ParkYears;
using EcoPark.Standards.Quantities;

namespace EcoPark.Standards.Evaluation;

/// <summary>One value that went into an indicator.</summary>
/// <param name="Input">Item and year.</param>
/// <param name="Unit">The item's unit.</param>
/// <param name="Given">What the park gave; null: nothing.</param>
public sealed record TraceInput(FormulaInput Input, Unit Unit, SeriesValue? Given);
