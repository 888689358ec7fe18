using EcoPark.Standards.Definitions;
using EcoPark.Standards.Formulas;

namespace EcoPark.Standards.Evaluation;

/// <summary>How a value and its verdict came about, so that a reviewer can follow every step.</summary>
/// <param name="Formula">In the formula language.</param>
/// <param name="Inputs">Each input with period, unit, source and state.</param>
/// <param name="Steps">The computation.</param>
/// <param name="Branch">Which limit applies and why.</param>
/// <param name="Rounding">How the printed value came from the exact one.</param>
public sealed record Trace(
    string Formula, IReadOnlyList<TraceInput> Inputs, IReadOnlyList<FormulaStep> Steps, LocalText Branch, LocalText Rounding);
