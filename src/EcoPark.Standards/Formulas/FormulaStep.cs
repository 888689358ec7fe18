namespace EcoPark.Standards.Formulas;

/// <summary>One line of the computation as a person would write it.</summary>
/// <param name="Text">Left side and the numbers put in.</param>
/// <param name="Value">The result, at most 17 significant digits, or the reason why there is none.</param>
public sealed record FormulaStep(string Text, string Value);
