using EcoPark.Standards.Evaluation;
using EcoPark.Standards.Quantities;

namespace EcoPark.Documents.Brief;

/// <summary>How an indicator moved against the year before.</summary>
/// <param name="Result">This year.</param>
/// <param name="Before">The year before.</param>
/// <param name="Gain">Change of the margin; positive: further on the good side. <unit>share of the limit</unit></param>
public sealed record BriefChange(IndicatorResult Result, IndicatorResult Before, Rational Gain);
