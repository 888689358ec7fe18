namespace EcoPark.Hj212;

/// <summary>Why something could not be read or written; a value, never thrown.</summary>
/// <param name="Code">Stable and kebab-case: <c>value-with-separator</c>.</param>
/// <param name="Zh">In Chinese: place, value, limit, next step.</param>
/// <param name="En">The same in English.</param>
public sealed record ProtocolFault(string Code, string Zh, string En);
