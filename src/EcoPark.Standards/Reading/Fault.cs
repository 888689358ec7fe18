namespace EcoPark.Standards.Reading;

/// <summary>Something wrong with what was given, apart from where it stands: each reader adds the place of its own file.</summary>
/// <param name="Code">Stable, kebab-case, for programs: <c>below-minimum</c>.</param>
/// <param name="Zh">The message in Chinese: thing, value, limit, next step.</param>
/// <param name="En">The same in English.</param>
public sealed record Fault(string Code, string Zh, string En);
