using EcoPark.Documents.Report;
using EcoPark.Standards.Evaluation;
using EcoPark.Standards.Quantities;

namespace EcoPark.Documents.Brief;

/// <summary>What the one-page brief is written from.</summary>
/// <param name="Evaluation">The evaluated park-year with its figures.</param>
/// <param name="Sources">Definitions and templates.</param>
/// <param name="AtRiskBelow">Met with less than this share to spare is at risk; the park may decide it.</param>
public sealed record BriefRequest(ParkYearEvaluation Evaluation, ReportSources Sources, Rational AtRiskBelow);
