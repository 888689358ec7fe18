using EcoPark.Standards.Evaluation;

namespace EcoPark.Standards.Selections;

/// <summary>A verdict that becomes another when one input changes.</summary>
/// <param name="Indicator">The number.</param>
/// <param name="From">The verdict now.</param>
/// <param name="To">The verdict then.</param>
public sealed record VerdictChange(int Indicator, Verdict From, Verdict To);
