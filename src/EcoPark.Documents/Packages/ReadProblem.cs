namespace EcoPark.Documents.Packages;

/// <summary>Why a file from outside cannot be read. The code is stable and may be tested; the two messages are for people.</summary>
/// <param name="Code">Stable code, for example <c>package.not_a_zip</c>.</param>
/// <param name="Place">The part or the place inside the file; empty when the whole file is meant.</param>
/// <param name="Zh">What is wrong and what to do next, in Chinese.</param>
/// <param name="En">The same in English.</param>
public sealed record ReadProblem(string Code, string Place, string Zh, string En);
