using EcoPark.Standards.Definitions;
using EcoPark.Standards.Evaluation;

namespace EcoPark.Documents.AssessmentTable;

/// <summary>What the 对照考核表 is written for.</summary>
public sealed record AssessmentTableRequest
{
    /// <summary>The evaluated park-year.</summary>
    public required ParkYearEvaluation Evaluation { get; init; }

    /// <summary>The catalogue of data items.</summary>
    public required Catalogue Items { get; init; }

    /// <summary>The date printed as 填报时间; null leaves it to be written by hand.</summary>
    public DateOnly? FillDate { get; init; }
}
