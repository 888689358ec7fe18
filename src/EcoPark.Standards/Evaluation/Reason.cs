using EcoPark.Standards.Definitions;

namespace EcoPark.Standards.Evaluation;

/// <summary>Why there is no met or not-met.</summary>
/// <param name="Code">missing-input, division-by-zero, base-not-positive, negative-under-root, no-growth, pollutant-base-zero, region-unset, out-of-range or not-applicable.</param>
/// <param name="Inputs">What is concerned: <c>cod@2014</c>.</param>
/// <param name="Message">In words.</param>
public sealed record Reason(string Code, IReadOnlyList<string> Inputs, LocalText Message);
