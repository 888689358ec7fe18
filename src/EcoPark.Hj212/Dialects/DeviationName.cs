namespace EcoPark.Hj212.Dialects;

/// <summary>A deviation for programs and people.</summary>
/// <param name="Deviation">Which.</param>
/// <param name="Code">Stable and kebab-case: <c>mn-length</c>.</param>
/// <param name="Zh">What it is, in Chinese.</param>
/// <param name="En">The same in English.</param>
public sealed record DeviationName(Deviations Deviation, string Code, string Zh, string En);
