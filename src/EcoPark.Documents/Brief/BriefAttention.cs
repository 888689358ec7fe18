using EcoPark.Standards.Evaluation;

namespace EcoPark.Documents.Brief;

/// <summary>A judged indicator that somebody should look at.</summary>
/// <param name="Result">Value, limit and margin.</param>
/// <param name="Kind">Why.</param>
public sealed record BriefAttention(IndicatorResult Result, BriefKind Kind);
