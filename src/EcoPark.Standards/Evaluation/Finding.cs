using EcoPark.Standards.Definitions;

namespace EcoPark.Standards.Evaluation;

/// <summary>Something noticed about the data or the choice; never silent, never changing a verdict.</summary>
/// <param name="Code">Stable: <c>co2-energy-ratio</c>.</param>
/// <param name="Severity">Warning or error.</param>
/// <param name="Message">What it is, with value and limit.</param>
/// <param name="Subjects">Items, indicators or attributes concerned.</param>
public sealed record Finding(string Code, Severity Severity, LocalText Message, IReadOnlyList<string> Subjects);
